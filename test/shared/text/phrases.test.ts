import { describe, expect, it } from 'vitest';
import { makePhrases } from '#shared/text/phrases.ts';

const words = makePhrases([
  ['không', 0],
  ['không có', 1],
  ['trở lên', 2],
]);

describe('makePhrases', () => {
  it('finds the longest phrase at the start, whatever case and spaces', () => {
    expect(words.atStart('KHÔNG  CÓ gì')).toEqual({ means: 1, rest: 'gì' });
    expect(words.atStart('không 5')).toEqual({ means: 0, rest: '5' });
  });

  it('ends a phrase where the word ends', () => {
    expect(words.atStart('không cóc')).toEqual({ means: 0, rest: 'cóc' });
    expect(words.atStart('khôngg')).toBeNull();
  });

  it('finds a phrase at the end', () => {
    expect(words.atEnd('31% trở lên')).toEqual({ means: 2, rest: '31%' });
    expect(words.atEnd('31% trở lên nữa')).toBeNull();
  });

  it('matches without accents only a text that has none', () => {
    expect(words.whole('khong co')).toBe(1);
    expect(words.whole('khong có')).toBeNull();
    expect(words.whole('khống')).toBeNull();
  });

  it('does not trip over foreign letters that fold to ours', () => {
    expect(words.atStart('\u212Ahông')).toEqual({ means: 0, rest: '' });
    expect(makePhrases([['so', 1]]).atStart('\u017Fo 5')).toBeNull();
  });
});
