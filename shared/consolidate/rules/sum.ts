import { foldText } from '../../text/fold.ts';
import type { NumberValue } from '../../value/value.ts';
import type { Computed, Contribution } from '../contribution.ts';
import { hasNothingToAdd } from './counts.ts';
import { nothingToAdd } from './nothing-to-add.ts';

/**
 * Counts added. Percentages and numbers of another written measure than the first are unusable: they are not the same thing.
 * `Không có` adds nothing and counts as given; where all say so, the value is that answer, not 0.
 */
export function mergeSum(components: readonly Contribution[]): Computed {
  const written = components
    .map((one) => writtenMeasure(one))
    .find((measure) => measure !== undefined && measure !== '%');
  const canAdd = (one: Contribution) => {
    const measure = writtenMeasure(one);
    return one.value.kind === 'number' && !one.value.count && (measure === undefined || measure === written);
  };
  const added = components.filter(canAdd);
  const used = components.filter((one) => canAdd(one) || hasNothingToAdd(one.value));
  const unusable = components.filter((one) => !used.includes(one));
  const numbers = added.map((one) => one.value).filter((value) => value.kind === 'number');
  if (numbers.length === 0) return { value: nothingToAdd(used), used, unusable };
  const total = addExactly(numbers);
  const measure = numbers.find((value) => value.measure !== undefined)?.measure;
  return { value: { kind: 'number', number: total, ...(measure ? { measure } : {}) }, used, unusable };
}

function writtenMeasure(one: Contribution): string | undefined {
  return one.value.kind === 'number' && one.value.measure !== undefined ? foldText(one.value.measure) : undefined;
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
