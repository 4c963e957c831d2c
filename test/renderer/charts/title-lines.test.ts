import { describe, expect, it } from 'vitest';
import { titleLines } from '../../../renderer/charts/title-lines.ts';

const letters = (text: string): number => text.length;

describe('the title of a copied picture', () => {
  it.each([
    ['Tỷ lệ nữ', 20, ['Tỷ lệ nữ']],
    ['Tỷ lệ nữ tham gia cấp ủy', 10, ['Tỷ lệ nữ', 'tham gia', 'cấp ủy']],
    ['đúng vừa', 8, ['đúng vừa']],
    ['Sở  Lao\nđộng', 20, ['Sở Lao động']],
    ['dàihơnmộtdòng ngắn', 6, ['dàihơn', 'mộtdòn', 'g ngắn']],
    ['', 10, []],
  ])('%j in %i letters stands whole in lines', (title, room, lines) => {
    expect(titleLines(title, room, letters)).toEqual(lines);
  });
});
