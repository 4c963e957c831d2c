import { array, constant, constantFrom, integer, option, record, tuple, oneof, type Arbitrary } from 'fast-check';
import { STATUS_WORDINGS } from '#shared/value/parse-status.ts';
import type { Expectation, Level, NumberValue, RatioValue, StatusWord, Value } from '#shared/value/value.ts';

/** A value together with what its row expects, so that its text is written as such a row has it. */
export type Fitting = { readonly value: Value; readonly expect: Expectation };

const nouns = constantFrom('đơn vị', 'cơ quan', 'người', 'vụ', 'trẻ trai', 'bé gái', 'trẻ đẻ sống', 'tin, bài', 'đ/c');
const marks = option(array(constantFrom('*', '**', '¹', '²', '³', '†'), { minLength: 1, maxLength: 2 }), {
  nil: undefined,
});
const ops = constantFrom('<', '<=', '>', '>=');
const counts = integer({ min: 0, max: 3_000_000 });

/** Decimals as typed: up to six behind the comma. */
function decimals(max: number): Arbitrary<number> {
  return tuple(
    integer({ min: -max * 100, max: max * 100 }),
    integer({ min: 0, max: 999_999 }),
    integer({ min: 0, max: 6 }),
  ).map(([whole, fraction, places]) =>
    Number(`${Math.trunc(whole / 100)}.${String(fraction).padStart(6, '0').slice(0, places)}`),
  );
}

function without<T extends object>(value: T): T {
  // dropping the keys that are undefined does not change the type: they are optional in it
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

const rate: Arbitrary<NumberValue> = record({
  kind: constant('number' as const),
  number: decimals(999),
  measure: constantFrom('%', undefined),
  count: option(
    record({ numerator: counts, denominator: counts, noun: option(nouns, { nil: undefined }) }).map(without),
    { nil: undefined },
  ),
}).map(({ measure, count, ...value }) => without({ ...value, measure, count }) as NumberValue);

const count: Arbitrary<NumberValue> = record({
  kind: constant('number' as const),
  number: oneof(
    counts,
    integer({ min: 0, max: 9999 }).map((tenths) => tenths / 10),
  ),
  measure: option(oneof(nouns, constantFrom('tin/quý', 'm²', 'buổi')), { nil: undefined }),
}).map((value) => without(value) as NumberValue);

const ratio: Arbitrary<RatioValue> = record({
  kind: constant('ratio' as const),
  numerator: integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100),
  denominator: constantFrom(100, 102, 127, 1000, 9995, 100_000),
  nouns: option(tuple(oneof(nouns, constant('')), nouns), { nil: undefined }),
}).map((value) => without(value) as RatioValue);

const status: Arbitrary<Value> = oneof(
  // the wordings' keys are the words themselves; Object.entries forgets that
  ...(Object.entries(STATUS_WORDINGS) as [StatusWord, readonly string[]][]).flatMap(([word, wordings]) =>
    wordings.map((text) => constant({ kind: 'status' as const, status: word, text })),
  ),
);

function plainOf(measured: Arbitrary<NumberValue | RatioValue>, quantity: Arbitrary<NumberValue>): Arbitrary<Value> {
  const range = tuple(quantity, quantity).map(([one, other]): Value => {
    const [low, high] = [Math.min(one.number, other.number), Math.max(one.number, other.number)];
    const isYears = low >= 1945 && high <= 2100 && one.measure === undefined;
    return without({ kind: 'range', low, high: isYears ? 9999 : high, measure: one.measure }) as Value;
  });
  const bound = record({ kind: constant('bound' as const), op: ops, value: measured });
  return tuple(oneof(measured, range, bound, status), marks).map(([value, marked]): Value => {
    if (!marked) return value;
    // "m²¹" cannot be told from a mark of two figures
    return { ...value, marks: JSON.stringify(value).includes('m²') ? ['*'] : marked };
  });
}

function anyOf(plain: Arbitrary<Value>, kept: Arbitrary<NumberValue | RatioValue>): Arbitrary<Value> {
  const labels = constantFrom(['Cấp tỉnh', 'cấp huyện'], ['huyện', 'xã'], ['Nữ đại biểu HĐND tỉnh', 'Xã, thị trấn']);
  const levels = tuple(labels, plain, plain).map(([names, one, other]): Value => {
    const listed: Level[] = [one, other].map((value, i) => ({ label: names[i] ?? null, value }));
    return { kind: 'levels', levels: listed };
  });
  const maintain = option(kept, { nil: null }).map((value): Value => ({ kind: 'maintain', value }));
  return oneof(plain, plain, levels, maintain);
}

/** Values of every form but blank, each under an expectation that fits it. */
export const fittingValues: Arbitrary<Fitting> = oneof(
  anyOf(plainOf(rate, rate), rate).map((value): Fitting => ({ value, expect: { kind: 'percent', base: 100 } })),
  anyOf(plainOf(oneof(count, ratio), count), oneof(count, ratio)).map((value): Fitting => ({
    value,
    expect: { kind: 'count' },
  })),
  anyOf(plainOf(ratio, rate), ratio).map((value): Fitting => ({ value, expect: { kind: 'ratio' } })),
);

const PIECES =
  '46,5|1.234|1,234|0|59/127|100.000|23.17|5|-5|%| đơn vị| người|(|)|/|;|:|\n| |\u00A0|*|¹|=| - |<|≥|từ | đến |dưới | trở lên|Duy trì |đạt |Cấp tỉnh |xã: |Không có|x|…|#N/A|\\frac{1}{2}|Kh«ng|coù|o\u0302|漢|\u200B|٣|½|1e5'.split(
    '|',
  );

/** Texts made of the grammar's own pieces in any order: nearer to what may go wrong than any letters. */
export const clerkTexts: Arbitrary<string> = array(constantFrom(...PIECES), { maxLength: 8 }).map((pieces) =>
  pieces.join(''),
);
