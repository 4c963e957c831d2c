import { describe, expect, it } from 'vitest';
import { showLead } from '#shared/consolidate/as-written.ts';
import { showConsolidated } from '#shared/consolidate/show-consolidated.ts';
import type { Measure, Row, Shown } from '#shared/family/family.ts';
import { rowOf } from '../../helpers/merge-family.ts';
import type { Value } from '#shared/value/value.ts';
import { read } from '../../helpers/merge-family.ts';

const percent: Measure = { code: 'pct', text: '%', kind: 'percent' };
const per100000: Measure = { code: 'p', text: 'trẻ', kind: 'ratio', base: 100000 };
const plain: Shown = { form: 'number', decimals: 1 };
const counted: Shown = { form: 'rate-with-count', decimals: 1, noun: 'đơn vị' };

describe('the official text of a value', () => {
  const rate = (number: number, numerator: number, denominator: number): Value => ({
    kind: 'number',
    number,
    measure: '%',
    count: { numerator, denominator },
  });
  const cases: readonly (readonly [string, Value, Shown, Measure])[] = [
    ['46,5% (59/127 đơn vị)', rate((59 / 127) * 100, 59, 127), counted, percent],
    ['79,4', rate((81 / 102) * 100, 81, 102), plain, percent],
    ['0,3', { kind: 'number', number: 0.25 }, plain, percent],
    ['-0,3', { kind: 'number', number: -0.25 }, plain, percent],
    ['50', { kind: 'number', number: 50, measure: '%' }, plain, percent],
    ['60%', { kind: 'number', number: 60 }, { ...plain, measure: '%' }, percent],
    ['3 tin/quý', { kind: 'number', number: 3 }, { ...plain, measure: 'tin/quý' }, percent],
    ['42,6% (72/169)', rate(42.6, 72, 169), { form: 'as-reported', decimals: 1 }, percent],
    [
      '31,6/100.000 trẻ',
      { kind: 'ratio', numerator: 31.5789, denominator: 100000 },
      { form: 'ratio', decimals: 1, nouns: ['', 'trẻ'] },
      per100000,
    ],
    ['53,8% (7/13 đơn vị)', { kind: 'ratio', numerator: 7, denominator: 13 }, counted, percent],
    ['53,8% (7/13)', { kind: 'ratio', numerator: 7, denominator: 13 }, plain, percent],
    ['27*', { kind: 'number', number: 27, marks: ['*'] }, plain, percent],
    ['Chưa phát hiện', { kind: 'status', status: 'not-detected', text: 'Chưa phát hiện' }, plain, percent],
    ['Bố trí đủ cán bộ', { kind: 'text', text: 'Bố trí đủ cán bộ' }, plain, percent],
    ['', { kind: 'blank' }, plain, percent],
    ['94,5 - 95', { kind: 'range', low: 94.46, high: 95 }, plain, percent],
    ['≥ 30,3', { kind: 'bound', op: '>=', value: { kind: 'number', number: 30.25 } }, plain, percent],
    ['Duy trì 23,2', { kind: 'maintain', value: { kind: 'number', number: 23.17 } }, plain, percent],
  ];

  it.each(cases)('%s', (text, value, shown, measure) => {
    expect(showConsolidated(value, rowOf({ rule: 'lead', authority: 'lead-only' }, { shown, measure }))).toBe(text);
  });

  it('prints levels a line each where the row prints their labels, else with them', () => {
    const value: Value = {
      kind: 'levels',
      levels: [
        { label: 'Huyện', value: rate(37.55, 3, 8) },
        { label: 'Xã', value: { kind: 'number', number: 50, measure: '%' } },
      ],
    };
    const shown: Shown = { form: 'per-level', decimals: 1 };
    const row = rowOf({ rule: 'lead', authority: 'lead-only' }, { shown });
    expect(showConsolidated(value, { ...row, label: 'Tỷ lệ\n+ Huyện.\n+ Xã.' })).toBe('37,6\n50');
    expect(showConsolidated(value, row)).toBe('Huyện: 37,6; Xã: 50');
  });
});

describe('the lead’s own wording', () => {
  const row = (more: Partial<Row> = {}) =>
    rowOf({ rule: 'lead', authority: 'lead-only' }, { shown: { form: 'number', decimals: 2 }, ...more });
  const news = row({
    measure: { code: 'n', text: 'tin', kind: 'count' },
    shown: { form: 'number', decimals: 0, measure: 'tin/quý' },
  });

  it.each([
    ['Duy trì tỷ lệ 23,17', 'Duy trì tỷ lệ 23,17', row()],
    ['  Duy trì  tỷ lệ 23,17', 'Duy trì tỷ lệ 23,17', row()],
    ['<25', '<25', row()],
    ['dưới 30%', 'dưới 30%', row()],
    ['03 tin/quý', '03 tin/quý', news],
    ['3', '3 tin/quý', news],
    ['46,5 %', '46,5', row()],
    ['050', '50', row()],
    ['Duy trì tỷ lệ 23,174', 'Duy trì 23,17', row()],
    ['≥ 30.5', '≥ 30,5', row()],
  ])('%s is printed %s', (text, printed, of) => {
    expect(showLead(read(text, of), text, of)).toBe(printed);
  });
});
