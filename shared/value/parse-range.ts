import { makePhrases } from '../text/phrases.ts';
import { parseQuantity } from './parse-quantity.ts';
import { allNoticed, type Reading } from './reading.ts';
import type { Expectation, NumberValue, Value } from './value.ts';

type RangeValue = Extract<Value, { kind: 'range' }>;

const FROM = makePhrases<null>([['từ', null]]);

/**
 * `94,5 - 95`, `94,5–95%`, `từ 94,5 đến 95`, `2 - 3 lần`: low first. A falling pair, two different measures, or a pair
 * of calendar years (2021-2025) is no range.
 */
export function parseRange(text: string, expect: Expectation): Reading<RangeValue> | null {
  const inner = FROM.atStart(text)?.rest ?? text;
  for (const cut of inner.matchAll(/\s*[-–—]\s*|\s+(?:đến|tới|den|toi)\s+/giu)) {
    const measure = parseQuantity(inner.slice(cut.index + cut[0].length), expect)?.value.measure;
    const low = parseEnd(inner.slice(0, cut.index), measure, expect);
    const high = parseQuantity(inner.slice(cut.index + cut[0].length), expect);
    if (low && high) return rangeOf(low, high);
  }
  return null;
}

/** The lower end is written without the measure that stands behind both, yet its digits are read under it. */
function parseEnd(text: string, measure: string | undefined, expect: Expectation): Reading<NumberValue> | null {
  const alone = parseQuantity(text, expect);
  return alone?.value.measure === undefined && measure !== undefined && measure !== '%'
    ? parseQuantity(`${text} ${measure}`, expect)
    : alone;
}

function rangeOf(low: Reading<NumberValue>, high: Reading<NumberValue>): Reading<RangeValue> | null {
  const measure = high.value.measure ?? low.value.measure;
  if (low.value.measure !== undefined && low.value.measure !== measure) return null;
  if (low.value.number > high.value.number) return null;
  if (measure === undefined && isYear(low.value.number) && isYear(high.value.number)) return null;
  return {
    value: {
      kind: 'range',
      low: low.value.number,
      high: high.value.number,
      ...(measure === undefined ? {} : { measure }),
    },
    noticed: allNoticed(low, high),
  };
}

function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1945 && number <= 2100;
}
