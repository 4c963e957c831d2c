import type { Row } from '../../family/family.ts';
import type { Count, Value } from '../../value/value.ts';
import type { Computed, Contribution } from '../contribution.ts';
import { baseOf, countsIn, hasNothingToAdd } from './counts.ts';
import { nothingToAdd } from './nothing-to-add.ts';

/**
 * Numerators summed, denominators summed, divided: never a mean of percentages. An answer without its counts is unusable; one
 * with nothing to add counts as given. The value keeps full precision: a rate with both sums, or a ratio per base where the
 * row is printed as a ratio.
 */
export function mergeRatioOfSums(components: readonly Contribution[], row: Row): Computed {
  const used: Contribution[] = [];
  const unusable: Contribution[] = [];
  const counts: Count[] = [];
  for (const component of components) {
    const count = countsIn(component.value, row);
    if (count) counts.push(count);
    (count || hasNothingToAdd(component.value) ? used : unusable).push(component);
  }
  const numerator = sum(counts.map((count) => count.numerator));
  const denominator = sum(counts.map((count) => count.denominator));
  if (denominator === 0) return { value: nothingToAdd(used), used, unusable };
  return { value: asRate({ numerator, denominator, ...nounOf(counts, row) }, row), used, unusable };
}

function asRate(count: Count, row: Row): Value {
  const base = baseOf(row);
  const rate = (count.numerator / count.denominator) * base;
  if (row.shown?.form === 'ratio') {
    const { nouns } = row.shown;
    return { kind: 'ratio', numerator: rate, denominator: base, ...(nouns ? { nouns } : {}) };
  }
  return { kind: 'number', number: rate, ...(row.measure?.kind === 'percent' ? { measure: '%' } : {}), count };
}

/** The row's own noun; else the one the units wrote, if they agree. */
function nounOf(counts: readonly Count[], row: Row): { readonly noun?: string } {
  if (row.shown?.noun) return { noun: row.shown.noun };
  const [noun, ...others] = new Set(counts.flatMap((count) => (count.noun ? [count.noun.normalize('NFC')] : [])));
  return noun && others.length === 0 ? { noun } : {};
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
