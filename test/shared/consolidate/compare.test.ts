import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '#shared/consolidate/compare.ts';
import { comparePrevious } from '#shared/consolidate/compare-previous.ts';
import type { Row } from '#shared/family/family.ts';
import { read, rowOf } from '../../helpers/merge-family.ts';

function row(direction?: 'up' | 'down' | 'maintain', more: Partial<Row> = {}): Row {
  return rowOf(
    { rule: 'lead', authority: 'lead-only' },
    { shown: { form: 'number', decimals: 1 }, ...(direction ? { direction } : {}), ...more },
  );
}

const per100000 = row('down', {
  measure: { code: 'p', text: '', kind: 'ratio', base: 100000 },
  merge: { rule: 'lead', authority: 'lead-only', base: 100000 },
});

const times = row('down', { measure: { code: 't', text: 'lần', kind: 'times' } });
const reduced = row('up', { measure: { code: 'r', text: '% giảm', kind: 'percent' } });

describe('a result against its target', () => {
  const cases: readonly (readonly [Row, string, string, Assessment])[] = [
    [row('up'), '60', '60', 'met'],
    [row('up'), '60', '61', 'exceeded'],
    [row('up'), '60', '59,9', 'not-met'],
    [row('up'), '79,4', '81/102', 'met'],
    [row('down'), '1,7', '1,6', 'exceeded'],
    [row('down'), '1,7', '1,8', 'not-met'],
    [row('maintain'), '98', '99', 'met'],
    [row('maintain'), '98', '97', 'not-met'],
    [row(), '60', '60', 'met'],
    [row(), '60', '61', 'not-comparable'],
    [row('up'), '≥ 30', '35', 'exceeded'],
    [row('up'), '≥ 30', '30', 'met'],
    [row('up'), '> 30', '30', 'not-met'],
    [row('up'), '> 30', '35', 'met'],
    [row('down'), '< 25', '8,5', 'met'],
    [per100000, '<86/100.000', '31,6/100.000', 'met'],
    [per100000, '31,7/100.000', '31,6/100.000', 'exceeded'],
    [row('up'), 'từ 94,5 đến 95', '95', 'met'],
    [row('up'), 'từ 94,5 đến 95', '96', 'exceeded'],
    [row('up'), 'từ 94,5 đến 95', '90', 'not-met'],
    [row('down'), 'từ 94,5 đến 95', '90', 'exceeded'],
    [row('up'), 'Duy trì 23,17', '23,2', 'met'],
    [row('up'), 'Duy trì', '23,2', 'not-comparable'],
    [row('up'), '60', '', 'no-data'],
    [row('up'), '', '60', 'no-data'],
    [row('up'), '60', 'Chưa phát hiện', 'not-comparable'],
    [row('up'), '100', 'Đạt', 'met'],
    [row('up'), '100', 'Chưa đạt', 'not-met'],
    [row('up'), 'Kiêm nhiệm', 'Kiêm nhiệm', 'met'],
    [row('up'), 'Bố trí đủ cán bộ', '3', 'not-comparable'],
    [row('up'), 'Cấp tỉnh 100; cấp huyện 90', 'Cấp tỉnh 100; cấp huyện 95', 'met'],
    [row('up'), 'Cấp tỉnh 100; cấp huyện 90', 'Cấp tỉnh 90; cấp huyện 95', 'not-met'],
    [row('up'), 'Cấp tỉnh 90; cấp huyện 90', 'Cấp tỉnh 100; cấp huyện 95', 'exceeded'],
    [row('up'), '40% số nạn nhân', '31,5% (63/200 nạn nhân)', 'not-met'],
    [row('up'), '100% cán bộ, công chức, viên chức', '100', 'met'],
    [row('up'), 'lên 50%', '51', 'exceeded'],
    [row('up'), 'Duy trì bền vững tỷ lệ 98%', '98', 'met'],
    [row('up'), '100% thành viên', 'Chưa phát hiện', 'not-comparable'],
    [times, 'xuống 2 lần', '2,3', 'not-met'],
    [times, 'xuống còn 2 lần', '2', 'met'],
    [per100000, 'xuống 50/100.000 trẻ đẻ sống', '42,5/100.000', 'exceeded'],
    [reduced, 'giảm 80%', '55%', 'not-met'],
    // how much less is not how much
    [row('down'), 'giảm 80%', '55%', 'not-comparable'],
    // not a part of a whole; two figures
    [row('up'), '40 nạn nhân', '31', 'not-comparable'],
    [row('up'), '40% số nạn nhân và 70% số người', '50', 'not-comparable'],
  ];

  it.each(cases)('case %#: target %o', (of, target, result, expected) => {
    expect(assess(of, read(target, of), read(result, of))).toBe(expected);
  });

  it('keeps the baseline where the target only says "Duy trì"', () => {
    const up = row('up');
    expect(assess(up, read('Duy trì', up), read('23', up), read('23,17', up))).toBe('not-met');
  });
});

describe('a value beside that of the previous period', () => {
  it.each([
    ['up', '46,5', '48,8', { change: 'up', difference: 2.3, better: true }],
    ['down', '1,7', '1,9', { change: 'up', difference: 0.2, better: false }],
    ['up', '50', '50,04', { change: 'same', difference: 0, better: null }],
    ['maintain', '50', '51', { change: 'up', difference: 1, better: null }],
    ['up', 'Không có', '3', { change: 'unknown', difference: null, better: null }],
    ['up', '6/12', '52%', { change: 'up', difference: 2, better: true }],
  ] as const)('%s: %s then %s', (direction, before, now, expected) => {
    const of = row(direction);
    expect(comparePrevious(of, read(before, of), read(now, of))).toEqual(expected);
  });
});
