import { describe, expect, it } from 'vitest';
import type { CellPlan, PagePlan, RowPlan, SheetPlan } from '#shared/layout/sheet-plan.ts';
import { printable } from '#shared/layout/page-setup.ts';
import { layPages, type PrintedPage } from '../../../../renderer/screens/export/lay-pages.ts';

const page: PagePlan = {
  landscape: false,
  margins: { top: 20, right: 15, bottom: 20, left: 30 },
  fitToWidth: true,
  pageNumbers: true,
  draft: false,
};
const room = printable(page);

function cell(column: number, text: string): CellPlan {
  return { column, content: { kind: 'text', text }, style: { size: 12 } };
}
function sheet(rows: readonly RowPlan[], more: Partial<SheetPlan> = {}): SheetPlan {
  const base = {
    name: 'S',
    state: 'visible',
    widths: [10, 10],
    merges: [],
    protected: false,
    validations: [],
  } as const;
  return { ...base, rows, page, ...more };
}
function rowsOf(count: number, height: number): RowPlan[] {
  return Array.from({ length: count }, (_, i) => ({ row: i + 1, height, cells: [cell(1, `d${i + 1}`)] }));
}
function numbers(pages: readonly PrintedPage[]): number[][] {
  return pages.map((one) => one.rows.map((row) => row.row));
}
function text(one: CellPlan | undefined): string {
  return one?.content.kind === 'text' ? one.content.text : '';
}

describe('dividing a sheet into pages', () => {
  it('begins a page where a row does not fit any more, with the title rows again', () => {
    const third = room.height / 3;
    const made = layPages(sheet(rowsOf(7, third), { page: { ...page, titleRows: { from: 1, to: 1 } } }));
    expect(numbers(made.pages)).toEqual([
      [1, 2, 3],
      [1, 4, 5],
      [1, 6, 7],
    ]);
  });

  it('keeps forced breaks', () => {
    const made = layPages(sheet(rowsOf(4, 20), { page: { ...page, breaksAfterRows: [1, 3] } }));
    expect(numbers(made.pages)).toEqual([[1], [2, 3], [4]]);
  });

  it('reduces a sheet that is too wide, and then puts more rows on a page', () => {
    const twice = (room.width * 2) / 6;
    const made = layPages(sheet(rowsOf(4, room.height / 2), { widths: [twice] }));
    expect(made.scale).toBeCloseTo(0.5, 1);
    expect(numbers(made.pages)).toEqual([
      [1, 2, 3, 4].slice(0, made.pages[0]?.rows.length),
      ...numbers(made.pages).slice(1),
    ]);
    expect(made.pages[0]?.rows.length).toBeGreaterThanOrEqual(3);
  });

  it("says the text of a cell that runs over a page's end once, and goes on with an empty one", () => {
    const half = room.height / 2;
    const merged = sheet(rowsOf(4, half), { merges: [{ top: 1, left: 1, bottom: 4, right: 1 }] });
    const cells = layPages(merged).pages.map((one) => one.rows[0]?.cells[0]);
    expect(cells.map((one) => [text(one?.plan), one?.rowSpan])).toEqual([
      ['d1', 2],
      ['', 2],
    ]);
  });

  it('puts columns behind a break on pages of their own, title columns again', () => {
    const wide = sheet(rowsOf(1, 20), {
      widths: [5, 5, 5, 5],
      page: { ...page, fitToWidth: false, titleColumns: { from: 1, to: 1 }, breaksAfterColumns: [2] },
    });
    expect(layPages(wide).pages.map((one) => one.rows[0]?.cells.map((each) => each.column))).toEqual([
      [1, 2],
      [1, 3, 4],
    ]);
  });

  it('leaves no row out and repeats none but titles', () => {
    const heights = Array.from({ length: 90 }, (_, i) => ({ row: i + 1, height: 15 + ((i * 37) % 60), cells: [] }));
    const made = layPages(sheet(heights, { page: { ...page, titleRows: { from: 1, to: 2 } } }));
    const seen = numbers(made.pages).flatMap((rows, i) => (i === 0 ? rows : rows.filter((row) => row > 2)));
    expect(seen).toEqual(Array.from({ length: 90 }, (_, i) => i + 1));
    for (const one of made.pages)
      expect(one.rows.reduce((sum, row) => sum + row.height, 0)).toBeLessThanOrEqual(room.height);
  });
});
