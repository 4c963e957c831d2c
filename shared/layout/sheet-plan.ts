import type { Area } from '../workbook/address.ts';

/** A workbook to be written, as plain data: what the page looks like is decided here, not in the writing code. */
export type WorkbookPlan = {
  readonly title: string;
  readonly sheets: readonly SheetPlan[];
  /** `reference` as Excel writes it, without "=": `'Trang 1'!$A$1`, or a constant text in double quotes */
  readonly names: readonly { readonly name: string; readonly reference: string }[];
};

export type SheetPlan = {
  /** at most 31 characters, none of `[]:*?/\`; see sheet-name.ts */
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'very-hidden';
  /** widths in characters of the body font (Times New Roman 12), by column from 1 */
  readonly widths: readonly number[];
  /** by rising row number, cells by rising column */
  readonly rows: readonly RowPlan[];
  readonly merges: readonly Area[];
  readonly page: PagePlan;
  /** rows and columns that stay in sight */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** cells not marked `open` cannot be changed (no password: it is a guard against slips, not a secret) */
  readonly protected: boolean;
  readonly validations: readonly ValidationPlan[];
  /** fills that appear while a formula is true (written for the area's first cell) */
  readonly marks?: readonly MarkPlan[];
};

export type RowPlan = {
  readonly row: number;
  /** points, at most 409; absent: as the program chooses */
  readonly height?: number;
  readonly cells: readonly CellPlan[];
};

export type CellPlan = {
  readonly column: number;
  readonly content: ContentPlan;
  readonly style: StylePlan;
};

/** A text is always a text, whatever it begins with. A formula (without "=") always carries the result it has now. */
export type ContentPlan =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly format?: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly result: string | number }
  /** `to`: a place in this workbook, `'Trang 1'!A1` */
  | { readonly kind: 'link'; readonly text: string; readonly to: string };

export type StylePlan = {
  /** points, Times New Roman */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly border?: 'thin' | 'bottom-only';
  /** ARGB without "#", for marks on screen; official tables have none */
  readonly fill?: string;
  readonly color?: string;
  readonly indent?: number;
  /** may be changed on a protected sheet */
  readonly open?: boolean;
  /** number format of a cell that is still to be filled: "@" keeps what is typed as it is typed (5/12 stays 5/12) */
  readonly format?: string;
};

export type ValidationPlan = {
  readonly area: Area;
  readonly hint?: { readonly title: string; readonly text: string };
  /** a drop-down; the user may type something else where `strict` is false */
  readonly choices?: readonly string[];
  /** only numbers of at least this size, whole ones where said so */
  readonly number?: { readonly atLeast: number; readonly whole: boolean };
  readonly strict: boolean;
};

export type MarkPlan = {
  readonly area: Area;
  readonly formula: string;
  readonly fill: string;
  readonly color?: string;
};

export type PagePlan = {
  readonly landscape: boolean;
  /** millimetres */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** rows repeated on every page */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** columns repeated on every page */
  readonly titleColumns?: { readonly from: number; readonly to: number };
  readonly printArea?: Area;
  readonly fitToWidth: boolean;
  /** percent; only where the sheet is not fitted to the page's width */
  readonly scale?: number;
  /** page number centred in the top margin, not on page 1 */
  readonly pageNumbers: boolean;
  readonly draft: boolean;
  /** a new page begins after these rows and columns */
  readonly breaksAfterRows?: readonly number[];
  readonly breaksAfterColumns?: readonly number[];
};
