import type { Column, ColumnKey, ColumnRole, Phase, Table } from '../family/family.ts';
import { componentColumns, type ComponentColumns } from './component-columns.ts';
import type { HeaderBlock } from './header-blocks.ts';
import { columnsIn } from '../family/columns.ts';
import type { HeaderMatch } from './match-header.ts';
import type { Grid } from './grid.ts';

/** One stretch of a sheet that holds (part of) a table: a header and the rows below it. */
export type Piece = {
  readonly grid: Grid;
  readonly table: Table;
  readonly phase: Phase;
  readonly block: HeaderBlock;
  /** sheet column of each column of the table that has one */
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** sheet columns in which labels stand, both ends included; null: no labels could be found */
  readonly labels: readonly [from: number, to: number] | null;
  readonly numberColumn: number | null;
  /** the helper columns of an issued form, by the value column they belong to */
  readonly components: ReadonlyMap<ColumnKey, ComponentColumns>;
  /** the last sheet row that may belong to the piece */
  readonly until: number;
};

/** Makes a piece of a matched header block; `until` is the row before the next header of any table. */
export function pieceOf(
  grid: Grid,
  table: Table,
  phase: Phase,
  block: HeaderBlock,
  match: HeaderMatch,
  until: number,
): Piece {
  const columns = new Map(match.columns.map((one) => [one.column, one.header.index]));
  const label = indexOfRole(table, columns, 'label');
  return {
    grid,
    table,
    phase,
    block,
    columns,
    labels: label === null ? null : labelZone(block, label),
    numberColumn: indexOfRole(table, columns, 'number'),
    components: componentColumns(block.columns, match.columns),
    until,
  };
}

/** The columns of a piece that hold more than number, label and measure, with their sheet columns. */
export function contentColumns(piece: Piece): readonly { readonly column: Column; readonly index: number | null }[] {
  return columnsIn(piece.table, piece.phase)
    .filter((column) => column.role !== 'number' && column.role !== 'label' && column.role !== 'measure')
    .map((column) => ({ column, index: piece.columns.get(column.key) ?? null }));
}

/** Sheet columns that say whether a line is filled: the value columns; those with text where the table has no values. */
export function tellingIndexes(piece: Piece): readonly number[] {
  const hasValues = piece.table.columns.some((column) => column.role === 'value');
  return contentColumns(piece).flatMap(({ column, index }) =>
    index === null || (hasValues && column.role !== 'value') ? [] : [index],
  );
}

/** Sheet column of the table's column with a role; null where the header has none. */
export function indexOfRole(table: Table, columns: ReadonlyMap<ColumnKey, number>, role: ColumnRole): number | null {
  const key = table.columns.find((column) => column.role === role)?.key;
  return key === undefined ? null : (columns.get(key) ?? null);
}

/** The label column and the columns without a header of their own beside it: a label may be merged or spill over them. */
function labelZone(block: HeaderBlock, label: number): readonly [number, number] {
  const indexes = block.columns.map((column) => column.index);
  const before = indexes.filter((index) => index < label).at(-1);
  const after = indexes.find((index) => index > label);
  return [before === undefined ? Math.max(1, label - 1) : before + 1, after === undefined ? label : after - 1];
}

/** The sheet columns that a piece owns: those with a column of the table, helper columns, numbers and labels. */
export function ownColumns(piece: Piece): ReadonlySet<number> {
  const own = new Set(piece.columns.values());
  if (piece.numberColumn !== null) own.add(piece.numberColumn);
  for (const pair of piece.components.values()) own.add(pair.numerator).add(pair.denominator);
  if (piece.labels) for (let index = piece.labels[0]; index <= piece.labels[1]; index += 1) own.add(index);
  return own;
}
