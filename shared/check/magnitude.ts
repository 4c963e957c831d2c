import type { Expectation, Value } from '../value/value.ts';

/** Which end of a range or a bound is meant when a value is compared: a target is met at its end nearer to the result. */
export type Magnitude = { readonly low: number; readonly high: number };

/**
 * The size of a value in the row's own measure, so that "31,6/100.000" and 31,6 compare: ratios times the row's base, counts
 * without a stated rate as a rate on a % row. `low` and `high` differ for ranges only; a bound has both at its limit. Null where
 * there is no one size: levels, status words, texts, "Duy trì".
 */
export function magnitudeOf(value: Value, expect: Expectation): Magnitude | null {
  switch (value.kind) {
    case 'number':
      return Number.isFinite(value.number) ? { low: value.number, high: value.number } : null;
    case 'ratio': {
      if (value.denominator === 0) return null;
      const rate = (value.numerator / value.denominator) * (expect.base ?? (expect.kind === 'percent' ? 100 : 1));
      return { low: rate, high: rate };
    }
    case 'range':
      return { low: Math.min(value.low, value.high), high: Math.max(value.low, value.high) };
    case 'bound':
      return magnitudeOf(value.value, expect);
    case 'maintain':
    case 'levels':
    case 'blank':
    case 'status':
    case 'text':
      return null;
  }
}
