import type { Expectation } from '../../value/value.ts';
import type { Check, CheckInput } from '../check.ts';
import type { KnownValue } from '../known-value.ts';
import { magnitudeOf } from '../magnitude.ts';
import { roundHalfAway, showNumber } from '../../value/round.ts';
import { cellFinding, soundCells, type CellView } from '../view.ts';

/** Rates may move so many points from one period to the next; other numbers by this factor, and at least by this much. */
const POINTS = 30;
const FACTOR = 3;
const LEAST_STEP = 10;
/** Peers say something from so many on, and only of a value this many robust deviations away. */
const PEERS = 8;
const DEVIATIONS = 6;

/**
 * A value far from the unit's own last one, else far from what all units had. Options: `points`, `factor`, `step`, `peers`,
 * `deviations`. Robust deviations are 0,6745·|x − median| ÷ median absolute deviation; where most peers have the same value there
 * is no scale, and nothing is said.
 */
export const outlier: Check = {
  id: 'outlier',
  run: (input, options) =>
    soundCells(input).flatMap((view) => {
      const now = sizeOf(view.cell.value, view.expect);
      if (now === null) return [];
      const own = lastOwn(input, view);
      const was = own ? sizeOf(own.value, view.expect) : null;
      if (own && was !== null)
        return isFar(now, was, view, options)
          ? [cellFinding('outlier', input, view, { parts: { previous: own.text } })]
          : [];
      const median = farFromPeers(input, view, now, options);
      return median === null
        ? []
        : [
            cellFinding('outlier', input, view, {
              expected: `khoảng ${showNumber(roundHalfAway(median, 1))}`,
              parts: { how: 'số của các đơn vị khác' },
            }),
          ];
    }),
};

function isFar(now: number, was: number, view: CellView, options: Readonly<Record<string, unknown>>): boolean {
  if (view.expect.kind === 'percent') return Math.abs(now - was) > numberOption(options, 'points', POINTS);
  const [less, more] = [Math.min(now, was), Math.max(now, was)];
  const step = view.expect.kind === 'count' ? numberOption(options, 'step', LEAST_STEP) : 0;
  return less > 0 && more / less > numberOption(options, 'factor', FACTOR) && more - less >= step;
}

/** The unit's value of the same row before: what is, beside what was; a plan beside a plan. */
function lastOwn(input: CheckInput, view: CellView): KnownValue | undefined {
  const same = input.previous.filter((known) => isLike(known, view));
  return (
    same.find((known) => known.column === 'result') ??
    same.find((known) => known.column === view.cell.column) ??
    same[0]
  );
}

function isLike(known: KnownValue, { cell, table, column }: CellView): boolean {
  if (known.table !== cell.table || known.row !== cell.row) return false;
  if (known.column === cell.column) return true;
  const speaks = table.columns.find((one) => one.key === known.column)?.speaks;
  return speaks === 'actual' && column.speaks === 'actual';
}

function farFromPeers(
  input: CheckInput,
  view: CellView,
  now: number,
  options: Readonly<Record<string, unknown>>,
): number | null {
  const sizes = input.peers
    .filter((known) => known.unit !== input.unit && isLike(known, view))
    .flatMap((known) => sizeOf(known.value, view.expect) ?? []);
  if (sizes.length < numberOption(options, 'peers', PEERS)) return null;
  const middle = medianOf(sizes);
  const spread = medianOf(sizes.map((size) => Math.abs(size - middle)));
  if (spread === 0) return null;
  return (0.6745 * Math.abs(now - middle)) / spread > numberOption(options, 'deviations', DEVIATIONS) ? middle : null;
}

function sizeOf(value: KnownValue['value'], expect: Expectation): number | null {
  return value.kind === 'number' || value.kind === 'ratio' ? (magnitudeOf(value, expect)?.low ?? null) : null;
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

function numberOption(options: Readonly<Record<string, unknown>>, name: string, otherwise: number): number {
  const value = options[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}
