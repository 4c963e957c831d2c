import type { PagePlan } from './sheet-plan.ts';

/** A column of n characters is n times this wide, and its padding (Times New Roman 12). */
export const POINTS_PER_CHARACTER = 6;
export const CELL_PADDING = 3.75;

/** Nghị định 30/2020/NĐ-CP, phụ lục I: top and bottom 20–25 mm, left 30–35, right 15–20. */
const MARGINS = { top: 20, right: 15, bottom: 20, left: 30 } as const;
const A4 = { short: 210, long: 297 } as const;
const POINTS_PER_MM = 72 / 25.4;
/** printers differ a little: what is filled to the last point runs over on some */
const FILLED = 0.985;

/** An official page: A4, the decree's margins, one page wide, numbered from the second page. */
export function officialPage(landscape: boolean, draft: boolean): PagePlan {
  return { landscape, margins: MARGINS, fitToWidth: true, pageNumbers: true, draft };
}

/** A page for working papers: narrower margins, so that more columns fit. */
export function workingPage(landscape: boolean, draft: boolean): PagePlan {
  const margins = { top: 15, right: 10, bottom: 12, left: 12 };
  return { landscape, margins, fitToWidth: true, pageNumbers: true, draft };
}

/** Width and height in points that a page has for cells. */
export function printable({ landscape, margins, scale = 100 }: PagePlan): {
  readonly width: number;
  readonly height: number;
} {
  const [width, height] = landscape ? [A4.long, A4.short] : [A4.short, A4.long];
  return {
    width: ((width - margins.left - margins.right) * POINTS_PER_MM * FILLED * 100) / scale,
    height: ((height - margins.top - margins.bottom) * POINTS_PER_MM * FILLED * 100) / scale,
  };
}

/** Width in points of columns taken together, padding included. */
export function widthOf(characters: readonly number[]): number {
  return characters.reduce((sum, one) => sum + one * POINTS_PER_CHARACTER + CELL_PADDING, 0);
}
