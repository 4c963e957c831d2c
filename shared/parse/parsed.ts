import type { ColumnKey, Fill, RowCode, TableId } from '../family/family.ts';
import type { LocatedTable } from '../locate/located.ts';
import type { Noticed } from '../value/noticed.ts';
import type { Value } from '../value/value.ts';
import type { Cell } from '../workbook/sheet.ts';

/** A value cell after parsing; blank ones too, so that the checks see what is missing. */
export type ParsedCell = {
  readonly table: TableId;
  readonly row: RowCode;
  readonly column: ColumnKey;
  /** `Sheet!D31` */
  readonly at: string;
  /** the original text: for a number cell what a Vietnamese Excel shows */
  readonly text: string;
  readonly value: Value;
  readonly fill: Fill;
  readonly noticed: readonly Noticed[];
  /** the cell as it stands in the file; null where it is empty */
  readonly cell: Cell | null;
};

/** One row of a list table, each text with its own address; `date` is YYYY-MM-DD where a date column could be read. */
export type ParsedListRow = {
  readonly table: TableId;
  /** address of the row's identifying cell */
  readonly at: string;
  readonly cells: Readonly<Record<ColumnKey, { readonly at: string; readonly text: string; readonly date?: string }>>;
};

/** One paragraph of an outline, under the heading or prompt it answers. */
export type ParsedParagraph = {
  readonly table: TableId;
  readonly row: RowCode;
  readonly at: string;
  readonly text: string;
};

export type ParsedTable = {
  readonly table: TableId;
  readonly located: LocatedTable;
  readonly cells: readonly ParsedCell[];
  readonly listRows: readonly ParsedListRow[];
  readonly paragraphs: readonly ParsedParagraph[];
};
