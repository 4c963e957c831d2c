import { describe, expect, it } from 'vitest';
import { stepFrom, type Stepped } from '../../../../renderer/screens/review/step-findings.ts';

const list = (ids: string): readonly { readonly id: string }[] => [...ids].map((id) => ({ id }));

describe('stepping through findings', () => {
  it.each<[string, string, Stepped | null, 1 | -1, string | null]>([
    ['begins at the first', 'abcd', null, 1, 'a'],
    ['begins at the last when going back', 'abcd', null, -1, 'd'],
    ['goes to the next', 'abcd', { id: 'b', at: 1 }, 1, 'c'],
    ['goes back', 'abcd', { id: 'b', at: 1 }, -1, 'a'],
    ['goes round the end', 'abcd', { id: 'd', at: 3 }, 1, 'a'],
    ['goes on behind the one that was settled', 'acd', { id: 'b', at: 1 }, 1, 'c'],
    ['goes back before the one that was settled', 'acd', { id: 'b', at: 1 }, -1, 'a'],
    ['goes round when the last was settled', 'abc', { id: 'd', at: 3 }, 1, 'a'],
    ['goes round when the first was settled', 'bcd', { id: 'a', at: 0 }, -1, 'd'],
    ['goes nowhere when all are settled', '', { id: 'a', at: 0 }, 1, null],
  ])('%s', (_what, ids, from, by, expected) => {
    const at = stepFrom(list(ids), from, by);
    expect(at === null ? null : ids[at]).toBe(expected);
  });
});
