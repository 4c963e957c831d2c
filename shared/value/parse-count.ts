import { makePhrases } from '../text/phrases.ts';
import { takeLeadIn } from './lead-in.ts';
import { parseFraction, type Fraction } from './parse-fraction.ts';
import { parseQuantity } from './parse-quantity.ts';
import type { Reading } from './reading.ts';
import type { Expectation, NumberValue } from './value.ts';

const INSIDE = makePhrases<null>(
  ['tương ứng', 'tương đương', 'tức là', 'tức', 'gồm', 'đạt', 'là'].map((one) => [one, null]),
);

/**
 * A rate with the counts behind it, in either order: `46,5% (59/127 đơn vị)`, `(59/127) 46,5%`, `59/127 = 46,5%`,
 * `59/127 đơn vị (46,5%)`, `59/127 đơn vị, đạt 46,5%`. Whether the two agree is for the checks.
 */
export function parseCount(text: string, expect: Expectation): Reading<NumberValue> | null {
  for (const [one, other] of halvesOf(text)) {
    const read = parseHalves(one, other, expect) ?? parseHalves(other, one, expect);
    if (read) return read;
  }
  return null;
}

/** The ways in which the text falls into a rate and its counts. */
function halvesOf(text: string): (readonly [string, string])[] {
  const forms = [
    /^(?<one>[^()[\]]+)[([](?<other>[^()[\]]+)[)\]]$/,
    /^[([](?<one>[^()[\]]+)[)\]]\s*[=:]?(?<other>[^()[\]]+)$/,
    /^(?<one>[^=()]+)=(?<other>[^=()]+)$/,
    /^(?<one>[^()]+?),?\s+(?=(?:đạt|chiếm|tỷ lệ|tỉ lệ)\s)(?<other>[^()]+)$/iu,
  ];
  return forms.flatMap((form) => {
    const groups = form.exec(text)?.groups;
    return groups?.['one'] && groups['other'] ? [[groups['one'].trim(), groups['other'].trim()] as const] : [];
  });
}

function parseHalves(rateText: string, countText: string, expect: Expectation): Reading<NumberValue> | null {
  const counts = parseFraction(INSIDE.atStart(countText)?.rest ?? countText, 'count');
  const rate = counts && parseQuantity(takeLeadIn(rateText), expect);
  if (!rate || !isRate(rate.value, expect)) return null;
  const value: NumberValue = { ...rate.value, count: countOf(counts) };
  return { value, noticed: [...rate.noticed, ...counts.noticed] };
}

/** Without a % sign a number beside counts is a rate only where a rate is expected. */
function isRate(value: NumberValue, expect: Expectation): boolean {
  if (value.measure !== undefined) return value.measure === '%';
  return expect.kind === 'percent' || expect.kind === 'unknown';
}

function countOf(fraction: Fraction): NonNullable<NumberValue['count']> {
  const { numerator, denominator, nouns } = fraction;
  const noun = nouns[1] === '' ? nouns[0] : nouns[1];
  return { numerator, denominator, ...(noun === '' ? {} : { noun }) };
}
