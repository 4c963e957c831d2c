import { assert, constantFrom, oneof, pre, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanSpaces } from '#shared/text/fold.ts';
import { parseValue } from '#shared/value/parse-value.ts';
import { showValue } from '#shared/value/show-value.ts';
import type { Expectation, MeasureKind, Value } from '#shared/value/value.ts';
import { clerkTexts, fittingValues } from '../../helpers/arbitrary-values.ts';

const kinds: readonly MeasureKind[] = ['percent', 'times', 'ratio', 'count', 'count-or-text', 'text', 'unknown'];
const texts = oneof(clerkTexts, clerkTexts, string({ unit: 'binary', maxLength: 20 }), string({ unit: 'grapheme' }));
const expectations = constantFrom<Expectation>(
  ...kinds.map((kind) => ({ kind })),
  ...kinds.map((kind) => ({ kind, levels: ['Huyện', 'Xã, thị trấn'] })),
);
const RUNS = { numRuns: 3000 };

describe('reading and writing', () => {
  it('gives back the value that was shown', () => {
    assert(
      property(fittingValues, ({ value, expect: fitting }) => {
        const read = parseValue(showValue(value), fitting);
        expect(read.value).toEqual(value);
        expect(read.noticed).toEqual([]);
      }),
      RUNS,
    );
  });

  it('gives back levels that the row labels itself', () => {
    const printed = ['Huyện', 'Xã, thị trấn'];
    // "-5" on a line of its own may be a bullet and five
    const numbers = fittingValues.filter(({ value }) => value.kind === 'number' && value.number >= 0);
    assert(
      property(numbers, numbers, ({ value, expect: fitting }, other) => {
        if (value.kind !== 'number' || other.value.kind !== 'number') throw new Error('only numbers are drawn');
        pre(other.expect.kind === fitting.kind);
        const pair = [value, { ...value, number: other.value.number }];
        const levels: Value = {
          kind: 'levels',
          levels: pair.map((one, i) => ({ label: printed[i] ?? null, value: one })),
        };
        expect(parseValue(showValue(levels, printed), { ...fitting, levels: printed }).value).toEqual(levels);
      }),
      RUNS,
    );
  });

  it('reads what it shows as what it read, whatever the text was', () => {
    assert(
      property(texts, expectations, (text, expected) => {
        const { value } = parseValue(text, expected);
        // from a thousand up the official dots are what a row of rates cannot be sure of
        if (numbersOf(value).every((one) => Math.abs(one) < 1000 && hasFewDecimals(one)))
          expect(parseValue(showValue(value, expected.levels), expected).value).toEqual(value);
      }),
      RUNS,
    );
  });
});

describe('any text', () => {
  it('never throws, and is held back with a reason when it is no value', () => {
    assert(
      property(texts, expectations, (text, expected) => {
        const { value, noticed } = parseValue(text, expected);
        const said = noticed.some((one) => one.code !== 'legacy-encoding' && one.code !== 'dot-decimal');
        if (value.kind !== 'text') expect(said).toBe(false);
        else if (expected.kind !== 'text' && expected.kind !== 'count-or-text') expect(said).toBe(true);
      }),
      RUNS,
    );
  });

  it('with anything in it never becomes blank', () => {
    assert(
      property(texts, expectations, (text, expected) => {
        expect(parseValue(text, expected).value.kind === 'blank').toBe(cleanSpaces(text) === '');
      }),
      RUNS,
    );
  });

  it('never becomes 0 unless it says 0, and never a number whose digits it does not hold', () => {
    assert(
      property(texts, expectations, (text, expected) => {
        const typed = text.normalize('NFKC').replace(/[^0-9]/g, '');
        for (const number of numbersOf(parseValue(text, expected).value)) {
          const digits = String(Math.abs(number))
            .replace(/\D/g, '')
            .replace(/^0+(?=\d)/, '');
          expect(typed).toContain(digits);
        }
      }),
      RUNS,
    );
  });
});

/** Every number that a value says. */
function numbersOf(value: Value): readonly number[] {
  switch (value.kind) {
    case 'number':
      return [value.number, ...(value.count ? [value.count.numerator, value.count.denominator] : [])];
    case 'ratio':
      return [value.numerator, value.denominator];
    case 'range':
      return [value.low, value.high];
    case 'bound':
      return numbersOf(value.value);
    case 'maintain':
      return value.value === null ? [] : numbersOf(value.value);
    case 'levels':
      return value.levels.flatMap((level) => numbersOf(level.value));
    case 'blank':
    case 'status':
    case 'text':
      return [];
  }
}

/** 1,234 under a row of counts is not certain. */
function hasFewDecimals(number: number): boolean {
  return (String(number).split('.')[1] ?? '').length !== 3;
}
