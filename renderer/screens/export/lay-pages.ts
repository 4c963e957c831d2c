import { CELL_PADDING, POINTS_PER_CHARACTER, printable } from '#shared/layout/page-setup.ts';
import type { CellPlan, SheetPlan } from '#shared/layout/sheet-plan.ts';
import type { Area } from '#shared/workbook/address.ts';

/** One cell of a printed page: over how many of the page's rows and columns, and what stands in it. */
export type PageCell = {
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly plan: CellPlan | undefined;
};

export type PageRow = { readonly row: number; readonly height: number; readonly cells: readonly PageCell[] };

export type PrintedPage = {
  /** points, before scaling */
  readonly widths: readonly number[];
  readonly rows: readonly PageRow[];
};

export type PrintedSheet = {
  /** how much smaller than drawn it is printed, so that it is one page wide */
  readonly scale: number;
  readonly pages: readonly PrintedPage[];
};

/** A row whose height is left to the program. */
const USUAL_HEIGHT = 15.75;

/**
 * Divides a sheet into pages as a spreadsheet prints it: forced breaks, then whatever fits; title rows again on every page; columns
 * beyond a column break on pages of their own. A merged cell that runs over a page's end goes on empty on the next.
 */
export function layPages(sheet: SheetPlan): PrintedSheet {
  const { page } = sheet;
  const room = printable(page);
  const bands = columnBands(sheet);
  const widest = Math.max(...bands.map((band) => band.reduce((sum, column) => sum + widthOf(sheet, column), 0)));
  const scale = page.fitToWidth ? Math.min(1, room.width / widest) : (page.scale ?? 100) / 100;
  const chunks = rowChunks(sheet, room.height / scale);
  return { scale, pages: bands.flatMap((band) => chunks.map((rows) => drawPage(sheet, band, rows))) };
}

function widthOf(sheet: SheetPlan, column: number): number {
  return (sheet.widths[column - 1] ?? 8) * POINTS_PER_CHARACTER + CELL_PADDING;
}

function columnBands({ widths, page }: SheetPlan): readonly (readonly number[])[] {
  const breaks = page.breaksAfterColumns ?? [];
  const titles = page.titleColumns;
  const repeated = titles ? Array.from({ length: titles.to - titles.from + 1 }, (_, i) => titles.from + i) : [];
  const bands: number[][] = [[]];
  widths.forEach((_, i) => {
    bands.at(-1)?.push(i + 1);
    if (breaks.includes(i + 1) && i + 1 < widths.length) bands.push([...repeated]);
  });
  return bands;
}

/** The sheet's row numbers, page by page, title rows before the others. */
function rowChunks(sheet: SheetPlan, room: number): readonly (readonly number[])[] {
  const { page } = sheet;
  const heights = new Map(sheet.rows.map((row) => [row.row, row.height ?? USUAL_HEIGHT]));
  const heightOf = (row: number): number => heights.get(row) ?? USUAL_HEIGHT;
  const titles = page.titleRows
    ? Array.from({ length: page.titleRows.to - page.titleRows.from + 1 }, (_, i) => (page.titleRows?.from ?? 1) + i)
    : [];
  const breaks = new Set(page.breaksAfterRows);
  const last = page.printArea?.bottom ?? Math.max(0, ...sheet.rows.map((row) => row.row));
  const chunks: number[][] = [];
  let chunk: number[] = [];
  let used = 0;
  const turn = (next: number): void => {
    chunks.push(chunk);
    chunk = titles.filter((row) => row < next);
    used = chunk.reduce((sum, row) => sum + heightOf(row), 0);
  };
  for (let row = page.printArea?.top ?? 1; row <= last; row += 1) {
    const height = heightOf(row);
    const hasOwn = chunk.some((one) => !titles.includes(one) || chunks.length === 0);
    if (used + height > room && hasOwn) turn(row);
    chunk.push(row);
    used += height;
    if (breaks.has(row) && row < last) turn(row + 1);
  }
  chunks.push(chunk);
  return chunks;
}

function drawPage(sheet: SheetPlan, band: readonly number[], rows: readonly number[]): PrintedPage {
  const planned = new Map(sheet.rows.map((row) => [row.row, row]));
  const onPage = new Set(rows);
  const merges = sheet.merges.filter((area) => rows.some((row) => row >= area.top && row <= area.bottom));
  const covered = new Set<string>();
  const drawn = rows.map((row, i): PageRow => {
    const cells = band.flatMap((column, j): PageCell[] => {
      if (covered.has(`${i} ${j}`)) return [];
      const area = merges.find((one) => inside(one, row, column));
      const rowSpan = area ? run(rows, i, area.bottom) : 1;
      const columnSpan = area ? run(band, j, area.right) : 1;
      for (let a = i; a < i + rowSpan; a += 1) for (let b = j; b < j + columnSpan; b += 1) covered.add(`${a} ${b}`);
      // what a merged cell says is said once, where it begins
      const begins = !area || (area.top === row && area.left === column) || !onPage.has(area.top);
      const at = area ? { row: area.top, column: area.left } : { row, column };
      const plan = planned.get(at.row)?.cells.find((cell) => cell.column === at.column);
      const isContinued = area !== undefined && area.top !== row;
      return [{ column, rowSpan, columnSpan, plan: begins && plan && isContinued ? emptied(plan) : plan }];
    });
    return { row, height: planned.get(row)?.height ?? USUAL_HEIGHT, cells };
  });
  return { widths: band.map((column) => widthOf(sheet, column)), rows: drawn };
}

function inside({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** How many entries from `from` on follow one another and do not go beyond `end`. */
function run(numbers: readonly number[], from: number, end: number): number {
  let length = 1;
  while ((numbers[from + length] ?? Infinity) <= end && numbers[from + length] === (numbers[from] ?? 0) + length)
    length += 1;
  return length;
}

function emptied(plan: CellPlan): CellPlan {
  return { ...plan, content: { kind: 'empty' } };
}
