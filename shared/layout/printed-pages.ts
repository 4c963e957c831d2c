import type { Area } from '../workbook/address.ts';
import { CELL_PADDING, POINTS_PER_CHARACTER, printable } from './page-setup.ts';
import type { PagePlan, RowPlan, SheetPlan } from './sheet-plan.ts';

/** One printed page of a sheet: its rows and columns top to bottom and left to right, repeated ones included. */
export type PrintedPage = {
  readonly rows: readonly RowPlan[];
  readonly columns: readonly number[];
  /** how much smaller than on screen the cells are printed, 1 where they are not */
  readonly scale: number;
};

/**
 * The pages on which a spreadsheet program prints a sheet: rows are filled in from the top until the page is full or a break is
 * forced, title rows repeated on the pages after the one they stand on; where there are column breaks, first all pages of the
 * left columns and then those to their right, as Excel does by default.
 */
export function printedPages(sheet: SheetPlan): readonly PrintedPage[] {
  const scale = scaleOf(sheet);
  const height = printable({ ...sheet.page, scale: scale * 100 }).height;
  const groups = columnGroups(sheet);
  const stretches = rowStretches(sheet, height);
  return groups.flatMap((columns) => stretches.map((rows) => ({ rows, columns, scale })));
}

/** Width of one column of a sheet in points. */
export function columnPoints(sheet: SheetPlan, column: number): number {
  return (sheet.widths[column - 1] ?? STANDARD) * POINTS_PER_CHARACTER + CELL_PADDING;
}

/** The part of a merged area that lies on a page, as places in the page's rows and columns; null where none does. */
export function shownPart(
  area: Area,
  page: PrintedPage,
): { readonly row: number; readonly column: number; readonly down: number; readonly across: number } | null {
  const inRows = page.rows.flatMap(({ row }, i) => (row >= area.top && row <= area.bottom ? [i] : []));
  const inColumns = page.columns.flatMap((one, i) => (one >= area.left && one <= area.right ? [i] : []));
  const [row, column] = [inRows[0], inColumns[0]];
  if (row === undefined || column === undefined) return null;
  return { row, column, down: inRows.length, across: inColumns.length };
}

/** Height of a row in points, as a spreadsheet program takes it where none is said. */
export function rowPoints({ height }: RowPlan): number {
  return height ?? 15.75;
}

/** characters of a column whose width is not said */
const STANDARD = 9;

/** How much smaller than on screen a sheet is printed; 1 where it is not. */
export function scaleOf(sheet: SheetPlan): number {
  if (!sheet.page.fitToWidth) return (sheet.page.scale ?? 100) / 100;
  const last = lastColumn(sheet);
  let width = 0;
  for (let column = 1; column <= last; column += 1) width += columnPoints(sheet, column);
  return Math.min(1, printable({ ...sheet.page, scale: 100 }).width / width);
}

function lastColumn(sheet: SheetPlan): number {
  if (sheet.page.printArea) return sheet.page.printArea.right;
  return Math.max(1, ...sheet.rows.map((row) => row.cells.at(-1)?.column ?? 1));
}

/** The columns of the pages that lie side by side, from left to right, repeated ones included. */
export function columnGroups(sheet: SheetPlan): readonly (readonly number[])[] {
  const { titleColumns, breaksAfterColumns = [] } = sheet.page;
  const groups: number[][] = [];
  let from = sheet.page.printArea?.left ?? 1;
  for (const end of [...breaksAfterColumns, lastColumn(sheet)]) {
    if (end < from) continue;
    const repeated = titleColumns && titleColumns.to < from ? range(titleColumns.from, titleColumns.to) : [];
    groups.push([...repeated, ...range(from, end)]);
    from = end + 1;
  }
  return groups;
}

function rowStretches(sheet: SheetPlan, height: number): readonly (readonly RowPlan[])[] {
  const { titleRows, breaksAfterRows = [] } = sheet.page;
  const forced = new Set(breaksAfterRows);
  const repeated = titledRows(sheet.rows, titleRows);
  const again = repeated.reduce((sum, row) => sum + rowPoints(row), 0);
  const stretches: RowPlan[][] = [];
  let page: RowPlan[] = [];
  let used = 0;
  const turn = (next: RowPlan): void => {
    const under = titleRows !== undefined && next.row > titleRows.to;
    page = under ? [...repeated] : [];
    used = under ? again : 0;
    stretches.push(page);
  };
  for (const row of sheet.rows) {
    const previous = page.at(-1)?.row;
    if (stretches.length === 0) turn(row);
    else if ((previous !== undefined && forced.has(previous)) || used + rowPoints(row) > height) turn(row);
    page.push(row);
    used += rowPoints(row);
  }
  return stretches.length === 0 ? [[]] : stretches;
}

function titledRows(rows: readonly RowPlan[], titles: PagePlan['titleRows']): readonly RowPlan[] {
  return titles ? rows.filter(({ row }) => row >= titles.from && row <= titles.to) : [];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
