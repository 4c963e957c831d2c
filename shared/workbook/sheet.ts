import type { Area } from './address.ts';

/** What a cell holds. A formula carries its cached result; one that was never calculated is `no-result`. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string; readonly runs?: readonly TextRun[] }
  | { readonly kind: 'number'; readonly number: number }
  /** a number whose format is a date: `serial` in the 1900 system, `iso` as YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS */
  | { readonly kind: 'date'; readonly serial: number; readonly iso: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'no-result' };

/** A piece of a rich text; given only where the pieces differ in a way that changes the meaning. */
export type TextRun = { readonly text: string; readonly struck: boolean };

/** One non-empty cell. Row and column from 1. */
export type Cell = {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** as a Vietnamese Excel would show it (decimal comma, the number format applied); for a text the text itself, unchanged */
  readonly shown: string;
  /** the number format code, when it is not General */
  readonly format?: string;
  /** the number format multiplies by 100 (0.55 is shown as 55%); a literal "%" in quotes does not */
  readonly percent?: true;
  /** the formula's text, without "="; empty where only a shared formula's dependants know it */
  readonly formula?: string;
  /** the text as it stands in the file, where `shown` and `content` were converted from TCVN3 or VNI */
  readonly typed?: string;
  /** white or invisible text: a value nobody sees on paper */
  readonly invisible?: true;
  /** the cell's whole font is struck out: the sender may have meant to delete the value */
  readonly struck?: true;
};

export type SheetState = 'visible' | 'hidden' | 'very-hidden';

/** A sheet as plain values; nothing here is expanded: an area stays a rectangle however large it is. */
export type Sheet = {
  readonly name: string;
  readonly state: SheetState;
  /** in row-major order, each place once */
  readonly cells: readonly Cell[];
  readonly merges: readonly Area[];
  /** row and column numbers hidden by hand or by a filter, as areas of numbers: [from, to] */
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly comments: readonly { readonly row: number; readonly column: number; readonly text: string }[];
};

/** A run of row or column numbers, both ends included. */
export type Span = readonly [from: number, to: number];

export type DefinedName = { readonly name: string; readonly sheet?: string; readonly reference: string };

/** What was seen in a file and passed over; told as an info finding. */
export type WorkbookNote =
  | { readonly kind: 'macro' }
  | { readonly kind: 'external-links' }
  | { readonly kind: 'skipped-sheet'; readonly sheet: string; readonly reason: string };

export type Workbook = {
  readonly format: 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'spreadsheetml' | 'html' | 'csv';
  readonly date1904: boolean;
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly notes: readonly WorkbookNote[];
};
