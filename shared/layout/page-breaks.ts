import { placeLines, type Line } from './lines.ts';

type Input = {
  readonly lines: readonly Line[];
  /** of the lines, in points */
  readonly heights: readonly number[];
  /** points that a page has for rows */
  readonly pageHeight: number;
  /** number of lines that are printed again on every page */
  readonly repeated: { readonly from: number; readonly to: number } | null;
};

export type Pages = {
  /** sheet rows after which a new page must be forced */
  readonly forced: readonly number[];
  /** the lines that begin a page, forced or not, from the second page on */
  readonly starts: readonly number[];
  /** a heading stands at the foot of a page all the same: what belongs to it is higher than the rest of a page, and it begins the page itself */
  readonly orphaned: boolean;
};

/**
 * Where the pages begin, so that no heading is left at the foot of a page and no page holds only a line or two: the group
 * of lines that belong together (marked `keep`) moves on as a whole. Only such breaks are forced: those that every program
 * makes by itself are left to it, for a forced one that falls a line late leaves a page almost empty.
 */
export function pageBreaks(input: Input): Pages {
  const { heights } = input;
  const places = placeLines(heights);
  const again = input.repeated ? sum(heights.slice(input.repeated.from, input.repeated.to + 1)) : 0;
  const forced: number[] = [];
  const starts: number[] = [];
  let used = 0;
  let start = 0;
  for (let i = 0; i < heights.length; i += 1) {
    const height = heights[i] ?? 0;
    if (used + height > input.pageHeight && i > start) {
      const first = firstOfGroup(input.lines, i, start);
      const row = places[first]?.[0];
      if (first < i && row !== undefined) forced.push(row - 1);
      starts.push(first);
      start = first;
      used = again + sum(heights.slice(first, i));
    }
    used += height;
  }
  return { forced, starts, orphaned: starts.some((first) => input.lines[first - 1]?.keep === true) };
}

/** The first line of those that must stand with line `i`; never before the page's own first line. */
function firstOfGroup(lines: readonly Line[], i: number, start: number): number {
  let first = i;
  while (first - 1 > start && lines[first - 1]?.keep) first -= 1;
  // a group that fills the whole page cannot be moved
  return first - 1 === start && lines[start]?.keep ? i : first;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
