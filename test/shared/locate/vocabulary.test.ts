import { describe, expect, it } from 'vitest';
import { labelWords } from '#shared/locate/label-words.ts';
import { bagOf, bagSimilarity, oneSlip, vocabularyOf } from '#shared/locate/vocabulary.ts';

const labels = [
  'Tỷ lệ nữ thạc sĩ trong tổng số người có trình độ thạc sĩ',
  'Tỷ lệ nữ tiến sĩ trong tổng số người có trình độ tiến sĩ',
  'Tỷ lệ học sinh dân tộc thiểu số hoàn thành cấp tiểu học',
].map(labelWords);
const vocabulary = vocabularyOf(labels);

describe('the vocabulary of a table', () => {
  it.each([
    ['học sinh DTTS', 'hoc sinh dan toc thieu so'],
    ['thạcc sĩ', 'thac si'],
    ['hòan thnàh', 'hoan thanh'],
    ['nông thôn mới', 'nong thon moi'],
  ])('mends %s to %s', (typed, meant) => {
    expect(vocabulary.mend(labelWords(typed)).join(' ')).toBe(meant);
  });

  it('weighs a word of one row more than a word of all', () => {
    expect(vocabulary.weightOf('thac')).toBeGreaterThan(vocabulary.weightOf('ti') * 2);
  });

  it('tells rows apart that differ in one telling word', () => {
    const [a = [], b = []] = labels;
    const like = (one: readonly string[], other: readonly string[]): number =>
      bagSimilarity(bagOf(one, vocabulary), bagOf(other, vocabulary), vocabulary);
    expect(like(a, a)).toBeCloseTo(1);
    expect(like(a, b)).toBeLessThan(0.75);
    expect(like([], a)).toBe(0);
  });
});

describe('one slip', () => {
  it.each([
    ['hoan', 'hoan', true],
    ['hoan', 'hoa', true],
    ['hoan', 'hoang', true],
    ['hoan', 'haon', true],
    ['hoan', 'hoen', true],
    ['hoan', 'hien', false],
    ['ab', 'ba', true],
    ['abc', 'cba', false],
  ])('%s and %s: %s', (a, b, near) => {
    expect(oneSlip(a, b)).toBe(near);
  });
});
