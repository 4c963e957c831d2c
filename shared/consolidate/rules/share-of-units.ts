import type { Row } from '../../family/family.ts';
import type { Value } from '../../value/value.ts';
import type { Computed, Contribution } from '../contribution.ts';

/**
 * The share of the answering units whose answer is yes, in %, with both counts. `Có` and 100 are yes, `Không`, `Chưa đạt` and 0
 * are no; any other answer is unusable and does not count among the answering.
 */
export function mergeShareOfUnits(components: readonly Contribution[], row: Row): Computed {
  const used = components.filter((one) => answerIn(one.value) !== null);
  const unusable = components.filter((one) => answerIn(one.value) === null);
  if (used.length === 0) return { value: null, used, unusable };
  const numerator = used.filter((one) => answerIn(one.value) === 'yes').length;
  const denominator = used.length;
  const noun = row.shown?.noun;
  return {
    value: {
      kind: 'number',
      number: (numerator / denominator) * 100,
      measure: '%',
      count: { numerator, denominator, ...(noun ? { noun } : {}) },
    },
    used,
    unusable,
  };
}

/** Yes or no, where the value is one of the two. */
export function answerIn(value: Value): 'yes' | 'no' | null {
  if (value.kind === 'number') return value.number === 100 ? 'yes' : value.number === 0 ? 'no' : null;
  if (value.kind !== 'status') return null;
  switch (value.status) {
    case 'done':
      return 'yes';
    case 'none':
    case 'not-done':
      return 'no';
    case 'not-detected':
    case 'part-time':
      return null;
  }
}
