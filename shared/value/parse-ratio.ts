import { parseFraction, type Fraction } from './parse-fraction.ts';
import type { Reading } from './reading.ts';
import type { Expectation, MeasureKind, RatioValue } from './value.ts';

/** What a rate is commonly per: above such a base stands a rate with decimals, not a count. */
const BASES = new Set([100, 1000, 10_000, 100_000]);

/** `108/102`, `108 bé trai/100 bé gái`, `31,6/100.000 trẻ`, and `7/13` alone under %: counts without a stated rate. */
export function parseRatio(text: string, expect: Expectation): Reading<RatioValue> | null {
  const kinds: readonly MeasureKind[] = expect.kind === 'ratio' ? ['ratio', 'unknown'] : ['unknown'];
  const readings = kinds.map((kind) => parseFraction(text, kind));
  // 1.234/1.257 are counts also on a ratio row; 1.234/100.000 there is not certain
  const chosen = readings.find((one) => one && (one === readings.at(-1) || BASES.has(one.denominator))) ?? null;
  return chosen && !isMonth(text) ? { value: ratioOf(chosen), noticed: chosen.noticed } : null;
}

/** "12/2024" is as likely December as twelve of two thousand; "12/2.024" and "12/2024 người" are not. */
function isMonth(text: string): boolean {
  return /^(?:0?[1-9]|1[0-2])\s*\/\s*20[0-3]\d$/.test(text.trim());
}

/** A fraction as a ratio value; nouns only where one is written. */
export function ratioOf(fraction: Fraction): RatioValue {
  const { numerator, denominator, nouns } = fraction;
  return { kind: 'ratio', numerator, denominator, ...(nouns.some((noun) => noun !== '') ? { nouns } : {}) };
}
