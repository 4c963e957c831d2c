import { describe, expect, it } from 'vitest';
import { showValue } from '#shared/value/show-value.ts';
import type { Value } from '#shared/value/value.ts';
import { levels, n, range, rate, ratio } from '../../helpers/values.ts';

describe('showValue', () => {
  it.each<[Value, string]>([
    [{ kind: 'blank' }, ''],
    [n(46.5), '46,5'],
    [n(1250), '1.250'],
    [n(46.5, { measure: '%' }), '46,5%'],
    [n(3, { measure: 'tin/quý' }), '3 tin/quý'],
    [rate(46.5, 59, 127, 'đơn vị'), '46,5% (59/127 đơn vị)'],
    [rate(98.2, 1234, 1257), '98,2% (1.234/1.257)'],
    [ratio(108, 100, ['bé trai', 'bé gái']), '108 bé trai/100 bé gái'],
    [ratio(31.6, 100000, ['', 'trẻ']), '31,6/100.000 trẻ'],
    [range(94.5, 95), '94,5 - 95'],
    [range(30, 35, { measure: '%' }), '30 - 35%'],
    [{ kind: 'bound', op: '<', value: { kind: 'ratio', numerator: 86, denominator: 100000 } }, '< 86/100.000'],
    [{ kind: 'bound', op: '>=', value: { kind: 'number', number: 31, measure: '%' } }, '≥ 31%'],
    [{ kind: 'maintain', value: null }, 'Duy trì'],
    [{ kind: 'maintain', value: { kind: 'number', number: 23.17 } }, 'Duy trì 23,17'],
    [levels(['Cấp tỉnh', n(100)], ['cấp huyện', n(100)]), 'Cấp tỉnh 100; cấp huyện 100'],
    [levels(['huyện', n(26.56)], ['xã', n(15.38)]), 'huyện: 26,56; xã: 15,38'],
    [levels([null, n(15.38)], [null, n(27.77)]), '15,38\n27,77'],
    [{ kind: 'status', status: 'none', text: 'Không có' }, 'Không có'],
    [{ kind: 'text', text: 'Bố trí đủ cán bộ' }, 'Bố trí đủ cán bộ'],
    [n(27, { marks: ['*'] }), '27*'],
    [{ ...rate(53.9, 55, 102), marks: ['*', '¹'] }, '53,9% (55/102)* ¹'],
  ])('%j is shown as %j', (value, shown) => {
    expect(showValue(value)).toBe(shown);
  });

  it('leaves out the labels that the row prints itself', () => {
    const value = levels(['Huyện', n(15.38)], ['Xã, thị trấn', n(27.77)]);
    expect(showValue(value, ['huyện', 'xã, thị trấn'])).toBe('15,38\n27,77');
    expect(showValue(value, ['Xã, thị trấn', 'Huyện'])).toBe('Huyện: 15,38; Xã, thị trấn: 27,77');
    expect(showValue({ kind: 'maintain', value }, ['Huyện', 'Xã, thị trấn'])).toBe('Duy trì\n15,38\n27,77');
  });

  it('keeps the labels where a word and a number would read as one value', () => {
    const value = levels(['Huyện', { kind: 'status', status: 'done', text: 'đạt' }], ['Xã, thị trấn', n(46.5)]);
    expect(showValue(value, ['Huyện', 'Xã, thị trấn'])).toBe('Huyện: đạt; Xã, thị trấn: 46,5');
  });
});
