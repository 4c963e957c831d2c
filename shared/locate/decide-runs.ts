import { decideRows, type Decisions } from './decide-rows.ts';
import { SURE } from './decided.ts';
import { joinSplitLines } from './join-lines.ts';
import type { Piece } from './piece.ts';
import { fitRows, type RowIndex } from './row-index.ts';
import { type TableLine, tableLines } from './table-lines.ts';

/** So many rows that two pieces both have make them copies of the table; a line or two may be printed again at a page break. */
const LEAST_COMMON = 3;

/**
 * Says which line of a table's pieces is which row. Pieces that go on from one another are one sequence; a piece that repeats the rows
 * of another (an old copy on a second sheet) is a sequence of its own, for what is out of order in one copy may look in order when the
 * lines of both are counted on. Rows that an earlier sequence has are repeats.
 */
export function decideRuns(pieces: readonly Piece[], index: RowIndex): Decisions<TableLine> {
  const runs = runsOf(pieces.map(tableLines), index);
  if (runs.length === 1) return decideRows(joinSplitLines(runs[0] ?? [], index), index);
  const decided = runs.map((lines) => decideRows(joinSplitLines(lines, index), index));
  const rows = new Set<number>();
  const taken = decided.flatMap((run) => {
    const known = new Set(rows);
    for (const one of run.taken) rows.add(one.row);
    return run.taken.map((one) => (known.has(one.row) ? { ...one, repeats: true } : one));
  });
  return { taken, left: decided.flatMap((run) => run.left) };
}

/** The lines of pieces that go on from one another together, in the order of the pieces. */
function runsOf(pieces: readonly (readonly TableLine[])[], index: RowIndex): readonly (readonly TableLine[])[] {
  if (pieces.length === 1) return pieces;
  const runs: { lines: TableLine[]; rows: Set<number> }[] = [];
  for (const lines of pieces) {
    const rows = sureRows(lines, index);
    const run = runs.find((one) => [...rows].filter((row) => one.rows.has(row)).length < LEAST_COMMON);
    if (run) {
      run.lines.push(...lines);
      for (const row of rows) run.rows.add(row);
    } else runs.push({ lines: [...lines], rows });
  }
  return runs.map((run) => run.lines);
}

function sureRows(lines: readonly TableLine[], index: RowIndex): Set<number> {
  return new Set(
    lines.flatMap((line) => {
      const [fit, second] = fitRows(index, line.label, SURE);
      return fit && !second ? [fit.row] : [];
    }),
  );
}
