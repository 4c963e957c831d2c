import { describe, expect, it } from 'vitest';
import { expectationOf } from '#shared/value/expectation.ts';

describe('expectationOf', () => {
  it.each([
    [undefined, { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
    ['%', { kind: 'percent', base: 100 }],
    ['(%)', { kind: 'percent', base: 100 }],
    ['Tỷ lệ (%)', { kind: 'percent', base: 100 }],
    ['Phần trăm', { kind: 'percent', base: 100 }],
    ['phan tram', { kind: 'percent', base: 100 }],
    ['% xã', { kind: 'percent', base: 100 }],
    ['Lần', { kind: 'times' }],
    ['lan', { kind: 'times' }],
    ['Tỷ số', { kind: 'ratio' }],
    ['Tỉ số', { kind: 'ratio' }],
    ['Tỷ suất', { kind: 'ratio' }],
    ['ca/1.000', { kind: 'ratio', base: 1000 }],
    ['ca sinh/1000', { kind: 'ratio', base: 1000 }],
    ['ca/100.000', { kind: 'ratio', base: 100000 }],
    ['ca/100 000 trẻ đẻ sống', { kind: 'ratio', base: 100000 }],
    ['trẻ trai/100 trẻ gái', { kind: 'ratio', base: 100 }],
    ['Số bé trai / 100 bé gái', { kind: 'ratio', base: 100 }],
    ['trên 100.000 trẻ', { kind: 'ratio', base: 100000 }],
    ['‰', { kind: 'ratio', base: 1000 }],
    ['Người', { kind: 'count' }],
    ['nguoi', { kind: 'count' }],
    ['cơ quan', { kind: 'count' }],
    ['đơn vị', { kind: 'count' }],
    ['trẻ', { kind: 'count' }],
    ['tin, bài', { kind: 'count' }],
    ['tin/quý', { kind: 'count' }],
    ['Nội dung', { kind: 'text' }],
    ['triệu đồng', { kind: 'unknown' }],
    ['km', { kind: 'unknown' }],
    ['abc xyz 12', { kind: 'unknown' }],
  ])('"%s" expects %j', (measure, wanted) => {
    expect(expectationOf(measure)).toEqual(wanted);
  });

  it('is the same in decomposed letters', () => {
    expect(expectationOf('Tỷ số'.normalize('NFD'))).toEqual({ kind: 'ratio' });
    expect(expectationOf('trên 100.000 trẻ'.normalize('NFD'))).toEqual({ kind: 'ratio', base: 100000 });
  });
});
