import { describe, expect, it } from 'vitest';
import { withNotice, withoutError, withoutNotice, type Said } from '../../../renderer/service/notices.ts';

const said = (id: number, kind: 'good' | 'bad', text: string): Said<string> => ({ id, kind, text, slot: null });
const all = (...notices: readonly Said<string>[]): readonly Said<string>[] =>
  notices.reduce<readonly Said<string>[]>(withNotice, []);
const ids = (notices: readonly Said<string>[]): readonly number[] => notices.map((one) => one.id);

describe('what is said', () => {
  it('keeps an error beside whatever is said after it', () => {
    expect(ids(all(said(1, 'bad', 'a'), said(2, 'good', 'b'), said(3, 'bad', 'c'), said(4, 'good', 'd')))).toEqual([
      1, 3, 4,
    ]);
  });

  it('shows an error that comes again once, where it was said last', () => {
    expect(ids(all(said(1, 'bad', 'a'), said(2, 'bad', 'b'), said(3, 'bad', 'a')))).toEqual([2, 3]);
  });

  it('drops the one that is dismissed, and the error of what is tried again', () => {
    const shown = all(said(1, 'bad', 'a'), said(2, 'bad', 'b'), said(3, 'good', 'a'));
    expect(ids(withoutNotice(shown, 2))).toEqual([1, 3]);
    expect(ids(withoutError(shown, 'a'))).toEqual([2, 3]);
    expect(withoutError(shown, 'c')).toBe(shown);
  });
});
