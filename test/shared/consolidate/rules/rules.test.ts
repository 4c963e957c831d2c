import { describe, expect, it } from 'vitest';
import type { Merge, Row } from '#shared/family/family.ts';
import type { Value } from '#shared/value/value.ts';
import { cellOf, districts, leadUnit, merge, mergeRow, rowOf, sent, short } from '../../../helpers/merge-family.ts';

const [d1, d2, d3, d4] = districts;
const count = {
  measure: { code: 'n', text: 'người', kind: 'count' },
  shown: { form: 'number', decimals: 1 },
} as const;

function counted(
  rule: Merge['rule'],
  authority: Merge['authority'] = 'computed-first',
  text: string = count.measure.text,
): Row {
  return rowOf({ rule, authority }, { ...count, measure: { ...count.measure, text } });
}

describe('sum, min and max', () => {
  const cases: readonly (readonly [string, Row, Readonly<Record<string, string>>, string])[] = [
    ['adds counts', counted('sum'), { [d1]: '1.250', [d2]: '750', [d3]: '0' }, '2.000 | 3/4'],
    ['adds decimals without binary noise', counted('sum'), { [d1]: '0,1', [d2]: '0,2' }, '0,3 | 2/4'],
    ['lets "Không có" add nothing', counted('sum'), { [d1]: '5', [d2]: 'Không có' }, '5 | 2/4'],
    ['does not make 0 of "Không có"', counted('sum'), { [d1]: 'Không có' }, 'Không có | 1/4'],
    ['never adds the lead', counted('sum'), { [leadUnit]: '12', [d1]: '5', [d2]: '7' }, '12 | 2/4'],
    [
      'warns when the lead has another total',
      counted('sum'),
      { [leadUnit]: '13', [d1]: '5', [d2]: '7' },
      '12 | 2/4 | lead-differs',
    ],
    ['never adds percentages', counted('sum'), { [d1]: '50%', [d2]: '60%' }, '(trống) | 0/4 | needs-components'],
    [
      'does not add what is written in another measure',
      counted('sum', 'computed-first', 'tin/quý'),
      { [d1]: '3 tin/quý', [d2]: '2 Tin/quý', [d3]: '9 tin/năm' },
      '5 | 2/4 | needs-components',
    ],
    [
      "lets the row's own measure decide, not the first that was written",
      counted('sum'),
      { [d1]: '3 hộ', [d2]: '5', [d3]: '7 người' },
      '12 | 2/4 | needs-components',
    ],
    [
      'adds what is written in one measure where the row has none',
      counted('sum', 'computed-first', ''),
      { [d1]: '3 hộ', [d2]: '5 hộ' },
      '8 | 2/4',
    ],
    [
      'adds nothing where two measures are written and the row has none: a bare number may be in either',
      counted('sum', 'computed-first', ''),
      { [d1]: '3 hộ', [d2]: '5', [d3]: '7 người' },
      '(trống) | 0/4 | needs-components',
    ],
    ['compares percentages', counted('max', 'computed-first', '%'), { [d1]: '50%', [d2]: '60%' }, '60 | 2/4'],
    [
      "compares only what is in the row's own measure",
      counted('min'),
      { [d1]: '3 hộ', [d2]: '5', [d3]: '7 người' },
      '5 | 2/4 | needs-components',
    ],
    ['gives the smallest', counted('min'), { [d1]: '5', [d2]: '3', [d3]: '4' }, '3 | 3/4'],
    ['gives the largest', counted('max'), { [d1]: '5', [d2]: '3', [d3]: '4' }, '5 | 3/4'],
    ['does not take "Không có" for 0', counted('min'), { [d1]: '5', [d2]: 'Không có' }, '5 | 1/4 | needs-components'],
    [
      'prints only the lead where the row has no rule to compute',
      counted('lead', 'computed-first'),
      { [leadUnit]: '5', [d1]: '9' },
      '5 | 1/1',
    ],
    [
      'gathers texts of one cell with their units',
      rowOf({ rule: 'gather', authority: 'computed-first' }),
      { [d1]: 'Tăng 2 giờ', [d2]: 'Tăng 3 giờ' },
      'Huyện 1: Tăng 2 giờ\nHuyện 2: Tăng 3 giờ | 2/4',
    ],
  ];

  it.each(cases)('%s', (_, row, says, expected) => {
    expect(short(cellOf(mergeRow(row, says)))).toBe(expected);
  });
});

describe('rows that speak of several levels', () => {
  const label = 'Tỷ lệ nữ\n+ Cấp huyện.\n+ Cấp xã.';
  const shown = { form: 'per-level', decimals: 1 } as const;
  const ratio = rowOf(
    { rule: 'ratio-of-sums', authority: 'computed-first', base: 100, perLevel: true },
    { label, shown },
  );
  const share = rowOf({ rule: 'share-of-units', authority: 'computed-first', perLevel: true }, { label, shown });

  it('merges level by level, never one level with another', () => {
    const cell = cellOf(
      mergeRow(ratio, {
        [d1]: 'Cấp huyện: 50% (6/12); Cấp xã: 25% (1/4)',
        [d2]: 'Cấp huyện: 25% (3/12); Cấp xã: 75% (3/4)',
      }),
    );
    expect(cell.value).toMatchObject({
      kind: 'levels',
      levels: [
        { label: 'Cấp huyện', value: { number: 37.5, count: { numerator: 9, denominator: 24 } } },
        { label: 'Cấp xã', value: { number: 50, count: { numerator: 4, denominator: 8 } } },
      ],
    });
    expect(short(cell)).toBe('37,5\n50 | 2/4');
  });

  it('takes “Huyện” and “Cấp huyện” for one level, twice in one cell for a contradiction', () => {
    const says = { [d1]: 'Cấp huyện: 50% (6/12); Cấp xã: 25% (1/4)', [d2]: 'huyện: 25% (3/12); Xã: 75% (3/4)' };
    expect(short(cellOf(mergeRow(ratio, says)))).toBe('37,5\n50 | 2/4');
    const [cell] = sent(ratio, d1, { says: 'Huyện: 50; Cấp huyện: 40' }).cells;
    expect(cell?.value.kind).not.toBe('levels');
  });

  it('cannot tell the level of counts given alone, and asks', () => {
    expect(short(cellOf(mergeRow(ratio, { [d1]: '6/12' })))).toBe('(trống) | 0/4 | needs-components');
  });

  it('takes a plain yes or no for the level of the unit that answers', () => {
    const cell = cellOf(mergeRow(share, { [d1]: 'Có', [d2]: 'Không' }));
    expect(cell.value).toMatchObject({ levels: [{ label: 'Cấp huyện', value: { number: 50 } }] });
  });

  it('compares the lead only on the levels that both state', () => {
    const count = { kind: 'number', number: 37.5, measure: '%', count: { numerator: 3, denominator: 8 } } as const;
    const own = sent(ratio, d1, { says: '' });
    const part = { ...own, cells: own.cells.map((cell) => ({ ...cell, value: levels('Cấp huyện', count) })) };
    const codes = (lead: string) =>
      cellOf(merge([ratio], [sent(ratio, leadUnit, { says: lead }), part])).findings.map((one) => one.code);
    expect(codes('Cấp huyện: 37,5; Cấp xã: 80')).toEqual([]);
    expect(codes('Cấp huyện: 40; Cấp xã: 80')).toEqual(['lead-differs']);
  });

  it('says what all say where nobody has anything to add', () => {
    const says = { [d3]: 'Không phát sinh', [d4]: 'Không phát sinh' };
    expect(short(cellOf(mergeRow(ratio, says)))).toBe('Không phát sinh | 2/4');
  });

  it('does not take a "Không" of an unknown level for nothing to add', () => {
    const unknown = rowOf(share.merge, { shown });
    expect(short(cellOf(mergeRow(unknown, { [d1]: 'Không' })))).toBe('(trống) | 0/4 | needs-components');
  });
});

function levels(label: string, value: Value): Value {
  return { kind: 'levels', levels: [{ label, value }] };
}
