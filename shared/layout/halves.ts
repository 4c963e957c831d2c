import { widthOf } from './page-setup.ts';

/** The two halves of a page in whole columns: the split lies as near the middle as the columns allow. */
export type Halves = {
  readonly left: { readonly column: number; readonly across: number };
  readonly right: { readonly column: number; readonly across: number };
};

/** Splits at least two columns (widths in characters); one column is all left, the right half then lies behind it. */
export function splitHalves(widths: readonly number[]): Halves {
  const half = widthOf(widths) / 2;
  let best = 1;
  for (let count = 1; count < widths.length; count += 1) {
    const distance = (n: number) => Math.abs(widthOf(widths.slice(0, n)) - half);
    if (distance(count) < distance(best)) best = count;
  }
  return {
    left: { column: 1, across: best },
    right: { column: best + 1, across: Math.max(1, widths.length - best) },
  };
}
