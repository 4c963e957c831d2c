import { describe, expect, it } from 'vitest';
import { pageRows } from '#shared/layout/page-cells.ts';
import { printable } from '#shared/layout/page-setup.ts';
import { printedPages } from '#shared/layout/printed-pages.ts';
import type { CellPlan, PagePlan, RowPlan, SheetPlan } from '#shared/layout/sheet-plan.ts';

const page: PagePlan = {
  landscape: false,
  margins: { top: 20, right: 15, bottom: 20, left: 30 },
  fitToWidth: true,
  pageNumbers: true,
  draft: false,
};
const half = printable(page).height / 2;

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
/** What is drawn: row by row, each cell as its text and its spans. */
function drawn(plan: SheetPlan): string[][][] {
  return printedPages(plan).map((one) =>
    pageRows(plan, one).map(({ cells }) =>
      cells.map(
        ({ plan: at, down, across }) => `${at?.content.kind === 'text' ? at.content.text : ''} ${down}×${across}`,
      ),
    ),
  );
}

describe('what is drawn on a printed page', () => {
  it.each<[string, SheetPlan, string[][][]]>([
    [
      'a merged cell is one cell, and what it covers is not drawn',
      sheet(
        [
          { row: 1, height: 20, cells: [cell(1, 'a'), cell(2, 'b')] },
          { row: 2, height: 20, cells: [cell(2, 'c')] },
        ],
        { merges: [{ top: 1, left: 1, bottom: 2, right: 1 }] },
      ),
      [[['a 2×1', 'b 1×1'], ['c 1×1']]],
    ],
    [
      "a merged cell that runs over a page's end says its text once, and goes on empty",
      sheet(rowsOf(4, half), { merges: [{ top: 1, left: 1, bottom: 4, right: 1 }] }),
      [
        [['d1 2×1'], []],
        [[' 2×1'], []],
      ],
    ],
    [
      'a merged cell in title rows says its text on every page',
      sheet(
        [
          { row: 1, height: 20, cells: [cell(1, 'đầu')] },
          ...rowsOf(3, half * 0.9).map((row) => ({ ...row, row: row.row + 1 })),
        ],
        {
          merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
          page: { ...page, titleRows: { from: 1, to: 1 }, printArea: { top: 1, left: 1, bottom: 4, right: 2 } },
        },
      ),
      [
        [['đầu 1×2'], ['d1 1×1', ' 1×1'], ['d2 1×1', ' 1×1']],
        [['đầu 1×2'], ['d3 1×1', ' 1×1']],
      ],
    ],
    [
      'a merged cell over a column break says its text on the left page',
      sheet([{ row: 1, height: 20, cells: [cell(1, 'a'), cell(2, 'rộng')] }], {
        widths: [5, 5, 5, 5],
        merges: [{ top: 1, left: 2, bottom: 1, right: 4 }],
        page: {
          ...page,
          fitToWidth: false,
          titleColumns: { from: 1, to: 1 },
          breaksAfterColumns: [2],
          printArea: { top: 1, left: 1, bottom: 1, right: 4 },
        },
      }),
      [[['a 1×1', 'rộng 1×1']], [['a 1×1', ' 1×2']]],
    ],
  ])('%s', (_, plan, expected) => {
    expect(drawn(plan)).toEqual(expected);
  });
});
