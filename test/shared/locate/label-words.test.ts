import { describe, expect, it } from 'vitest';
import { labelParts, numberKey } from '#shared/locate/label-words.ts';

describe('a label is taken apart', () => {
  it.each([
    ['3.1. Chỉ tiêu 1: Tỷ lệ biết chữ', '3.1', 'chi tieu 1 ti le biet chu'],
    ['I - Mục tiêu 1: Tăng cường', 'I', 'muc tieu 1 tang cuong'],
    ['- Chỉ tiêu 2: Giảm', '', 'chi tieu 2 giam'],
    ['+ Tỉ lệ nữ  tiến sỹ\n', '', 'ti le nu tien si'],
    ['100% các cơ quan', '', '100 cac co quan'],
    ['10 huyện, thành phố', '', '10 huien thanh pho'],
    ['ít nhất 03 lần', '', 'it nhat 3 lan'],
    ['1.1 Chỉ tiêu', '1.1', 'chi tieu'],
    ["UBND huyện Ia H'Drai", '', 'ubnd huien ia h drai'],
  ])('%s', (label, number, words) => {
    const parts = labelParts(label);
    expect([parts.number, parts.words.join(' ')]).toEqual([number, words]);
  });

  it('the number of a number column comes before one in the label', () => {
    expect(labelParts('Tỷ lệ', '2,1').number).toBe('2.1');
    expect(labelParts('1. Tỷ lệ', 'xx yy').number).toBe('1');
  });

  it('marks are kept in the exact form, whatever the normal form', () => {
    expect(labelParts('Tỷ lệ'.normalize('NFD')).exact).toBe(labelParts('tỷ lệ').exact);
    expect(labelParts('Ty le').exact).not.toBe(labelParts('Tỷ lệ').exact);
  });
});

describe('a number of a line compares', () => {
  it.each([
    ['3.1.', '3.1'],
    ['2,1', '2.1'],
    ['iv)', 'IV'],
    ['(a)', 'A'],
    ['12', '12'],
    ['Cấp tỉnh', ''],
    ['', ''],
    ['1234', ''],
  ])('%s → %s', (text, key) => {
    expect(numberKey(text)).toBe(key);
  });
});
