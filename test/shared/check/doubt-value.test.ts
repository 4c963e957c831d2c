import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { doubtValue } from '#shared/check/doubt-value.ts';
import { expectationOf } from '#shared/value/expectation.ts';
import { parseValue } from '#shared/value/parse-value.ts';

/** The codes that a text earns under a measure, `base` where the measure's text does not say it. */
function doubts(text: string, measure: string, base?: number): string {
  const expectation = { ...expectationOf(measure), ...(base === undefined ? {} : { base }) };
  return doubtValue(parseValue(text, expectation).value, expectation, text)
    .map((doubt) => [doubt.code, doubt.expected].filter(Boolean).join(': '))
    .join(' + ');
}

describe('doubting a value', () => {
  it.each([
    ['46% (59/127)', '%', ''],
    ['46,5% (59/127 đơn vị)', '%', ''],
    ['46,46% (59/127 đơn vị)', '%', ''],
    ['46,50% (59/127 đơn vị)', '%', 'rate-mismatch: 46,46%'],
    ['46,4% (59/127)', '%', 'rate-mismatch: 46,5%'],
    ['13% (1/8)', '%', ''],
    ['12% (1/8)', '%', 'rate-mismatch: 12,5%'],
    ['50% (7/13 đơn vị)', '%', 'rate-mismatch: 53,8%'],
    ['107,7% (14/13 đơn vị)', '%', 'numerator-exceeds-denominator: tử số không lớn hơn mẫu số'],
    ['14/13', '%', 'numerator-exceeds-denominator: tử số không lớn hơn mẫu số'],
    ['14/13', 'người', 'numerator-exceeds-denominator: tử số không lớn hơn mẫu số'],
    ['0% (0/0 vụ)', '%', 'zero-denominator'],
    ['5/0', 'Tỷ số', 'zero-denominator'],
    ['7/13', '%', ''],
    ['36/100', '%', ''],
    ['31,6/100.000', '%', 'base-mismatch: số phần trăm (%)'],
    ['12 người', '%', 'base-mismatch: số phần trăm (%)'],
    ['31,6/1.000', 'ca/100.000', 'base-mismatch: số tính trên 100.000'],
    ['5/9.995', 'ca/100.000', ''],
    ['31,6', 'ca/100.000', ''],
    ['108%', 'Tỷ số', 'base-mismatch: tỷ số, ví dụ 108/100'],
    ['50%', 'người', 'base-mismatch: số đếm'],
    ['50%', 'lần', 'base-mismatch: số lần'],
    ['108/102', 'Tỷ số', ''],
    ['120/100', 'trẻ trai/100 trẻ gái', ''],
    ['2000/1000', 'ca/1.000', 'numerator-exceeds-denominator: tử số không lớn hơn mẫu số'],
    ['305', '%', 'out-of-range: từ 0 đến 100'],
    ['-5%', '%', 'out-of-range: từ 0 đến 100'],
    ['-5', 'người', 'out-of-range: số không âm'],
    ['95 - 105', '%', 'out-of-range: từ 0 đến 100'],
    ['trên 120', '%', 'out-of-range: từ 0 đến 100'],
    ['Duy trì 120%', '%', 'out-of-range: từ 0 đến 100'],
    ['Cấp tỉnh 100; cấp huyện 110', '%', 'out-of-range: từ 0 đến 100'],
    ['Cấp tỉnh: 55% (11/20 cơ quan); cấp huyện: 47% (59/127 đơn vị)', '%', 'rate-mismatch: 46,5%'],
    ['150%', '', ''],
    ['-5', '', ''],
    ['Không có', '%', ''],
    ['', '%', ''],
    ['Được lồng ghép', '%', ''],
  ])('%s under "%s": %s', (text, measure, expected) => {
    expect(doubts(text, measure)).toBe(expected);
  });

  it('names the counts for the message', () => {
    const value = parseValue('1.300/1.200', { kind: 'percent' }).value;
    expect(doubtValue(value, { kind: 'percent' })[0]?.parts).toEqual({ numerator: '1.300', denominator: '1.200' });
  });
});

const table = path.join(import.meta.dirname, '../../../../shared/returns/values.tsv');
const ours = new Set(
  'out-of-range rate-mismatch numerator-exceeds-denominator zero-denominator base-mismatch'.split(' '),
);
if (!existsSync(table)) console.log('skipped: the table of values is not beside this checkout (values.tsv)');

describe.skipIf(!existsSync(table))('every row of values.tsv', () => {
  const rows = existsSync(table) ? readFileSync(table, 'utf8').trimEnd().split('\n').slice(1) : [];
  it.each(rows.map((row) => row.split('\t')))('%s under "%s" earns what the table says', (...cells) => {
    const [text = '', measure = '', , codes = ''] = cells;
    const found = doubts(String(JSON.parse(text)), measure)
      .split(' + ')
      .map((doubt) => doubt.split(':')[0] ?? '')
      .filter(Boolean);
    expect(found).toEqual(codes.split(',').filter((code) => ours.has(code)));
  });
});
