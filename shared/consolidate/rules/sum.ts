import type { Row } from '../../family/family.ts';
import type { NumberValue } from '../../value/value.ts';
import type { Computed, Contribution } from '../contribution.ts';
import { hasNothingToAdd } from './counts.ts';
import { nothingToAdd } from './nothing-to-add.ts';
import { inOneMeasure } from './same-measure.ts';

/**
 * Counts added. Percentages and numbers of another measure than the row's are unusable: they are not the same thing. `row`: null
 * where the row says nothing of the cell's measure (a matrix has it in its columns). `Không có` adds nothing and counts as given;
 * where all say so, the value is that answer, not 0.
 */
export function mergeSum(components: readonly Contribution[], row: Row | null): Computed {
  const counts = components.filter(({ value }) => value.kind === 'number' && !value.count && value.measure !== '%');
  const fits = inOneMeasure(counts, row);
  const canAdd = (one: Contribution) => counts.includes(one) && fits(one);
  const added = components.filter(canAdd);
  const used = components.filter((one) => canAdd(one) || hasNothingToAdd(one.value));
  const unusable = components.filter((one) => !used.includes(one));
  const numbers = added.map((one) => one.value).filter((value) => value.kind === 'number');
  if (numbers.length === 0) return { value: nothingToAdd(used), used, unusable };
  const total = addExactly(numbers);
  const measure = numbers.find((value) => value.measure !== undefined)?.measure;
  return { value: { kind: 'number', number: total, ...(measure ? { measure } : {}) }, used, unusable };
}

/** Sums decimals without binary noise (0,1 + 0,2 is 0,3): counts are whole, but money and hours may not be. */
function addExactly(values: readonly NumberValue[]): number {
  const decimals = Math.max(...values.map((value) => decimalsOf(value.number)));
  const scale = 10 ** Math.min(decimals, 6);
  const scaled = values.reduce((total, value) => total + value.number * scale, 0);
  return decimals > 6 ? scaled / scale : Math.round(scaled) / scale;
}

function decimalsOf(number: number): number {
  const text = String(number);
  return text.includes('e') ? 7 : (text.split('.')[1]?.length ?? 0);
}
