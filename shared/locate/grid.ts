import type { Area } from '../workbook/address.ts';
import type { Cell, Sheet, Span } from '../workbook/sheet.ts';
import { cleanSpaces } from '../text/fold.ts';

/** Merged areas are looked up by row; beyond this many entries (a hostile file) the rest are taken as not merged. */
const MOST_MERGE_ENTRIES = 1_000_000;

/** A sheet made quick to look at. Only cells that say something are in it: a cell of blanks is not. */
export type Grid = {
  readonly sheet: Sheet;
  /** numbers of the sheet rows that say something, ascending */
  readonly rows: readonly number[];
  /** cells of a sheet row, left to right */
  readonly cellsOf: (row: number) => readonly Cell[];
  readonly cellAt: (row: number, column: number) => Cell | null;
  /** the merged area that a place lies in; known for rows with content only */
  readonly mergeAt: (row: number, column: number) => Area | null;
  readonly rowHidden: (row: number) => boolean;
  readonly columnHidden: (column: number) => boolean;
};

/**
 * Indexes a sheet by row. Time and memory are linear in its non-empty cells and merges; a place is looked up in the logarithm of its
 * row's width, since a row may have 16,384 cells.
 */
export function gridOf(sheet: Sheet): Grid {
  const byRow = new Map<number, Cell[]>();
  for (const cell of sheet.cells) {
    if (saysNothing(cell)) continue;
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  const merges = mergesByRow(sheet.merges, rows);
  const cellsOf = (row: number): readonly Cell[] => byRow.get(row) ?? [];
  return {
    sheet,
    rows,
    cellsOf,
    cellAt: (row, column) => {
      const cells = cellsOf(row);
      const cell = cells[firstAtLeast(cells, column, (one) => one.column)];
      return cell?.column === column ? cell : null;
    },
    mergeAt: (row, column) => areaOver(merges.get(row) ?? [], column),
    rowHidden: within(sheet.hiddenRows),
    columnHidden: within(sheet.hiddenColumns),
  };
}

/** The text of a cell on one line, odd spaces folded; "" for null. */
export function lineOf(cell: Cell | null): string {
  return cell ? cleanSpaces(cell.shown) : '';
}

/** The cell that is seen at a place: its own, or the first cell of the merged area it lies in. */
export function seenAt(grid: Grid, row: number, column: number): Cell | null {
  const own = grid.cellAt(row, column);
  if (own) return own;
  const area = grid.mergeAt(row, column);
  return area ? grid.cellAt(area.top, area.left) : null;
}

function saysNothing(cell: Cell): boolean {
  return cell.content.kind === 'text' && cleanSpaces(cell.content.text) === '';
}

/** An area of a row, with the rightmost column that it and all areas before it reach. */
type RowArea = { readonly area: Area; readonly reach: number };

/** The area over a column of a row; of overlapping ones (in no sound file) the one that begins last. */
function areaOver(areas: readonly RowArea[], column: number): Area | null {
  for (let at = firstAtLeast(areas, column + 1, ({ area }) => area.left) - 1; at >= 0; at -= 1) {
    const one = areas[at];
    if (one === undefined || one.reach < column) return null;
    if (one.area.right >= column) return one.area;
  }
  return null;
}

function mergesByRow(merges: readonly Area[], rows: readonly number[]): ReadonlyMap<number, readonly RowArea[]> {
  const found = new Map<number, Area[]>();
  addToRows(found, merges, rows);
  return new Map(
    [...found].map(([row, areas]) => {
      let reach = 0;
      areas.sort((a, b) => a.left - b.left);
      return [row, areas.map((area) => ({ area, reach: (reach = Math.max(reach, area.right)) }))];
    }),
  );
}

function addToRows(found: Map<number, Area[]>, merges: readonly Area[], rows: readonly number[]): void {
  let entries = 0;
  for (const area of merges) {
    for (let i = firstAtLeast(rows, area.top, itself); i < rows.length; i += 1) {
      const row = rows[i];
      if (row === undefined || row > area.bottom) break;
      if ((entries += 1) > MOST_MERGE_ENTRIES) return;
      const areas = found.get(row);
      if (areas) areas.push(area);
      else found.set(row, [area]);
    }
  }
}

/** Index of the first item whose number is not below `wanted` in a list that ascends by it; its length where there is none. */
function firstAtLeast<T>(ascending: readonly T[], wanted: number, numberOf: (item: T) => number): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = ascending[middle];
    if (item !== undefined && numberOf(item) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

function itself(number: number): number {
  return number;
}

function within(spans: readonly Span[]): (number: number) => boolean {
  if (spans.length === 0) return () => false;
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  return (number) => {
    const at = firstAtLeast(sorted, number + 1, (span) => span[0]) - 1;
    const span = sorted[at];
    return span !== undefined && number <= span[1];
  };
}
