import { align, type Pair } from './align.ts';
import type { LabelMatch } from './located.ts';
import { fitRows, type RowFit, type RowIndex } from './row-index.ts';
import type { LabelParts } from './label-words.ts';

/** What deciding needs to know of a line. */
export type LabelledLine = {
  readonly label: LabelParts;
  readonly hidden: boolean;
  /** sheet columns that hold something beside the label */
  readonly filled: readonly number[];
};

/** A line and the row it is taken for. */
export type Decided<L extends LabelledLine> = {
  readonly line: L;
  readonly row: number;
  readonly match: LabelMatch;
  readonly score: number;
  /** the line is a further copy of a row that another line is */
  readonly repeats: boolean;
  /** it stands out of the table's order and no number beside it speaks for it */
  readonly moved: boolean;
};

export type Decisions<L extends LabelledLine> = { readonly taken: readonly Decided<L>[]; readonly left: readonly L[] };

/** Worth comparing at all. */
const LEAST = 0.4;
/** A label this close is the row by itself. */
const SURE = 0.9;
/** A label this close is the row where no other row comes near. */
const LIKELY = 0.6;
/** How much better a likely label must fit its row than any other that is still free in its place. */
const MARGIN = 0.08;

type Candidate<L extends LabelledLine> = { readonly line: L; readonly fits: readonly RowFit[] };

/**
 * Says which line is which row. Labels are scored against all rows, the best sequence is found by global alignment, and a
 * line is taken only where its label is sure, or likely and without a rival; everything else is left for the officer.
 * Lines out of sequence are taken when their label is sure and their row is free.
 */
export function decideRows<L extends LabelledLine>(lines: readonly L[], index: RowIndex): Decisions<L> {
  const candidates = lines.flatMap((line): Candidate<L>[] => {
    const fits = fitRows(index, line.label, LEAST);
    return fits.length === 0 ? [] : [{ line, fits }];
  });
  const path = align(candidates.length, index.table.rows.length, pairsOf(candidates, index));
  const onPath = path.flatMap((pair, at) => takeOnPath(candidates, path, at, pair, index));
  const offPath = takeOffPath(candidates, onPath, index);
  const taken = [...onPath, ...offPath];
  const lineSet = new Set(taken.map((one) => one.line));
  return { taken, left: lines.filter((line) => !lineSet.has(line)) };
}

function pairsOf(candidates: readonly Candidate<LabelledLine>[], index: RowIndex): readonly Pair[] {
  return candidates.flatMap(({ line, fits }, at) =>
    fits.map((fit) => ({ line: at, row: fit.row, gain: gainOf(line, fit, index) })),
  );
}

/** What a pair is worth: its label first; its number, its values and being visible only break ties. */
function gainOf(line: LabelledLine, fit: RowFit, index: RowIndex): number {
  const number = numberAgrees(line, fit.row, index);
  return (
    fit.score -
    LEAST +
    0.02 +
    (number === true ? 0.06 : 0) +
    (line.filled.length > 0 ? 0.02 : 0) -
    (line.hidden ? 0.03 : 0)
  );
}

/** Whether the line's number is the row's; null where either has none. */
function numberAgrees(line: LabelledLine, row: number, index: RowIndex): boolean | null {
  const printed = index.wordings[row]?.[0]?.number ?? '';
  return line.label.number === '' || printed === '' ? null : line.label.number === printed;
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
  const elsewhere = candidate.fits.find((one) => one.row !== fit.row && one.score > fit.score + MARGIN);
  if (elsewhere) return [];
  const likely = fit.score >= LIKELY && (fit.score >= rival + MARGIN || agrees === true);
  const alone = rivals.length === 0 && before - after === 2 && agrees !== false;
  if (fit.score < SURE && !likely && !alone) return [];
  const match = matchOf(fit, likely || fit.score >= SURE);
  return [{ line: candidate.line, row: fit.row, match, score: fit.score, repeats: false, moved: false }];
}

function matchOf(fit: RowFit, byLabel: boolean): LabelMatch {
  if (fit.kind === 'learned' && fit.score >= 0.99) return 'learned';
  if (fit.score >= 0.99) return fit.kind === 'alias' ? 'alias' : 'exact';
  return byLabel ? 'similar' : 'sequence';
}

/** Lines off the path whose label is sure: a moved row, or a further copy of a row. */
function takeOffPath<L extends LabelledLine>(
  candidates: readonly Candidate<L>[],
  onPath: readonly Decided<L>[],
  index: RowIndex,
): readonly Decided<L>[] {
  const lines = new Set(onPath.map((one) => one.line));
  const rows = new Set(onPath.map((one) => one.row));
  return candidates.flatMap(({ line, fits }): Decided<L>[] => {
    const [fit, second] = fits;
    if (lines.has(line) || !fit || fit.score < SURE || (second && second.score > fit.score - 0.02)) return [];
    const repeats = rows.has(fit.row);
    const agrees = numberAgrees(line, fit.row, index);
    if (!repeats && agrees === false) return [];
    rows.add(fit.row);
    return [
      { line, row: fit.row, match: matchOf(fit, true), score: fit.score, repeats, moved: !repeats && agrees === null },
    ];
  });
}
