import type { Table } from '../family/family.ts';
import { foldWords } from '../text/fold.ts';
import type { Sought } from './find-pieces.ts';
import { type Grid, lineOf } from './grid.ts';
import { labelParts, numberKey } from './label-words.ts';
import { indexOfRole, type Piece } from './piece.ts';
import { fitRows, type RowIndex, rowIndexOf } from './row-index.ts';

/** So many labels in one column are a table that lost its header. */
const LEAST_LABELS = 4;
const ROWS_TRIED = 400;
const SURE = 0.9;
/** Share of the printed measures that must stand where the other piece has its measure column. */
const AGREEING = 0.8;

/**
 * A table on a sheet without any header, told by its labels alone: its rows can be found, its columns cannot be told by
 * themselves. Empty where no table of the family has enough labels there.
 */
export function labelOnlyPieces(grid: Grid, sought: Sought): readonly Piece[] {
  const tables = sought.family.tables.filter(
    (table) => table.phases.includes(sought.phase) && (table.kind === 'indicators' || table.kind === 'assignments'),
  );
  const rated = tables
    .map((table) => ({ table, found: labelColumn(grid, rowIndexOf(table, sought.labels.get(table.id))) }))
    .sort((a, b) => b.found.rows.length - a.found.rows.length);
  const [best] = rated;
  const first = best?.found.rows[0];
  if (!best || first === undefined || best.found.rows.length < LEAST_LABELS) return [];
  const { column, rows } = best.found;
  const numbered = rows.filter((row) => numberKey(lineOf(grid.cellAt(row, column - 1))) !== '').length;
  return [
    {
      grid,
      table: best.table,
      phase: sought.phase,
      block: { from: first - 1, to: first - 1, columns: [] },
      columns: new Map(),
      labels: [column, column],
      numberColumn: numbered * 2 > rows.length ? column - 1 : null,
      components: new Map(),
      until: Infinity,
    },
  ];
}

/**
 * A piece without a header goes on in the columns of a piece of the same table that has one, when its labels stand in the
 * same column and the measures printed beside them stand where that piece has its measure column: a table that runs on over
 * a second sheet. Where that cannot be seen, its columns stay unknown.
 */
export function inheritColumns(pieces: readonly Piece[], sought: Sought): readonly Piece[] {
  return pieces.map((piece) => {
    if (piece.columns.size > 0) return withColumnsAbove(piece, pieces);
    if (!piece.labels) return piece;
    const labels = piece.labels;
    const headed = pieces.find(
      (one) =>
        one.table === piece.table &&
        one.columns.size > 0 &&
        one.labels !== null &&
        one.labels[0] <= labels[0] &&
        one.labels[1] >= labels[0] &&
        measuresAgree(piece, one, sought),
    );
    if (!headed) return piece;
    const { columns, numberColumn, block } = headed;
    return {
      ...piece,
      columns,
      numberColumn,
      labels: headed.labels,
      block: { ...piece.block, columns: block.columns },
    };
  });
}

/**
 * A header that was repeated in part (only its lower row) goes on in the columns of the piece above it, where all it names
 * stand in the same place and nothing else is written over the others.
 */
function withColumnsAbove(piece: Piece, pieces: readonly Piece[]): Piece {
  const above = pieces.filter(
    (one) =>
      one.grid === piece.grid &&
      one.table === piece.table &&
      one.block.to < piece.block.from &&
      one.columns.size > piece.columns.size &&
      [...piece.columns].every(([key, index]) => one.columns.get(key) === index),
  );
  const [headed] = above.slice(-1);
  const named = new Set(piece.block.columns.map((column) => column.index));
  const missing = [...(headed?.columns ?? [])].filter(([key]) => !piece.columns.has(key));
  if (!headed || missing.some(([, index]) => named.has(index))) return piece;
  const { columns, numberColumn, labels, components } = headed;
  return { ...piece, columns, numberColumn, labels, components };
}

function labelColumn(grid: Grid, index: RowIndex): { column: number; rows: readonly number[] } {
  const hits = new Map<number, number[]>();
  for (const row of grid.rows.slice(0, ROWS_TRIED)) {
    for (const cell of grid.cellsOf(row)) {
      if (cell.content.kind !== 'text' || cell.content.text.length < 8) continue;
      if (fitRows(index, labelParts(lineOf(cell)), SURE).length === 0) continue;
      const rows = hits.get(cell.column);
      if (rows) rows.push(row);
      else hits.set(cell.column, [row]);
    }
  }
  const [best] = [...hits].sort((a, b) => b[1].length - a[1].length);
  return best ? { column: best[0], rows: best[1] } : { column: 0, rows: [] };
}

function measuresAgree(piece: Piece, headed: Piece, sought: Sought): boolean {
  const index = indexOfRole(headed.table, headed.columns, 'measure');
  const [column] = piece.labels ?? [];
  if (index === null || column === undefined) return false;
  const rows = rowIndexOf(piece.table, sought.labels.get(piece.table.id));
  const seen = piece.grid.rows.slice(0, ROWS_TRIED).flatMap((row) => {
    const [fit] = fitRows(rows, labelParts(lineOf(piece.grid.cellAt(row, column))), SURE);
    const printed = fit ? measureText(piece.table, fit.row) : '';
    return printed === '' ? [] : [foldMeasure(lineOf(piece.grid.cellAt(row, index))) === printed];
  });
  return seen.length > 0 && seen.filter(Boolean).length >= seen.length * AGREEING;
}

function measureText(table: Table, row: number): string {
  return foldMeasure(table.rows[row]?.measure?.text ?? '');
}

function foldMeasure(text: string): string {
  return text.includes('%') ? '%' : foldWords(text);
}
