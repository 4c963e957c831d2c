import { describe, expect, it } from 'vitest';
import type { Line } from '#shared/layout/lines.ts';
import { pageBreaks } from '#shared/layout/page-breaks.ts';

const heading: Line = { cells: [], keep: true };
const row: Line = { cells: [] };

describe('where pages begin', () => {
  it.each([
    ['is left to the program where no heading is concerned', [row, row, row], [60, 30, 30], [], [2], false],
    ['is before a heading that would stand at the foot', [row, heading, row], [60, 30, 30], [1], [1], false],
    ['is before all headings that stand together', [row, heading, heading, row], [50, 20, 20, 30], [1], [1], false],
    ['is behind a heading that begins the page, which is said', [heading, row], [60, 50], [], [1], true],
  ])('%s', (_, lines, heights, forced, starts, orphaned) => {
    expect(pageBreaks({ lines, heights, pageHeight: 100, repeated: null })).toEqual({ forced, starts, orphaned });
  });

  it('counts the header rows that are printed again', () => {
    const lines = [row, row, row, row, row];
    const { starts } = pageBreaks({
      lines,
      heights: [30, 30, 30, 30, 40],
      pageHeight: 100,
      repeated: { from: 0, to: 0 },
    });
    expect(starts).toEqual([3]);
  });
});
