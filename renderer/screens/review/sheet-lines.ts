import type { Cell, Sheet, Span } from '#shared/workbook/sheet.ts';

/** One cell as it is drawn: over how many rows and columns, and the cell that is there, if any. */
export type DrawnCell = {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly comment?: string;
};

/** A line of the drawn sheet: a row with its cells, or a stretch of blank rows that is only told. */
export type SheetLine =
  | { readonly kind: 'row'; readonly row: number; readonly hidden: boolean; readonly cells: readonly DrawnCell[] }
  | { readonly kind: 'gap'; readonly rows: number; readonly after: number };

/** A sheet for drawing: the columns that are used, and its lines. */
export type DrawnSheet = {
  readonly columns: readonly { readonly column: number; readonly hidden: boolean; readonly width: number }[];
  readonly lines: readonly SheetLine[];
};

/** A stretch of blank rows longer than this is not drawn row by row. */
const LONGEST_GAP = 4;
const NARROWEST = 4;
const WIDEST = 34;
/** A sheet may have a stray cell far to the right: columns between that hold nothing are left out. */
const MOST_COLUMNS = 120;

/** Lays a sheet out as its sender sees it: merged cells as one, hidden rows and columns marked, long blank stretches told. */
export function drawSheet(sheet: Sheet): DrawnSheet {
  const byPlace = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const comments = new Map(sheet.comments.map((one) => [`${one.row} ${one.column}`, one.text]));
  const columns = usedColumns(sheet);
  const rows = usedRows(sheet);
  const covered = coveredPlaces(sheet, rows);
  const lines: SheetLine[] = [];
  let last = 0;
  for (const row of rows) {
    const blank = row - last - 1;
    if (blank > LONGEST_GAP) lines.push({ kind: 'gap', rows: blank, after: last });
    else for (let one = last + 1; one < row; one += 1) lines.push(lineOf(one));
    lines.push(lineOf(row));
    last = row;
  }
  return { columns: columns.map((column) => ({ column, ...columnLook(sheet, column) })), lines };

  function lineOf(row: number): SheetLine {
    const cells = columns.flatMap((column): DrawnCell[] => {
      const place = `${row} ${column}`;
      if (covered.has(place)) return [];
      const merge = sheet.merges.find((area) => area.top === row && area.left === column);
      const comment = comments.get(place);
      return [
        {
          row,
          column,
          cell: byPlace.get(place),
          // a merge may reach over rows and columns that are not drawn
          rowSpan: merge ? drawnWithin(rows, last, row, merge.bottom) : 1,
          columnSpan: merge ? columns.filter((one) => one >= column && one <= merge.right).length : 1,
          ...(comment === undefined ? {} : { comment }),
        },
      ];
    });
    return { kind: 'row', row, hidden: isWithin(sheet.hiddenRows, row), cells };
  }
}

function usedColumns(sheet: Sheet): readonly number[] {
  const used = new Set(sheet.cells.map((cell) => cell.column));
  const furthest = Math.max(1, ...used);
  if (furthest <= MOST_COLUMNS) return Array.from({ length: furthest }, (_, i) => i + 1);
  return [...used].sort((a, b) => a - b).slice(0, MOST_COLUMNS);
}

function usedRows(sheet: Sheet): readonly number[] {
  return [...new Set(sheet.cells.map((cell) => cell.row))].sort((a, b) => a - b);
}

/** Places under a merged cell that begins elsewhere; only those in rows that may be drawn. */
function coveredPlaces(sheet: Sheet, rows: readonly number[]): ReadonlySet<string> {
  const covered = new Set<string>();
  const lowest = rows.at(-1) ?? 0;
  for (const { top, left, bottom, right } of sheet.merges)
    for (let row = top; row <= Math.min(bottom, lowest); row += 1)
      for (let column = left; column <= Math.min(right, left + MOST_COLUMNS); column += 1)
        if (row !== top || column !== left) covered.add(`${row} ${column}`);
  return covered;
}

/** How many drawn rows a merge from `row` to `bottom` covers: used rows, and the short blank stretches between them. */
function drawnWithin(rows: readonly number[], last: number, row: number, bottom: number): number {
  let count = 0;
  let before = Math.max(last, row - 1);
  for (const used of rows) {
    if (used < row) continue;
    if (used > bottom) {
      const rest = bottom - before;
      return count + (used - before - 1 > LONGEST_GAP ? 0 : rest);
    }
    const blank = used - before - 1;
    count += 1 + (blank > LONGEST_GAP ? 1 : blank);
    before = used;
  }
  return Math.max(1, count);
}

/** The file's own widths are not read; a column is as wide as its texts that stand alone want it, within bounds. */
function columnLook(sheet: Sheet, column: number): { readonly hidden: boolean; readonly width: number } {
  const hidden = isWithin(sheet.hiddenColumns, column);
  const lengths = sheet.cells
    .filter((cell) => cell.column === column && !isWide(sheet, cell))
    .map((cell) => Math.max(...cell.shown.split('\n').map((line) => line.length)));
  const sorted = lengths.sort((a, b) => a - b);
  // the longest few may wrap
  const usual = sorted[Math.floor((sorted.length - 1) * 0.85)] ?? NARROWEST;
  return { hidden, width: Math.max(NARROWEST, Math.min(WIDEST, usual + 2)) };
}

function isWide(sheet: Sheet, { row, column }: Cell): boolean {
  return sheet.merges.some((area) => area.top === row && area.left === column && area.right > area.left);
}

function isWithin(spans: readonly Span[], n: number): boolean {
  return spans.some(([from, to]) => n >= from && n <= to);
}
