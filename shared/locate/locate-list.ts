import { atOf } from '../workbook/address.ts';
import type { Cell } from '../workbook/sheet.ts';
import { isSignature } from './figure.ts';
import { type Grid, lineOf } from './grid.ts';
import { columnsIn } from '../family/columns.ts';
import { locatedCells } from './locate-row.ts';
import { locatedPiece, type FoundTable } from './locate-table.ts';
import type { LocatedListRow } from './located.ts';
import { indexOfRole, type Piece } from './piece.ts';

/** Locates the filled rows of a list table; null where there is no piece. A row that holds only its number is not filled. */
export function locateList(pieces: readonly Piece[]): FoundTable | null {
  const [first] = pieces;
  if (!first) return null;
  const { table } = first;
  const found = pieces.map((piece) => ({ piece, rows: listRowNumbers(piece) }));
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

/** The sheet rows of a list: until a line that is text in the first column alone (a heading), or a signature. */
function listRowNumbers(piece: Piece): { filled: readonly number[]; last: number } {
  const { grid, block } = piece;
  const number = piece.numberColumn;
  const indexes = [...piece.columns.values()].filter((index) => index !== number);
  const filled: number[] = [];
  let last = block.to;
  for (const row of grid.rows) {
    if (row <= block.to) continue;
    if (row > piece.until || endsList(piece, row, last)) break;
    const cells = grid.cellsOf(row).filter((cell) => indexes.includes(cell.column));
    if (cells.length > 0) filled.push(row);
    else if (number === null || !grid.cellAt(row, number)) break;
    last = row;
  }
  return { filled, last };
}

/** A heading or paragraph below the list: one text merged over several of its columns, or running on from the number column. */
function endsList(piece: Piece, row: number, last: number): boolean {
  const own = piece.block.columns.map((column) => column.index);
  const [left, right] = [Math.min(...own), Math.max(...own)];
  const cells = piece.grid.cellsOf(row).filter((cell) => cell.column >= left - 1 && cell.column <= right);
  if (cells.some((cell) => isSignature(lineOf(cell)))) return true;
  const [only, second] = cells;
  if (!only || second) return false;
  if (row > last + 1 || isHeading(piece, only)) return true;
  if (only.column === piece.numberColumn) return /\p{L}{2}/u.test(lineOf(only));
  return spansColumns(piece.grid, row, only.column, [...piece.columns.values()]);
}

/** "2. Phối hợp liên ngành …" alone in the first column of the list, whatever that column holds after a sender exchanged some. */
function isHeading(piece: Piece, cell: Cell): boolean {
  const first = Math.min(...piece.block.columns.map((column) => column.index));
  return cell.column <= first && /^(?:\d{1,2}|[IVX]{1,4})(?:\.\d+)*[.)]\s+\p{Lu}/u.test(lineOf(cell));
}

function spansColumns(grid: Grid, row: number, column: number, indexes: readonly number[]): boolean {
  const area = grid.mergeAt(row, column);
  return area !== null && indexes.filter((index) => index >= area.left && index <= area.right).length > 1;
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
