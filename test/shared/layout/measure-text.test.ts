import { describe, expect, it } from 'vitest';
import { lineHeight, measureText, wrapText } from '#shared/layout/measure-text.ts';

describe('measureText', () => {
  it.each([
    ['0000000000', { size: 12 }, 60],
    ['a', { size: 10 }, 4.44],
    ['ắ', { size: 10 }, 4.44],
    ['ắ'.normalize('NFD'), { size: 10 }, 4.44],
    ['a', { size: 10, bold: true }, 5],
    ['đ', { size: 10 }, 5],
    ['ơ', { size: 10 }, 5.9],
    ['', { size: 10 }, 0],
  ])('%j in %j is %d points wide', (text, font, width) => {
    expect(measureText(text, font)).toBeCloseTo(width, 6);
  });
});

describe('wrapText', () => {
  it.each([
    ['một hai ba', 1000, ['một hai ba']],
    ['một hai ba bốn', 40, ['một hai', 'ba bốn']],
    ['một\n\nhai', 1000, ['một', '', 'hai']],
    ['aaaaaaaaaa', 30, ['aaaaa', 'aaaaa']],
    ['x aaaaaaaaaa y', 30, ['x', 'aaaaa', 'aaaaa', 'y']],
    ['', 30, ['']],
  ])('sets %j in %d points', (text, width, lines) => {
    expect(wrapText(text, width, { size: 12 })).toEqual(lines);
  });

  it('loses no character and gives no line wider than the cell', () => {
    const text = 'Chính quyền địa phương cấp huyện có lãnh đạo chủ chốt là nữ, trong HĐND hoặc UBND (46,5%)';
    for (let width = 30; width < 400; width += 7) {
      const lines = wrapText(text, width, { size: 12 });
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(Math.max(...lines.map((line) => measureText(line, { size: 12 })))).toBeLessThanOrEqual(
        Math.max(width, 60),
      );
    }
  });
});

describe('lineHeight', () => {
  it.each([
    [10, 13.5],
    [11, 15],
    [12, 15.75],
    [13, 17.25],
    [14, 18.75],
  ])('of %d points is %d', (size, height) => {
    expect(lineHeight(size)).toBe(height);
  });
});
