import { describe, expect, it } from 'vitest';
import { expectationOf } from '#shared/value/expectation.ts';
import { parseValue } from '#shared/value/parse-value.ts';
import type { Expectation, Value } from '#shared/value/value.ts';

type Case = readonly [text: string, measure: string, value: Value, ...codes: string[]];

const n = (number: number, more: object = {}): Value => ({ kind: 'number', number, ...more });
const ratio = (numerator: number, denominator: number, nouns?: readonly [string, string]): Value => ({
  kind: 'ratio',
  numerator,
  denominator,
  ...(nouns ? { nouns } : {}),
});
const text = (said: string): Value => ({ kind: 'text', text: said });
const range = (low: number, high: number, more: object = {}): Value => ({ kind: 'range', low, high, ...more });
const rate = (number: number, numerator: number, denominator: number, noun?: string): Value =>
  n(number, { measure: '%', count: { numerator, denominator, ...(noun ? { noun } : {}) } });
const levels = (...pairs: readonly (readonly [string | null, Value])[]): Value => ({
  kind: 'levels',
  levels: pairs.map(([label, value]) => ({ label, value })),
});

const tables: Readonly<Record<string, readonly Case[]>> = {
  'numbers in Vietnamese and English writing': [
    ['23,17', '%', n(23.17)],
    ['9.995', 'người', n(9995)],
    ['1.234,5', 'người', n(1234.5)],
    ['100.000', '', n(100000)],
    ['1 234,5', '', n(1234.5)],
    ['1\u00A0234,5', 'người', n(1234.5)],
    ['1\u2009234,5', 'người', n(1234.5)],
    ['23.17', '%', n(23.17), 'dot-decimal'],
    ['4.01', 'ca sinh/1000', n(4.01), 'dot-decimal'],
    ['1,234.5', 'người', n(1234.5), 'dot-decimal'],
    ['1,234', '%', n(1.234)],
    ['46,5.', '%', n(46.5)],
    ['４６，５％', '%', n(46.5, { measure: '%' })],
    ['-0', 'người', n(0)],
    ['đạt 46,5%', '%', n(46.5, { measure: '%' })],
    ['Tỷ lệ: 46,5', '%', n(46.5)],
    ['46,5 phần trăm', '%', n(46.5, { measure: '%' })],
    ['1.250 người', '%', n(1250, { measure: 'người' })],
  ],
  'numbers that can be read in two ways': [
    ['1.234', '%', text('1.234'), 'ambiguous-number'],
    ['1.234', 'lần', text('1.234'), 'ambiguous-number'],
    ['1.234', 'Tỷ số', text('1.234'), 'ambiguous-number'],
    ['1.234%', 'người', text('1.234%'), 'ambiguous-number'],
    ['1,234', 'người', text('1,234'), 'ambiguous-number'],
    ['1,234', 'cơ quan', text('1,234'), 'ambiguous-number'],
    ['1,234 vụ', '%', text('1,234 vụ'), 'ambiguous-number'],
    ['1000.234', 'người', text('1000.234'), 'ambiguous-number'],
    ['105 100', 'Tỷ số', text('105 100'), 'ambiguous-number'],
    ['1.234/100.000', 'Tỷ số', text('1.234/100.000'), 'ambiguous-number'],
    ['dưới 1.234', '%', text('dưới 1.234'), 'ambiguous-number'],
    ['46,5% (1,234/1,257 người)', '%', text('46,5% (1,234/1,257 người)'), 'ambiguous-number'],
  ],
  'a percent sign and rates with their counts': [
    ['90%', '%', n(90, { measure: '%' })],
    ['99,75 %', '%', n(99.75, { measure: '%' })],
    ['46,5% (59/127 đơn vị)', '%', rate(46.5, 59, 127, 'đơn vị')],
    ['(59/127) 46,5%', '%', rate(46.5, 59, 127)],
    ['59/127 = 46,5%', '%', rate(46.5, 59, 127)],
    ['59/127 đơn vị (46,5%)', '%', rate(46.5, 59, 127, 'đơn vị')],
    ['59/127 đơn vị, đạt 46,5%', '%', rate(46.5, 59, 127, 'đơn vị')],
    ['59/127 đơn vị chiếm tỷ lệ 46,5%', '%', rate(46.5, 59, 127, 'đơn vị')],
    ['46,5% (đạt 59/127 đơn vị)', '%', rate(46.5, 59, 127, 'đơn vị')],
    ['46,5%\n(59/127 đơn vị)', '%', rate(46.5, 59, 127, 'đơn vị')],
    ['46,5% (59 trên tổng số 127 đơn vị)', '%', rate(46.5, 59, 127, 'đơn vị')],
    ['46.5% (59/127)', '%', rate(46.5, 59, 127), 'dot-decimal'],
  ],
  ratios: [
    ['108/102', 'Tỷ số', ratio(108, 102)],
    ['108 bé trai/100 bé gái', 'Tỷ số', ratio(108, 100, ['bé trai', 'bé gái'])],
    ['31,6/100.000 trẻ', 'trẻ', ratio(31.6, 100000, ['', 'trẻ'])],
    ['31,6/100.000 trẻ đẻ sống', 'Tỷ số', ratio(31.6, 100000, ['', 'trẻ đẻ sống'])],
    ['68/1.000', 'ca/1.000', ratio(68, 1000)],
    ['36 / 100.000', 'Tỷ số', ratio(36, 100000)],
    ['1.234/1.257', 'Tỷ số', ratio(1234, 1257)],
    ['\\frac{108}{102}', 'Tỷ số', ratio(108, 102)],
    ['105\n100', 'Tỷ số', ratio(105, 100)],
    ['105 bé trai\n---\n100 bé gái', 'Tỷ số', ratio(105, 100, ['bé trai', 'bé gái'])],
    ['108 bé trai\n/100 bé gái', 'Tỷ số', ratio(108, 100, ['bé trai', 'bé gái'])],
    ['7/13', '%', ratio(7, 13)],
  ],
  'ranges and bounds': [
    ['94,5 - 95', '%', range(94.5, 95)],
    ['94,5-95', '%', range(94.5, 95)],
    ['94,5 – 95', '%', range(94.5, 95)],
    ['từ 94,5 đến 95', '%', range(94.5, 95)],
    ['2 - 3 lần', 'lần', range(2, 3, { measure: 'lần' })],
    ['<86/100.000', 'Tỷ số', { kind: 'bound', op: '<', value: { kind: 'ratio', numerator: 86, denominator: 100000 } }],
    ['> 25', '%', { kind: 'bound', op: '>', value: { kind: 'number', number: 25 } }],
    ['≥ 30', '%', { kind: 'bound', op: '>=', value: { kind: 'number', number: 30 } }],
    ['dưới 30%', '%', { kind: 'bound', op: '<', value: { kind: 'number', number: 30, measure: '%' } }],
    ['trên 70', '%', { kind: 'bound', op: '>', value: { kind: 'number', number: 70 } }],
    ['ít nhất 31%', '%', { kind: 'bound', op: '>=', value: { kind: 'number', number: 31, measure: '%' } }],
    ['it nhat 31%', '%', { kind: 'bound', op: '>=', value: { kind: 'number', number: 31, measure: '%' } }],
    ['tối thiểu 31', '%', { kind: 'bound', op: '>=', value: { kind: 'number', number: 31 } }],
    ['không dưới 40%', '%', { kind: 'bound', op: '>=', value: { kind: 'number', number: 40, measure: '%' } }],
    ['không quá 113', 'Tỷ số', { kind: 'bound', op: '<=', value: { kind: 'number', number: 113 } }],
    [
      'không vượt quá 105/100',
      'Tỷ số',
      { kind: 'bound', op: '<=', value: { kind: 'ratio', numerator: 105, denominator: 100 } },
    ],
    ['đạt 31% trở lên', '%', { kind: 'bound', op: '>=', value: { kind: 'number', number: 31, measure: '%' } }],
    ['từ 31% trở lên', '%', { kind: 'bound', op: '>=', value: { kind: 'number', number: 31, measure: '%' } }],
    ['đạt trên 70', '%', { kind: 'bound', op: '>', value: { kind: 'number', number: 70 } }],
  ],
  'what is maintained': [
    ['Duy trì tỷ lệ 23,17', '%', { kind: 'maintain', value: { kind: 'number', number: 23.17 } }],
    ['Duy trì', '%', { kind: 'maintain', value: null }],
    ['duy tri', '%', { kind: 'maintain', value: null }],
    ['Giữ vững 100%', '%', { kind: 'maintain', value: { kind: 'number', number: 100, measure: '%' } }],
    ['Tiếp tục duy trì ở mức 100%', '%', { kind: 'maintain', value: { kind: 'number', number: 100, measure: '%' } }],
    ['Duy trì\n23,17', '%', { kind: 'maintain', value: { kind: 'number', number: 23.17 } }],
  ],
  'answers in words': [
    ['Không có', '%', { kind: 'status', status: 'none', text: 'Không có' }],
    ['không', '%', { kind: 'status', status: 'none', text: 'không' }],
    ['Không phát sinh', 'vụ', { kind: 'status', status: 'none', text: 'Không phát sinh' }],
    ['Chưa phát hiện', '%', { kind: 'status', status: 'not-detected', text: 'Chưa phát hiện' }],
    ['Kiêm nhiệm', 'Người', { kind: 'status', status: 'part-time', text: 'Kiêm nhiệm' }],
    ['Có', '%', { kind: 'status', status: 'done', text: 'Có' }],
    ['Đạt', '%', { kind: 'status', status: 'done', text: 'Đạt' }],
    ['Đã thực hiện', '%', { kind: 'status', status: 'done', text: 'Đã thực hiện' }],
    ['Chưa đạt', '%', { kind: 'status', status: 'not-done', text: 'Chưa đạt' }],
    ['Chưa thực hiện', '%', { kind: 'status', status: 'not-done', text: 'Chưa thực hiện' }],
    ['Không có (*)', '%', { kind: 'status', status: 'none', text: 'Không có', marks: ['*'] }],
    ['Cỏ', '%', text('Cỏ'), 'not-a-value'],
  ],
  'lone marks and Excel errors': [
    ...['-', '–', 'x', '…', '...', 'N/A', '?', '*'].map((one): Case => [one, '%', text(one), 'unclear-mark']),
    ...['#REF!', '#DIV/0!', '#VALUE!', '#N/A'].map((one): Case => [one, '%', text(one), 'excel-error']),
  ],
  'footnote marks and measures': [
    ['27*', '%', n(27, { marks: ['*'] })],
    ['0,05 (*)', '%', n(0.05, { marks: ['*'] })],
    ['27¹', '%', n(27, { marks: ['¹'] })],
    ['46,5% (59/127 đơn vị) (**)', '%', { ...rate(46.5, 59, 127, 'đơn vị'), marks: ['**'] }],
    ['120 m²', '', n(120, { measure: 'm²' })],
    ['03tin/quý', 'tin', n(3, { measure: 'tin/quý' })],
    ['4 tin, bài/quý', 'tin', n(4, { measure: 'tin, bài/quý' })],
    ['5 đ/c', 'người', n(5, { measure: 'đ/c' })],
  ],
  'values by level': [
    ['Cấp tỉnh 100; cấp huyện 100', '%', levels(['Cấp tỉnh', n(100)], ['cấp huyện', n(100)])],
    ['cap tinh 100; cap huyen 90', '%', levels(['cap tinh', n(100)], ['cap huyen', n(90)])],
    ['huyện: 26,56; xã: 15,38', '%', levels(['huyện', n(26.56)], ['xã', n(15.38)])],
    ['Cấp tỉnh: 100, cấp huyện: 90', '%', levels(['Cấp tỉnh', n(100)], ['cấp huyện', n(90)])],
    ['15,38\n27,77', '%', levels([null, n(15.38)], [null, n(27.77)])],
    ['- 15,38\n- 27,77', '%', levels([null, n(15.38)], [null, n(27.77)])],
    [
      '+ Cấp tỉnh: 100%\n+ Cấp huyện: 90% (9/10 đơn vị)',
      '%',
      levels(['Cấp tỉnh', n(100, { measure: '%' })], ['Cấp huyện', rate(90, 9, 10, 'đơn vị')]),
    ],
    [
      'Cấp tỉnh: Không có; cấp xã: duy trì 100',
      '%',
      levels(
        ['Cấp tỉnh', { kind: 'status', status: 'none', text: 'Không có' }],
        ['cấp xã', { kind: 'maintain', value: { kind: 'number', number: 100 } }],
      ),
    ],
  ],
  'what is not certain is text': [
      'khoảng 50%',
      'ước đạt 95%',
      'tăng 12%',
      '12 người (trong đó nữ 5)',
      '12 người tăng so với năm trước',
      '1,2 triệu',
      '5O',
      '5OO',
      '1O0',
      '46,,5',
      '46, 5',
      '1.23.4',
      '12.34.567',
      '=1+1',
      '108:100',
      '05/12/2024',
      '2021-2025',
      '95 - 94,5',
      '50% kế hoạch',
      '- 50',
      '(5)',
      '1E5',
      'TRUE',
      '1234567890123456',
      'Duy trì 02 biên chế Bình đẳng giới cấp tỉnh',
      'Duy trì trên 95%',
      'Tổ chức 12 lớp; tập huấn 300 người',
      'Mở lớp: 12; học viên: 300',
      '59/127\n46,5%',
      '5\n- 10',
      'Cấp tỉnh: 100\n90',
      'trên 70 trở lên',
    ].map((one): Case => [one, '%', text(one), 'not-a-value']),
};

describe.each(Object.entries(tables))('%s', (_, cases) => {
  it.each(cases)('%j under "%s"', (said, measure, value, ...codes) => {
    const read = parseValue(said, expectationOf(measure));
    expect(read.value).toEqual(value);
    expect(read.noticed.map((one) => one.code)).toEqual(codes);
  });
});

describe('a row with printed sub-labels', () => {
  const expectLevels: Expectation = { kind: 'percent', base: 100, levels: ['Huyện', 'Xã, thị trấn'] };

  it('gives values on several lines its labels in order', () => {
    expect(parseValue('15,38\n27,77', expectLevels).value).toEqual(
      levels(['Huyện', n(15.38)], ['Xã, thị trấn', n(27.77)]),
    );
    expect(parseValue('15,38; 27,77', expectLevels).value).toEqual(
      levels(['Huyện', n(15.38)], ['Xã, thị trấn', n(27.77)]),
    );
    expect(parseValue('Duy trì\n15,38\n26,56', expectLevels).value).toEqual({
      kind: 'maintain',
      value: levels(['Huyện', n(15.38)], ['Xã, thị trấn', n(26.56)]),
    });
  });

  it('keeps the labels that were typed, in the order typed', () => {
    expect(parseValue('xã, thị trấn: 27,77\nhuyện: 15,38', expectLevels).value).toEqual(
      levels(['xã, thị trấn', n(27.77)], ['huyện', n(15.38)]),
    );
  });

  it('holds back more or fewer values than it has labels', () => {
    const read = parseValue('15,38\n27,77\n30', expectLevels);
    expect(read.value.kind).toBe('text');
    expect(read.noticed.map((one) => one.code)).toEqual(['not-a-value']);
  });

  it('makes two lines levels, not a fraction, also on a ratio row', () => {
    expect(parseValue('105\n100', { kind: 'ratio', levels: ['Huyện', 'Xã'] }).value).toEqual(
      levels(['Huyện', n(105)], ['Xã', n(100)]),
    );
  });
});

describe('a row that takes words', () => {
  it('takes a narrative as text without complaint', () => {
    const read = parseValue('Duy trì 02 biên chế Bình đẳng giới cấp tỉnh', { kind: 'count-or-text' });
    expect(read).toEqual({ value: text('Duy trì 02 biên chế Bình đẳng giới cấp tỉnh'), noticed: [] });
    expect(parseValue('46,,5', { kind: 'text' }).noticed).toEqual([]);
  });

  it('still complains of a spoilt number where a count may stand', () => {
    expect(parseValue('46,,5', { kind: 'count-or-text' }).noticed.map((one) => one.code)).toEqual(['not-a-value']);
  });
});

describe('text in an old encoding', () => {
  it('is converted, and says so', () => {
    const read = parseValue('Kh«ng cã', { kind: 'percent' });
    expect(read.value).toEqual({ kind: 'status', status: 'none', text: 'Không có' });
    expect(read.noticed).toEqual([
      { code: 'legacy-encoding', found: 'Kh«ng cã', expected: 'Không có', parts: { encoding: 'TCVN3 (ABC)' } },
    ]);
  });

  it('takes the encoding of the whole file where the cell alone does not tell', () => {
    expect(parseValue('Cã', { kind: 'percent' }).value.kind).toBe('text');
    expect(parseValue('Cã', { kind: 'percent' }, 'tcvn3').value).toEqual({ kind: 'status', status: 'done', text: 'Có' });
  });
});
