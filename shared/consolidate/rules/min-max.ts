import type { Row } from '../../family/family.ts';
import type { Value } from '../../value/value.ts';
import type { Computed, Contribution } from '../contribution.ts';
import { inOneMeasure } from './same-measure.ts';

/**
 * The smallest or largest of the units' numbers or ratios; the value is that unit's own. Answers that are no number, not of the kind
 * of the first or of another measure than the row's cannot be compared and are unusable: `Không có` is not 0.
 */
export function mergeExtreme(components: readonly Contribution[], row: Row, which: 'min' | 'max'): Computed {
  const kind = components.find((one) => sizeOf(one.value) !== null)?.value.kind;
  const fits = inOneMeasure(components, row);
  const comparable = (one: Contribution) => sizeOf(one.value) !== null && one.value.kind === kind && fits(one);
  const used = components.filter(comparable);
  const ordered = used.toSorted((a, b) => (sizeOf(a.value) ?? 0) - (sizeOf(b.value) ?? 0));
  const extreme = which === 'min' ? ordered[0] : ordered.at(-1);
  return { value: extreme?.value ?? null, used, unusable: components.filter((one) => !comparable(one)) };
}

function sizeOf(value: Value): number | null {
  if (value.kind === 'number') return value.number;
  return value.kind === 'ratio' && value.denominator !== 0 ? value.numerator / value.denominator : null;
}
