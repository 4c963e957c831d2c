import type { ColumnKey, RowCode, TableId } from '../family/family.ts';
import type { SeenWording } from '../finding/finding.ts';
import type { Cell } from '../workbook/sheet.ts';

/**
 * Where a table of the family was found in a workbook: facts only; what they mean is said by the checks. A table may lie on
 * several sheets or in several pieces; every row names its own sheet.
 */
export type LocatedTable = {
  readonly table: TableId;
  /** one entry a piece: its sheet, the rows of its header, and which sheet column holds which column of the table */
  readonly pieces: readonly LocatedPiece[];
  readonly rows: readonly LocatedRow[];
  /** lines with content that are no row of the family (headings, repeated headers and footnotes are not among them) */
  readonly unknownRows: readonly UnknownRow[];
  /** columns of the phase that no header was found for */
  readonly missingColumns: readonly ColumnKey[];
  /** list tables: their filled rows */
  readonly listRows: readonly LocatedListRow[];
  /** outline tables: what the unit wrote, under the heading or prompt it answers */
  readonly paragraphs: readonly LocatedParagraph[];
};

/** A filled row of a list table. */
export type LocatedListRow = {
  readonly sheet: string;
  readonly sheetRow: number;
  /** address of its identifying cell */
  readonly at: string;
  readonly hidden: boolean;
  readonly cells: readonly LocatedCell[];
};

/** `lost`: a heading of the outline that is not in the file and may be the one that this paragraph answers. */
export type LocatedParagraph = {
  readonly row: RowCode;
  readonly at: string;
  readonly text: string;
  readonly lost?: RowCode;
};

export type LocatedPiece = {
  readonly sheet: string;
  readonly headerRows: readonly [from: number, to: number];
  readonly lastRow: number;
  readonly columns: readonly LocatedColumn[];
  /** headers that are no column of the table in this phase and year */
  readonly otherHeaders: readonly SeenWording[];
};

export type LocatedColumn = {
  readonly column: ColumnKey;
  /** sheet column, from 1 */
  readonly index: number;
  readonly header: string;
  readonly at: string;
};

/** How a line was taken for a row, best first. `sequence`: by its place between certain neighbours, the label being close. */
export type LabelMatch = 'exact' | 'alias' | 'learned' | 'similar' | 'sequence';

export type LocatedRow = {
  readonly row: RowCode;
  readonly sheet: string;
  readonly sheetRow: number;
  readonly label: string;
  readonly labelAt: string;
  readonly match: LabelMatch;
  /** 0–1; 1 = the same folded text */
  readonly score: number;
  readonly hidden: boolean;
  /** a later line that is the same row again: both are kept, neither is trusted */
  readonly repeats: boolean;
  /** its label is certain, but it stands out of the table's order and no number beside it speaks for it */
  readonly moved: boolean;
  readonly measure: { readonly text: string; readonly at: string } | null;
  readonly cells: readonly LocatedCell[];
};

/** A cell of a located row; `cell` is null where nothing is in it. A merged cell belongs to its first place only. */
export type LocatedCell = {
  readonly column: ColumnKey;
  readonly at: string;
  readonly cell: Cell | null;
  /** it lies under a merged area that begins at another cell */
  readonly underMerge: boolean;
  /** issued forms: what stands in the helper cells Tử số and Mẫu số of this cell */
  readonly components?: { readonly numerator: Cell | null; readonly denominator: Cell | null };
  /** the row's levels stand on lines of their own: their cells, `cell` being the first of them */
  readonly levels?: readonly LevelPart[];
};

/** One level of a row on a line of its own, under the label that the form prints. */
export type LevelPart = { readonly label: string; readonly at: string; readonly cell: Cell };

export type UnknownRow = {
  readonly sheet: string;
  readonly sheetRow: number;
  readonly at: string;
  readonly label: string;
  readonly values: readonly { readonly at: string; readonly text: string }[];
  readonly hidden: boolean;
};

/** A value that lies in no cell of any table: beside, below, in an extra column. */
export type StrayCell = { readonly at: string; readonly text: string; readonly near: TableId | null };

/**
 * Hidden content with values that was passed over (or, where it is the only copy, read all the same): also a value in white
 * text, and a note on a value cell that itself holds a figure.
 */
export type HiddenPart = {
  readonly kind: 'row' | 'column' | 'sheet' | 'white-text' | 'comment';
  readonly at: string;
  readonly texts: readonly string[];
  readonly read: boolean;
};
