import { describe, expect, it } from 'vitest';
import { makeFinding } from '#shared/finding/finding.ts';
import type { FindingCode } from '#shared/finding/codes.ts';
import { parseValue } from '#shared/value/parse-value.ts';
import { expectationOf } from '#shared/value/expectation.ts';
import { suggestionsFor } from '../../../../renderer/screens/review/suggestions.ts';

describe('values put forward', () => {
  it.each<[FindingCode, string, string[]]>([
    ['date-for-ratio', '5/12', ['5/12']],
    ['ambiguous-number', '1234 hoặc 1,234', ['1234', '1,234']],
    ['fraction-for-percent', '30%', ['30%']],
    ['rate-mismatch', '53,8%', ['53,8%']],
    ['missing-value', 'số phần trăm (%)', []],
    ['out-of-range', 'từ 0 đến 100', []],
  ])('%s with %j', (code, expected, suggestions) => {
    expect(suggestionsFor(makeFinding(code, {}, { expected }), undefined)).toEqual(suggestions);
  });

  it('keep the counts that the unit stated, and read back as the right rate', () => {
    const text = '50% (7/13 đơn vị)';
    const { value } = parseValue(text, expectationOf('%'));
    const cell = { table: 't', row: 'r', column: 'c', at: 'PL!D17', text, value, held: true };
    const [suggested = ''] = suggestionsFor(makeFinding('rate-mismatch', {}, { expected: '53,8%' }), cell);
    expect(suggested).toBe('53,8% (7/13 đơn vị)');
    expect(parseValue(suggested, expectationOf('%')).value).toMatchObject({
      number: 53.8,
      count: { numerator: 7, denominator: 13 },
    });
  });
});
