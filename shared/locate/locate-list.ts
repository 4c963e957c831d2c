import { atOf } from '../workbook/address.ts';
import { columnsIn } from '../family/columns.ts';
import { endsList, type Headings } from './list-end.ts';
import { locatedCells } from './locate-row.ts';
import { locatedPiece, type FoundTable } from './locate-table.ts';
import type { LocatedListRow } from './located.ts';
import { indexOfRole, type Piece } from './piece.ts';

/**
 * Locates the filled rows of a list table; null where there is no piece. A row that holds only its number is not filled.
 * `headings` are those of the outline that the list may stand in.
 */
export function locateList(pieces: readonly Piece[], headings: Headings): FoundTable | null {
  const [first] = pieces;
  if (!first) return null;
  const { table } = first;
  const found = pieces.map((piece) => ({ piece, rows: listRowNumbers(piece, headings) }));
  const lastRows = new Map(found.map(({ piece, rows }) => [piece, rows.last]));
  return {
    table,
    pieces,
    lastRows,
    hiddenCopies: [],
    located: {
      table: table.id,
      pieces: pieces.map((piece) => locatedPiece(piece, lastRows.get(piece) ?? piece.block.to)),
      rows: [],
      unknownRows: [],
      missingColumns: columnsIn(table, first.phase)
        // a list in two pieces of which one has lost a column: its rows are not whole
        .filter((column) => pieces.some((piece) => !piece.columns.has(column.key)))
        .map((column) => column.key),
      listRows: found.flatMap(({ piece, rows }) => rows.filled.map((row) => listRow(piece, row))),
      paragraphs: [],
    },
  };
}

/** The sheet rows of a list, until what ends it (list-end.ts). */
function listRowNumbers(piece: Piece, headings: Headings): { filled: readonly number[]; last: number } {
  const { grid, block } = piece;
  const number = piece.numberColumn;
  const indexes = [...piece.columns.values()].filter((index) => index !== number);
  const filled: number[] = [];
  let last = block.to;
  for (const row of grid.rows) {
    if (row <= block.to) continue;
    if (row > piece.until || endsList(piece, row, last, headings)) break;
    const cells = grid.cellsOf(row).filter((cell) => indexes.includes(cell.column));
    if (cells.length > 0) filled.push(row);
    else if (isAside(piece, row)) continue;
    else if (number === null || !grid.cellAt(row, number)) break;
    last = row;
  }
  return { filled, last };
}

/** A remark beside the list, on a line that the list itself leaves blank: told as a stray, and the list goes on below. */
function isAside({ grid, block }: Piece, row: number): boolean {
  const own = block.columns.map((column) => column.index);
  return grid.cellsOf(row).every((cell) => cell.column > Math.max(...own));
}

function listRow(piece: Piece, row: number): LocatedListRow {
  const label = labelIndex(piece, row);
  const name = piece.grid.sheet.name;
  const identity = {
    column: piece.table.columns.find((column) => column.role === 'label')?.key ?? '',
    at: atOf(name, { row, column: label ?? piece.columns.values().next().value ?? 1 }),
  };
  const cell = label === null ? null : piece.grid.cellAt(row, label);
  return {
    sheet: name,
    sheetRow: row,
    at: identity.at,
    hidden: piece.grid.rowHidden(row),
    cells: [{ ...identity, cell, underMerge: false }, ...locatedCells(piece, [row])],
  };
}

/** Where the identifying text of a row stands: below its header, or in a column beside it that has none; null: it has no column. */
function labelIndex(piece: Piece, row: number): number | null {
  const own = indexOfRole(piece.table, piece.columns, 'label');
  if (own === null || piece.grid.cellAt(row, own) || !piece.labels) return own;
  const [from, to] = piece.labels;
  const beside = piece.grid.cellsOf(row).find((cell) => cell.column >= from && cell.column <= to);
  return beside?.column ?? own;
}
