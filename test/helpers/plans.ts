import type { CellPlan, ContentPlan, SheetPlan, StylePlan, WorkbookPlan } from '#shared/layout/sheet-plan.ts';

export const plain: StylePlan = { size: 12, border: 'thin', wrap: true };

/** A workbook plan of one sheet "Trang 1" with the given cells, row by row, for tests that care about a detail only. */
export function planOf(
  rows: readonly (readonly (ContentPlan | string | number)[])[],
  sheet: Partial<SheetPlan> = {},
  workbook: Partial<WorkbookPlan> = {},
): WorkbookPlan {
  return {
    title: 'Thử',
    names: [],
    sheets: [
      {
        name: 'Trang 1',
        state: 'visible',
        widths: [],
        merges: [],
        protected: false,
        validations: [],
        page: {
          landscape: false,
          margins: { top: 20, right: 15, bottom: 20, left: 30 },
          fitToWidth: true,
          pageNumbers: true,
          draft: false,
        },
        rows: rows.map((cells, i) => ({ row: i + 1, cells: cells.map((content, j) => cellOf(j + 1, content)) })),
        ...sheet,
      },
    ],
    ...workbook,
  };
}

/** A sheet without anything, where a test needs one although a plan may lack it. */
export const emptySheet: SheetPlan = {
  name: '',
  state: 'visible',
  widths: [],
  rows: [],
  merges: [],
  protected: false,
  validations: [],
  page: {
    landscape: false,
    margins: { top: 0, right: 0, bottom: 0, left: 0 },
    fitToWidth: true,
    pageNumbers: true,
    draft: false,
  },
};

function cellOf(column: number, content: ContentPlan | string | number): CellPlan {
  if (typeof content === 'string') return { column, style: plain, content: { kind: 'text', text: content } };
  if (typeof content === 'number') return { column, style: plain, content: { kind: 'number', number: content } };
  return { column, style: plain, content };
}
