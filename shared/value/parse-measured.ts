import { parseCount } from './parse-count.ts';
import { parseQuantity } from './parse-quantity.ts';
import { parseRatio } from './parse-ratio.ts';
import type { Reading } from './reading.ts';
import type { Expectation, NumberValue, RatioValue } from './value.ts';

/** A rate with counts, a ratio, or a number: what a bound bounds and a maintained value is. */
export function parseMeasured(text: string, expect: Expectation): Reading<NumberValue | RatioValue> | null {
  return parseCount(text, expect) ?? parseRatio(text, expect) ?? parseQuantity(text, expect);
}
