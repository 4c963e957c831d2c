import type { Row } from '../../family/family.ts';
import type { Count, Value } from '../../value/value.ts';

/** Per what the row's rate is: 100 unless the family says otherwise. */
export function baseOf(row: Pick<Row, 'merge' | 'measure'>): number {
  return row.merge.base ?? row.measure?.base ?? 100;
}

/**
 * The counts behind one answer, where it states them: `50% (6/12 đơn vị)`, or a pair `7/13` alone. A pair whose second number
 * is the row's base (`31,6/100.000`) is a rate, not counts; under % a pair is always counts, since a rate is written with %.
 */
export function countsIn(value: Value, row: Pick<Row, 'merge' | 'measure'>): Count | null {
  if (value.kind === 'number') return value.count ?? null;
  if (value.kind !== 'ratio') return null;
  const { numerator, denominator, nouns } = value;
  const isRate = row.measure?.kind !== 'percent' && denominator === baseOf(row);
  if (isRate || !Number.isInteger(numerator) || !Number.isInteger(denominator)) return null;
  const noun = nouns?.[1] || nouns?.[0];
  return { numerator, denominator, ...(noun ? { noun } : {}) };
}

/** The rate a value states, per the row's base: of a number itself, of a ratio by dividing. Null for everything else. */
export function rateIn(value: Value, row: Pick<Row, 'merge' | 'measure'>): number | null {
  if (value.kind === 'number') return value.number;
  if (value.kind !== 'ratio' || value.denominator === 0) return null;
  return (value.numerator / value.denominator) * baseOf(row);
}

/** `Không phát sinh`, `Chưa phát hiện`: an answer that has nothing to add to a sum. */
export function hasNothingToAdd(value: Value): boolean {
  return value.kind === 'status' && (value.status === 'none' || value.status === 'not-detected');
}
