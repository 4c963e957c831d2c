import type { PagePlan } from '#shared/layout/sheet-plan.ts';

/** All cells and headers are in it. */
export const FONT = 'Times New Roman';
/** The Normal style's size in points: column widths count its digits. */
export const BODY_SIZE = 12;
/** Height in points of a row that has none of its own. */
export const ROW_HEIGHT = 15.75;
/** The format's number for this size of paper. */
export const A4 = 9;

/** A width in characters as Excel stores it: with 5 pixels of padding at 8 pixels a digit (Times New Roman 12). */
export function storedWidth(characters: number): number {
  return Math.trunc(((characters * DIGIT_PIXELS + 5) / DIGIT_PIXELS) * 256) / 256;
}

/** half an em at 96 dots per inch */
const DIGIT_PIXELS = (BODY_SIZE * 0.5 * 96) / 72;

/** A page's margins in inches; header and footer stand in the middle of theirs. */
export function marginsOf({ margins }: PagePlan): Record<keyof PagePlan['margins'] | 'header' | 'footer', number> {
  return {
    left: inches(margins.left),
    right: inches(margins.right),
    top: inches(margins.top),
    bottom: inches(margins.bottom),
    header: inches(margins.top / 2),
    footer: inches(margins.bottom / 2),
  };
}

function inches(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 10_000) / 10_000;
}

/**
 * The header's text in Excel's codes: page number from page 2, "DỰ THẢO" on every page; so the first page has a header of its
 * own. Null where a page has neither.
 */
export function headersOf({
  pageNumbers,
  draft,
}: PagePlan): { readonly first: string; readonly others: string } | null {
  if (!pageNumbers && !draft) return null;
  const number = pageNumbers ? `&C&"${FONT},Regular"&13&P` : '';
  const mark = draft ? `&R&"${FONT},Bold"&13DỰ THẢO` : '';
  return { first: mark, others: number + mark };
}
