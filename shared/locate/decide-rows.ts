import { align, type Pair } from './align.ts';
import {
  type Candidate,
  type Decided,
  EXACT,
  type LabelledLine,
  matchOf,
  numberAgrees,
  SURE,
  TWIN,
} from './decided.ts';
import { sureFit, takeOutOfOrder } from './out-of-order.ts';
import { fitRows, type RowFit, type RowIndex, tellsApart } from './row-index.ts';

export type Decisions<L extends LabelledLine> = { readonly taken: readonly Decided<L>[]; readonly left: readonly L[] };

/** Worth comparing at all. */
const LEAST = 0.4;
/** A label this close is the row where no other row comes near. */
const LIKELY = 0.6;
/** How much better a likely label must fit its row than any other that is still free in its place. */
const MARGIN = 0.08;
/** A rival this near must be told apart by a word of its own. */
const CLOSE = 0.3;

/**
 * Says which line is which row. Labels are scored against all rows, the best sequence is found by global alignment, and a
 * line is taken only where its label is sure, or likely and without a rival; everything else is left for the officer.
 * Lines out of sequence are taken when their label is sure and their row is free (out-of-order.ts).
 */
export function decideRows<L extends LabelledLine>(lines: readonly L[], index: RowIndex): Decisions<L> {
  const all = lines.flatMap((line): Candidate<L>[] => {
    const fits = fitRows(index, line.label, LEAST);
    return fits.length === 0 ? [] : [{ line, fits }];
  });
  const { candidates, copies } = apartFromCopies(all);
  const path = align(candidates.length, index.table.rows.length, pairsOf(candidates, index));
  const onPath = path.flatMap((pair, at) => takeOnPath(candidates, path, at, pair, index));
  const told = takeOutOfOrder(candidates, onPath, index).map((one) =>
    bearsForeignNumber(one.line, one.row, index) ? { ...one, moved: true } : one,
  );
  const rows = new Set(told.map((one) => one.row));
  const taken = [...told, ...copies.filter((one) => rows.has(one.row))];
  const takenLines = new Set(taken.map((one) => one.line));
  return { taken, left: lines.filter((line) => !takenLines.has(line)) };
}

/**
 * Hidden lines that surely copy a seen one take no part in the order: an old line kept out of sight would make another that was
 * exchanged look in order.
 */
function apartFromCopies<L extends LabelledLine>(
  all: readonly Candidate<L>[],
): { readonly candidates: readonly Candidate<L>[]; readonly copies: readonly Decided<L>[] } {
  const seen = new Set(all.flatMap(({ line, fits }) => (line.hidden ? [] : (sureFit(fits)?.row ?? []))));
  const copies = all.flatMap(({ line, fits }): Decided<L>[] => {
    const fit = line.hidden ? sureFit(fits) : null;
    if (!fit || !seen.has(fit.row)) return [];
    return [{ line, row: fit.row, match: matchOf(fit, true), score: fit.score, repeats: true, moved: false }];
  });
  const apart = new Set(copies.map((one) => one.line));
  return { candidates: all.filter((one) => !apart.has(one.line)), copies };
}

function pairsOf(candidates: readonly Candidate<LabelledLine>[], index: RowIndex): readonly Pair[] {
  return candidates.flatMap(({ line, fits }, at) =>
    fits.map((fit) => ({ line: at, row: fit.row, gain: gainOf(line, fit, index) })),
  );
}

/** What a pair is worth: its label first; its number, its values and being visible only break ties. */
function gainOf(line: LabelledLine, fit: RowFit, index: RowIndex): number {
  const number = numberAgrees(line, fit.row, index) === true ? 0.06 : 0;
  const filled = line.filled.length > 0 ? 0.02 : 0;
  return fit.score - LEAST + 0.02 + number + filled - (line.hidden ? 0.03 : 0);
}

function takeOnPath<L extends LabelledLine>(
  candidates: readonly Candidate<L>[],
  path: readonly Pair[],
  at: number,
  pair: Pair,
  index: RowIndex,
): readonly Decided<L>[] {
  const candidate = candidates[pair.line];
  const fit = candidate?.fits.find((one) => one.row === pair.row);
  if (!candidate || !fit) return [];
  const after = path[at - 1]?.row ?? -1;
  const before = path[at + 1]?.row ?? index.table.rows.length;
  const rivals = candidate.fits.filter((one) => one.row !== fit.row && one.row > after && one.row < before);
  const rival = Math.max(0, ...rivals.map((one) => one.score));
  const agrees = numberAgrees(candidate.line, fit.row, index);
  if (candidate.fits.some((one) => one.row !== fit.row && one.score > fit.score + MARGIN)) return [];
  const likely = fit.score >= LIKELY && (fit.score >= rival + MARGIN || agrees === true);
  const alone = rivals.length === 0 && before - after === 2 && agrees !== false;
  const close = rivals.filter((one) => one.score > fit.score - CLOSE);
  const unclear =
    rival > fit.score - TWIN || close.some((one) => !tellsApart(index, candidate.line.label, fit.row, one.row));
  const twin = fit.score < EXACT && agrees !== true && unclear;
  if (twin || (fit.score < SURE && !likely && !alone)) return [];
  const match = matchOf(fit, likely || fit.score >= SURE);
  return [{ line: candidate.line, row: fit.row, match, score: fit.score, repeats: false, moved: false }];
}

/** A row that is printed without a number stands beside the number of another row: its label or its number was exchanged. */
function bearsForeignNumber(line: LabelledLine, row: number, index: RowIndex): boolean {
  const { number } = line.label;
  if (number === '' || (index.wordings[row]?.[0]?.number ?? '') !== '') return false;
  return index.wordings.some(([printed]) => printed?.number === number);
}
