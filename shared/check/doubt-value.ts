import { roundHalfAway, showNumber } from '../value/round.ts';
import type { Noticed } from '../value/noticed.ts';
import type { Count, Expectation, NumberValue, RatioValue, Value } from '../value/value.ts';
import { expectedWords } from './expected-words.ts';
import { statedDecimals } from './decimals.ts';

/** Denominators that state what a rate is per; any other denominator is a count. */
const BASES: ReadonlySet<number> = new Set([100, 1_000, 10_000, 100_000, 1_000_000]);

/**
 * What is wrong with a value by itself, whatever the rest of the table says: `out-of-range`, `numerator-exceeds-denominator`,
 * `zero-denominator`, `rate-mismatch`, `base-mismatch`. Looks inside counts, levels, ranges, bounds and what is maintained. `text`
 * is the original text where there is one: it tells with how many decimals a rate was stated ("46,50%"). At most one doubt for
 * each number, and each code once; `found` is left to the caller, who has the text.
 */
export function doubtValue(value: Value, expect: Expectation, text = ''): readonly Noticed[] {
  const all = numbersIn(value).flatMap((one) => doubtOne(one, expect, text) ?? []);
  return all.filter((doubt, i) => all.findIndex((other) => other.code === doubt.code) === i);
}

function numbersIn(value: Value): readonly (NumberValue | RatioValue)[] {
  switch (value.kind) {
    case 'number':
    case 'ratio':
      return [value];
    case 'range':
      return [value.low, value.high].map((number) => ({
        kind: 'number',
        number,
        ...(value.measure === undefined ? {} : { measure: value.measure }),
      }));
    case 'bound':
      return [value.value];
    case 'maintain':
      return value.value === null ? [] : numbersIn(value.value);
    case 'levels':
      return value.levels.flatMap((level) => numbersIn(level.value));
    case 'blank':
    case 'status':
    case 'text':
      return [];
  }
}

function doubtOne(value: NumberValue | RatioValue, expect: Expectation, text: string): Noticed | null {
  if (value.kind === 'ratio') return doubtFraction(value, expect) ?? doubtRatioBase(value, expect);
  return (
    (value.count ? doubtFraction(value.count, expect) : null) ??
    doubtMeasure(value, expect) ??
    (value.count ? doubtRate(value, value.count, expect, text) : null) ??
    doubtRange(value, expect)
  );
}

/** A fraction of a whole: the part may not be more than the whole. Boys to girls, or hours to hours, are no such fraction. */
function doubtFraction(fraction: Count | RatioValue, expect: Expectation): Noticed | null {
  const { numerator, denominator } = fraction;
  const parts = { numerator: showNumber(numerator), denominator: showNumber(denominator) };
  if (denominator === 0) return { code: 'zero-denominator', parts };
  if (numerator < 0 || denominator < 0) return { code: 'out-of-range', expected: 'số không âm', parts };
  const partOfWhole = expect.kind === 'times' ? false : expect.kind === 'ratio' ? (expect.base ?? 0) >= 1_000 : true;
  const known = expect.kind !== 'unknown' && expect.kind !== 'text';
  if (partOfWhole && known && numerator > denominator)
    return { code: 'numerator-exceeds-denominator', expected: 'tử số không lớn hơn mẫu số', parts };
  return null;
}

/** "31,6/1.000" on a row per 100.000; "31,6/100.000" on a % row ("7/13" alone there is counts, and merges). */
function doubtRatioBase(value: RatioValue, expect: Expectation): Noticed | null {
  const { numerator, denominator } = value;
  if (expect.kind === 'ratio' && expect.base !== undefined && denominator !== expect.base && BASES.has(denominator))
    return baseMismatch(expect);
  const aRate = denominator !== 100 && BASES.has(denominator) && !Number.isInteger(numerator);
  return expect.kind === 'percent' && aRate ? baseMismatch(expect) : null;
}

/** "%" on a row of another kind; another measure ("12 người") on a % row. */
function doubtMeasure(value: NumberValue, expect: Expectation): Noticed | null {
  if (value.measure === undefined) return null;
  const percent = value.measure === '%';
  const wrong =
    expect.kind === 'percent'
      ? !percent
      : percent && (expect.kind === 'ratio' || expect.kind === 'times' || expect.kind === 'count');
  return wrong ? baseMismatch(expect) : null;
}

function baseMismatch(expect: Expectation): Noticed {
  return { code: 'base-mismatch', expected: expectedWords(expect) };
}

/** The stated rate against its counts, at the decimals with which it was stated: 46% (59/127) is right, 46,4% is not. */
function doubtRate(value: NumberValue, count: Count, expect: Expectation, text: string): Noticed | null {
  const base =
    value.measure === '%' || expect.kind === 'percent' ? 100 : expect.kind === 'ratio' ? expect.base : undefined;
  if (base === undefined) return null;
  const decimals = statedDecimals(value.number, text);
  const right = roundHalfAway((count.numerator / count.denominator) * base, decimals);
  if (Math.abs(right - value.number) < 1e-9) return null;
  const parts = { numerator: showNumber(count.numerator), denominator: showNumber(count.denominator) };
  const shown = roundHalfAway((count.numerator / count.denominator) * base, Math.max(decimals, 1));
  return { code: 'rate-mismatch', expected: `${showNumber(shown)}${base === 100 ? '%' : ''}`, parts };
}

function doubtRange(value: NumberValue, expect: Expectation): Noticed | null {
  const rate = expect.kind === 'percent';
  if (rate && (value.number < 0 || value.number > 100)) return { code: 'out-of-range', expected: 'từ 0 đến 100' };
  const numeric = expect.kind !== 'text' && expect.kind !== 'unknown';
  if (numeric && value.number < 0) return { code: 'out-of-range', expected: 'số không âm' };
  return null;
}
