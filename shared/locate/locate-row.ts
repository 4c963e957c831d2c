import type { Column } from '../family/family.ts';
import { atOf } from '../workbook/address.ts';
import type { Decided } from './decided.ts';
import { lineOf } from './grid.ts';
import type { LocatedCell, LocatedRow, UnknownRow } from './located.ts';
import { contentColumns, indexOfRole, type Piece } from './piece.ts';
import type { TableLine } from './table-lines.ts';

/** A decided line with its cells and addresses, as the parser takes it. */
export function locatedRow(decided: Decided<TableLine>): LocatedRow {
  const { line, match, score, repeats, moved } = decided;
  const { grid, table } = line.piece;
  return {
    row: table.rows[decided.row]?.code ?? '',
    sheet: grid.sheet.name,
    sheetRow: line.rows[0] ?? 0,
    label: line.text,
    labelAt: atOf(grid.sheet.name, line.labelPlace),
    match,
    score,
    hidden: line.hidden,
    repeats,
    moved,
    measure: measureOf(line),
    cells: locatedCells(line.piece, line.rows),
  };
}

/** The cells of a line (one or more sheet rows) in the table's columns; of joined rows the first filled cell counts. */
export function locatedCells(piece: Piece, rows: readonly number[]): readonly LocatedCell[] {
  return contentColumns(piece).flatMap(({ column, index }) =>
    index === null ? [] : [cellOf(piece, rows, column, index)],
  );
}

/** A line that is no row of the table, with what stands in its value columns. */
export function unknownRow(line: TableLine): UnknownRow {
  const { grid } = line.piece;
  const cells = line.rows.flatMap((row) => grid.cellsOf(row).filter((cell) => line.filled.includes(cell.column)));
  return {
    sheet: grid.sheet.name,
    sheetRow: line.rows[0] ?? 0,
    at: atOf(grid.sheet.name, line.labelPlace),
    label: line.text,
    values: cells.map((cell) => ({ at: atOf(grid.sheet.name, cell), text: lineOf(cell) })),
    hidden: line.hidden,
  };
}

function cellOf(piece: Piece, rows: readonly number[], column: Column, index: number): LocatedCell {
  const { grid } = piece;
  const row = rows.find((one) => grid.cellAt(one, index) !== null) ?? rows[0] ?? 0;
  const cell = grid.cellAt(row, index);
  const area = grid.mergeAt(row, index);
  const underMerge = cell === null && area !== null && (area.top !== row || area.left !== index);
  const pair = piece.components.get(column.key);
  const at = atOf(grid.sheet.name, { row, column: index });
  if (!pair) return { column: column.key, at, cell, underMerge };
  const components = { numerator: grid.cellAt(row, pair.numerator), denominator: grid.cellAt(row, pair.denominator) };
  return { column: column.key, at, cell, underMerge, components };
}

function measureOf(line: TableLine): { text: string; at: string } | null {
  const { grid, table, columns } = line.piece;
  const index = indexOfRole(table, columns, 'measure');
  if (index === null) return null;
  const row = line.rows.find((one) => grid.cellAt(one, index) !== null);
  if (row === undefined) return null;
  return { text: lineOf(grid.cellAt(row, index)), at: atOf(grid.sheet.name, { row, column: index }) };
}
