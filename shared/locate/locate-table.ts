import type { Table } from '../family/family.ts';
import type { SeenWording } from '../finding/finding.ts';
import { atOf } from '../workbook/address.ts';
import { decideRuns } from './decide-runs.ts';
import type { Decided } from './decided.ts';
import { isFigure } from './figure.ts';
import type { Sought } from './find-pieces.ts';
import { columnsIn } from '../family/columns.ts';
import { takeLevelLines, withLevels } from './level-lines.ts';
import { locatedRow, unknownRow } from './locate-row.ts';
import type { LocatedPiece, LocatedTable } from './located.ts';
import { ownColumns, type Piece } from './piece.ts';
import { rowIndexOf } from './row-index.ts';
import { settleCopies } from './settle-copies.ts';
import type { TableLine } from './table-lines.ts';

/** A table as located, and the pieces and lines it was found on, for what lies around it. */
export type FoundTable = {
  readonly table: Table;
  readonly located: LocatedTable;
  readonly pieces: readonly Piece[];
  readonly lastRows: ReadonlyMap<Piece, number>;
  /** hidden lines that repeat a row that is also seen */
  readonly hiddenCopies: readonly TableLine[];
};

/** Locates the rows of an indicators, assignments or matrix table on its pieces; null where no row of it is there. */
export function locateTable(table: Table, pieces: readonly Piece[], sought: Sought): FoundTable | null {
  const index = rowIndexOf(table, sought.labels.get(table.id));
  const { taken, left } = decideRuns(pieces, index);
  if (taken.length === 0) return null;
  const { kept, hiddenCopies } = settleCopies(taken);
  const levelled = takeLevelLines(kept, left);
  const lastRows = new Map(
    pieces.map((piece) => [piece, lastRowOf(piece, [...kept, ...copiesAmong(taken, kept, hiddenCopies)], left)]),
  );
  const within = (line: TableLine): boolean => (line.rows[0] ?? 0) <= (lastRows.get(line.piece) ?? 0);
  return {
    table,
    pieces: pieces.filter((piece) => taken.some((one) => one.line.piece === piece)),
    lastRows,
    hiddenCopies,
    located: {
      table: table.id,
      pieces: pieces.map((piece) => locatedPiece(piece, lastRows.get(piece) ?? piece.block.to)),
      rows: inOrder(kept).map((one) => {
        const levels = levelled.levels.find((each) => each.line === one.line);
        return levels ? withLevels(locatedRow(one), levels) : locatedRow(one);
      }),
      unknownRows: levelled.left.filter((line) => line.filled.length > 0 && within(line)).map(unknownRow),
      missingColumns: columnsIn(table, sought.phase)
        .filter((column) => !pieces.some((piece) => piece.columns.has(column.key)))
        .map((column) => column.key),
      listRows: [],
      paragraphs: [],
    },
  };
}

/** What a piece is, for showing and for checks. */
export function locatedPiece(piece: Piece, lastRow: number): LocatedPiece {
  const { grid, block } = piece;
  return {
    sheet: grid.sheet.name,
    headerRows: [block.from, block.to],
    lastRow,
    otherHeaders: otherHeaders(piece),
    columns: [...piece.columns].flatMap(([column, index]) => {
      const header = block.columns.find((one) => one.index === index);
      if (!header) return [];
      const at = atOf(grid.sheet.name, { row: header.row, column: index });
      return [{ column, index, header: header.text, at }];
    }),
  };
}

function otherHeaders(piece: Piece): readonly SeenWording[] {
  const own = ownColumns(piece);
  const { name } = piece.grid.sheet;
  return piece.block.columns
    .filter((column) => !own.has(column.index))
    .map(({ text, row, index }) => ({ text, at: atOf(name, { row, column: index }) }));
}

/** Pieces in the order of the workbook, rows from top to bottom. */
function inOrder(decided: readonly Decided<TableLine>[]): readonly Decided<TableLine>[] {
  const pieces = [...new Set(decided.map((one) => one.line.piece))];
  return [...decided].sort(
    (a, b) =>
      pieces.indexOf(a.line.piece) - pieces.indexOf(b.line.piece) || (a.line.rows[0] ?? 0) - (b.line.rows[0] ?? 0),
  );
}

/** Seen lines that say nothing more than another line of their row. */
function copiesAmong(
  taken: readonly Decided<TableLine>[],
  kept: readonly Decided<TableLine>[],
  hiddenCopies: readonly TableLine[],
): readonly Decided<TableLine>[] {
  const others = new Set([...kept.map((one) => one.line), ...hiddenCopies]);
  return taken.filter((one) => !others.has(one.line)).map((one) => ({ ...one, repeats: true }));
}

/**
 * The last sheet row of a piece: that of its last row, and lines with values that follow it without a gap (a total). Rows that
 * repeat another of the piece or stand out of order do not stretch the table over other lines between, for they may lie far below it;
 * but for a line or two right between them, which are rows whose labels were lost.
 */
function lastRowOf(piece: Piece, kept: readonly Decided<TableLine>[], left: readonly TableLine[]): number {
  const own = kept.filter((one) => one.line.piece === piece);
  const firsts = new Map(own.map((one) => [one.row, one] as const).reverse());
  const others = left.filter((line) => line.piece === piece);
  if (own.length === 0) return piece.block.to;
  let last = Math.max(piece.block.to, ...own.filter((one) => firsts.get(one.row) === one && !one.moved).map(endOf));
  for (const one of own.filter((each) => endOf(each) > last).sort((a, b) => endOf(a) - endOf(b))) {
    const between = others.filter((line) => startOf(line) > last && startOf(line) < endOf(one));
    const rows = between.reduce((sum, line) => sum + line.rows.length, 0);
    if (rows > MOST_LOST || (rows > 0 && rows !== startOf(one.line) - last - 1)) break;
    last = endOf(one);
  }
  for (const line of others) {
    if (startOf(line) <= last) continue;
    if (line.rows[0] !== last + 1 || line.filled.length === 0 || !hasFigure(line)) break;
    last = line.rows.at(-1) ?? last;
  }
  return last;
}

/** So many lines without a gap may be lost rows of the table. */
const MOST_LOST = 2;

function startOf(line: TableLine): number {
  return line.rows[0] ?? 0;
}

function endOf({ line }: Decided<TableLine>): number {
  return line.rows.at(-1) ?? 0;
}

/** Whether something on the line reads as a figure: a signature block below a table does not. */
function hasFigure(line: TableLine): boolean {
  return line.rows.some((row) =>
    line.piece.grid.cellsOf(row).some((cell) => line.filled.includes(cell.column) && isFigure(cell)),
  );
}
