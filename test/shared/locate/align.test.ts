import { describe, expect, it } from 'vitest';
import { align } from '#shared/locate/align.ts';

const pairs = (text: string): { line: number; row: number; gain: number }[] =>
  text.split(' ').map((one) => {
    const [line, row, gain] = one.split(':').map(Number);
    return { line: line ?? 0, row: row ?? 0, gain: gain ?? 1 };
  });
const said = (taken: readonly { line: number; row: number }[]): string =>
  taken.map(({ line, row }) => `${line}:${row}`).join(' ');

describe('the alignment of lines and rows', () => {
  it.each([
    ['pairs what fits, in order', '0:0:1 1:1:1 2:2:1', '0:0 1:1 2:2'],
    ['shifts nothing where a line was inserted', '0:0:1 2:1:1 3:2:1', '0:0 2:1 3:2'],
    ['shifts nothing where a row is missing', '0:0:1 1:2:1 2:3:1', '0:0 1:2 2:3'],
    ['takes the most valuable of crossing pairs', '0:2:1 1:0:0.6 2:1:0.6', '1:0 2:1'],
    ['takes the earlier of two equal lines', '0:0:1 1:0:1', '0:0'],
    ['lets the sequence decide between two rows of one label', '0:0:1 1:1:1 1:3:1 2:2:1', '0:0 1:1 2:2'],
  ])('%s', (_, given, taken) => {
    expect(said(align(4, 4, pairs(given)))).toBe(taken);
  });

  it('of nothing is nothing', () => {
    expect(align(0, 5, [])).toEqual([]);
  });
});
