import { describe, expect, it } from 'vitest';
import type { Merge, Row } from '#shared/family/family.ts';
import {
  cellOf,
  districts,
  leadUnit,
  merge,
  mergeRow,
  rowOf,
  secondLead,
  sent,
  short,
} from '../../helpers/merge-family.ts';

const [d1, d2, d3, d4] = districts;
const ratio: Merge = { rule: 'ratio-of-sums', authority: 'computed-first', base: 100 };
const share: Merge = { rule: 'share-of-units', authority: 'computed-first' };
const plainRate = { shown: { form: 'number', decimals: 1 } } as const;

describe('one official cell', () => {
  const cases: readonly (readonly [string, Row, Readonly<Record<string, string>>, string])[] = [
    [
      'sums numerators and denominators',
      rowOf(ratio),
      { [d1]: '7/13', [d2]: '50% (6/12)', [d3]: '(5/12) 41,7%', [d4]: '0/10' },
      '38,3% (18/47) | 4/4',
    ],
    ['says how many reported', rowOf(ratio), { [d1]: '7/13', [d2]: '6/12' }, '52% (13/25) | 2/4'],
    [
      'lets "Không phát sinh" add nothing and count as reported',
      rowOf(ratio),
      { [d1]: '2/2', [d2]: 'Không phát sinh' },
      '100% (2/2) | 2/4',
    ],
    [
      'says what all say when nobody has anything to add',
      rowOf(ratio),
      { [d1]: 'Không phát sinh', [d2]: 'Không phát sinh' },
      'Không phát sinh | 2/4',
    ],
    [
      'holds the weaker claim where some only found nothing yet',
      rowOf(ratio),
      { [d1]: 'Không có', [d2]: 'Chưa phát hiện' },
      'Chưa phát hiện | 2/4',
    ],
    [
      'stays open when only percentages came',
      rowOf(ratio),
      { [d1]: '50%', [d2]: '46,2' },
      '(trống) | 0/4 | needs-components',
    ],
    [
      'computes from those with counts and names the others',
      rowOf(ratio),
      { [d1]: '6/12', [d2]: '46,2%' },
      '50% (6/12) | 1/4 | needs-components',
    ],
    ['lets the lead stand where nobody sent anything', rowOf(ratio), { [leadUnit]: '46,5' }, '46,5 | 1/1'],
    [
      'lets the lead stand beside percentages, and asks for the counts',
      rowOf(ratio),
      { [leadUnit]: '46,5', [d1]: '50%' },
      '46,5 | 1/1 | needs-components',
    ],
    [
      'never adds the lead to the sum',
      rowOf(ratio),
      { [leadUnit]: '50% (9/18)', [d1]: '5/10', [d2]: '4/8' },
      '50% (9/18) | 2/4',
    ],
    [
      'warns when the lead prints otherwise',
      rowOf(ratio),
      { [leadUnit]: '47,2% (60/127)', [d1]: '59/127' },
      '46,5% (59/127) | 1/4 | lead-differs',
    ],
    [
      'compares after rounding to the shown decimals',
      rowOf(ratio),
      { [leadUnit]: '46,5', [d1]: '59/127' },
      '46,5% (59/127) | 1/4',
    ],
    [
      'warns of other counts behind the same rate',
      rowOf(ratio),
      { [leadUnit]: '50% (5/10)', [d1]: '6/12' },
      '50% (6/12) | 1/4 | lead-differs',
    ],
    ['prints the rate alone where the row does', rowOf(ratio, plainRate), { [d1]: '81/102' }, '79,4 | 1/4'],
    [
      'counts yes among the answers',
      rowOf(share, plainRate),
      { [d1]: 'Có', [d2]: '100', [d3]: 'Không', [d4]: '0' },
      '50 | 4/4',
    ],
    ['takes "Chưa đạt" for no', rowOf(share, plainRate), { [d1]: 'Đạt', [d2]: 'Chưa đạt', [d3]: 'Có' }, '66,7 | 3/4'],
    [
      'does not count an answer that is neither, and says so',
      rowOf(share, plainRate),
      { [d1]: 'Có', [d2]: '70' },
      '100 | 1/4 | needs-components',
    ],
    ['takes a lead number on a yes/no row for its value', rowOf(share, plainRate), { [leadUnit]: '100' }, '100 | 1/1'],
    [
      'compares it with the share',
      rowOf(share, plainRate),
      { [leadUnit]: '100', [d1]: 'Có', [d2]: 'Không' },
      '50 | 2/4 | lead-differs',
    ],
    [
      'prints a share with its counts',
      rowOf(share, { shown: { form: 'rate-with-count', decimals: 1, noun: 'cơ quan' } }),
      { [d1]: 'Có', [d2]: 'Không', [d3]: 'Có' },
      '66,7% (2/3 cơ quan) | 3/4',
    ],
  ];

  it.each(cases)('%s', (_, row, says, expected) => {
    expect(short(cellOf(mergeRow(row, says)))).toBe(expected);
  });

  const first: Merge = { ...ratio, authority: 'lead-first' };
  const only: Merge = { ...ratio, authority: 'lead-only' };
  const byLead: readonly (readonly [string, Merge, Readonly<Record<string, string>>, string])[] = [
    ['lead-first prints the lead and agrees', first, { [leadUnit]: '50% (6/12)', [d1]: '6/12' }, '50% (6/12) | 1/1'],
    [
      'lead-first warns of another control total',
      first,
      { [leadUnit]: '50%', [d1]: '7/12' },
      '50 | 1/1 | lead-differs',
    ],
    ['lead-first never prints the control total itself', first, { [d1]: '7/12' }, '(trống) | 0/1'],
    ['lead-first asks nobody for counts', first, { [leadUnit]: '50%', [d1]: '60%' }, '50 | 1/1'],
    ['lead-only compares nothing', only, { [leadUnit]: '50%', [d1]: '7/12' }, '50 | 1/1'],
    ['lead-only waits for the lead', only, { [d1]: '7/12' }, '(trống) | 0/1'],
    ['words of the lead are kept', first, { [leadUnit]: 'Chưa phát hiện' }, 'Chưa phát hiện | 1/1'],
    ['a pair of the lead prints as rate with counts', first, { [leadUnit]: '7/13' }, '53,8% (7/13) | 1/1'],
  ];

  it.each(byLead)('%s', (_, rule, says, expected) => {
    expect(short(cellOf(mergeRow(rowOf(rule), says)))).toBe(expected);
  });

  it('keeps full precision in the value and rounds only the text', () => {
    const cell = cellOf(mergeRow(rowOf(ratio, plainRate), { [d1]: '81/102' }));
    expect(cell.value).toEqual({
      kind: 'number',
      number: (81 / 102) * 100,
      measure: '%',
      count: { numerator: 81, denominator: 102 },
    });
    expect(cell.text).toBe('79,4');
  });

  it('takes a ratio per 100.000 for a rate, and a ratio of counts for counts', () => {
    const row = rowOf(
      { ...ratio, base: 100000 },
      {
        measure: { code: 'p', text: 'tỷ số', kind: 'ratio', base: 100000 },
        shown: { form: 'ratio', decimals: 1, nouns: ['', 'trẻ'] },
      },
    );
    expect(short(cellOf(mergeRow(row, { [d1]: '3/9.000', [d2]: '2/11.000' })))).toBe('25/100.000 trẻ | 2/4');
    expect(short(cellOf(mergeRow(row, { [d1]: '31,6/100.000' })))).toBe('(trống) | 0/4 | needs-components');
  });

  it('takes the first named of several leads and calls out a difference', () => {
    const row = rowOf({ rule: 'lead', authority: 'lead-only' }, { leads: [leadUnit, secondLead], reporters: [] });
    expect(short(cellOf(mergeRow(row, { [secondLead]: '42', [leadUnit]: '41' })))).toBe('41 | 1/1 | conflict');
    expect(short(cellOf(mergeRow(row, { [secondLead]: '41%', [leadUnit]: '41' })))).toBe('41 | 1/1');
    expect(short(cellOf(mergeRow(row, { [secondLead]: '42' })))).toBe('42 | 1/1');
    const { findings } = cellOf(mergeRow(row, { [secondLead]: '42', [leadUnit]: '41' }));
    expect(findings[0]?.message).toContain('Sở A: 41; Sở B: 42');
  });

  it('lists held answers and lets them take part in nothing', () => {
    const row = rowOf(ratio);
    const submissions = [sent(row, d1, { says: '6/12' }), sent(row, d2, { says: '3/12', held: true })];
    const cell = cellOf(merge([row], submissions));
    expect(short(cell)).toBe('50% (6/12) | 1/4');
    expect(cell.sources.map(({ unit, part }) => [unit, part])).toEqual([
      [d1, 'component'],
      [d2, 'held'],
    ]);
    expect(cell.coverage.missing).toEqual([d2, d3, d4]);
  });

  it('names who must send counts also when their rate is held back for that', () => {
    const row = rowOf(ratio);
    const cell = cellOf(merge([row], [sent(row, d2, { says: '46,2%', held: true })]));
    expect(cell.findings).toMatchObject([{ code: 'needs-components', severity: 'error', found: 'Huyện 2: 46,2%' }]);
    expect(cell.findings[0]?.message).toContain('hãy đề nghị Huyện 2 gửi cả tử số và mẫu số');
  });

  it('lets the lead stand for targets given as plain rates, and says nothing', () => {
    const row = rowOf(ratio);
    const submissions = [sent(row, leadUnit, { target: '60' }), sent(row, d1, { target: '55' })];
    const cell = cellOf(merge([row], submissions), 'target');
    expect(short(cell)).toBe('60 | 1/1');
    expect(cell.sources.map((source) => source.part)).toEqual(['lead', 'compared']);
  });

  it('asks nobody who only may report when the lead stands', () => {
    const row = rowOf(ratio, { reporters: [{ group: 'x:group:huyen', required: false }] });
    expect(short(cellOf(mergeRow(row, { [leadUnit]: '80', [d1]: '75%' })))).toBe('80 | 1/1');
    expect(short(cellOf(mergeRow(row, { [d1]: '75%' })))).toBe('(trống) | 0/1 | needs-components');
  });

  it('leaves values of units that do not report the row in their submissions', () => {
    const row = rowOf({ rule: 'lead', authority: 'lead-only' }, { reporters: [] });
    const cell = cellOf(mergeRow(row, { [d1]: '12', [leadUnit]: '30' }));
    expect(cell.sources.map((source) => source.unit)).toEqual([leadUnit]);
  });

  it.each(['0', 'Không có', 'Chưa phát hiện'])('keeps %s as the answer it is', (text) => {
    const row = rowOf({ rule: 'lead', authority: 'lead-only' });
    expect(cellOf(mergeRow(row, { [leadUnit]: text }))).toMatchObject({
      text,
      value: { kind: text === '0' ? 'number' : 'status' },
    });
  });

  it('lets a blank of the first lead not erase what the second said', () => {
    const row = rowOf({ rule: 'lead', authority: 'lead-only' }, { leads: [leadUnit, secondLead] });
    const blank = sent(row, leadUnit, { says: '', target: '5' });
    expect(cellOf(merge([row], [blank, sent(row, secondLead, { says: '42' })])).text).toBe('42');
  });
});
