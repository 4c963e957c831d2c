import type { Row } from '../family/family.ts';
import { levelKey } from '../value/level-key.ts';
import { roundHalfAway } from '../value/round.ts';
import { sameValue } from '../value/same-value.ts';
import type { LevelsValue, Value } from '../value/value.ts';
import { countsIn, rateIn } from './rules/counts.ts';

/** Decimals by which values of a row are compared where the family does not say how many it prints. */
const DECIMALS_UNSAID = 2;

/**
 * Whether a lead's value and the computed one print the same: rates after rounding to the decimals shown, and counts where both
 * state them. Of values per level only levels that both state are compared; with none in common they do not agree. A bound or range agrees with a rate that keeps it.
 */
export function agreeAsShown(a: Value, b: Value, row: Row): boolean {
  const decimals = row.shown?.decimals ?? DECIMALS_UNSAID;
  const same = (x: number, y: number) => roundHalfAway(x, decimals) === roundHalfAway(y, decimals);
  return agree(a, b, { row, same, limits: true, partly: true });
}

/** Whether two leads claim the same, to the last written decimal: what was written beside the number does not matter. */
export function claimTheSame(a: Value, b: Value, row: Row): boolean {
  return agree(a, b, { row, same: (x, y) => x === y, limits: false, partly: false });
}

type Manner = {
  readonly row: Row;
  readonly same: (x: number, y: number) => boolean;
  /** a bound or range is taken to agree with a rate that keeps it */
  readonly limits: boolean;
  /** levels that only one of the two states are left aside, as long as they have one in common */
  readonly partly: boolean;
};

function agree(a: Value, b: Value, by: Manner): boolean {
  const { row, same, limits } = by;
  if (a.kind === 'levels' && b.kind === 'levels') return agreeByLevel(a, b, by);
  if (a.kind === 'maintain' && a.value !== null && b.kind !== 'maintain') return agree(a.value, b, by);
  if (b.kind === 'maintain' && b.value !== null && a.kind !== 'maintain') return agree(a, b.value, by);
  const [x, y] = [rateIn(a, row), rateIn(b, row)];
  if (x !== null && y !== null) return same(x, y) && sameCounts(a, b, row);
  if (limits && x !== null && (b.kind === 'bound' || b.kind === 'range')) return keeps(x, b, row);
  if (limits && y !== null && (a.kind === 'bound' || a.kind === 'range')) return keeps(y, a, row);
  return sameValue(a, b);
}

function agreeByLevel(a: LevelsValue, b: LevelsValue, by: Manner): boolean {
  const pairs = a.levels.flatMap(({ label, value }, i): (readonly [Value, Value])[] => {
    const other = label === null ? b.levels[i] : b.levels.find((level) => levelKey(level.label) === levelKey(label));
    return other && (label === null) === (other.label === null) ? [[value, other.value]] : [];
  });
  const enough = by.partly ? pairs.length > 0 : pairs.length === a.levels.length && pairs.length === b.levels.length;
  return enough && pairs.every(([value, other]) => agree(value, other, by));
}

function sameCounts(a: Value, b: Value, row: Row): boolean {
  const [x, y] = [countsIn(a, row), countsIn(b, row)];
  return x === null || y === null || (x.numerator === y.numerator && x.denominator === y.denominator);
}

function keeps(rate: number, limit: Extract<Value, { kind: 'bound' | 'range' }>, row: Row): boolean {
  if (limit.kind === 'range') return rate >= limit.low && rate <= limit.high;
  const bound = rateIn(limit.value, row);
  if (bound === null) return false;
  switch (limit.op) {
    case '<':
      return rate < bound;
    case '<=':
      return rate <= bound;
    case '>':
      return rate > bound;
    case '>=':
      return rate >= bound;
  }
}
