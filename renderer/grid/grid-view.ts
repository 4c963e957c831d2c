import type { Column, GridApi, IRowNode } from 'ag-grid-community';
import { cellOf } from './column-defs.ts';
import type { ColumnSetting } from './column-memory.ts';
import type { CellName, GridCell, GridRow } from './grid-types.ts';
import type { Target } from './place-paste.ts';
import type { Extent, Rectangle, Spot } from './range.ts';

export type Api = GridApi<GridRow>;

/** The columns as they are shown now, frozen ones first. */
export function shownColumns(api: Api): readonly Column[] {
  return api.getAllDisplayedColumns();
}

/** How large the shown grid is. */
export function extentOf(api: Api): Extent {
  return { rows: api.getDisplayedRowCount(), columns: shownColumns(api).length };
}

/** The row shown at an index; undefined below the last. */
export function rowAt(api: Api, index: number): IRowNode<GridRow> | undefined {
  return api.getDisplayedRowAtIndex(index);
}

/** Where a cell is shown now; null while it is filtered out or its column hidden. */
export function spotOf(api: Api, { row, column }: CellName): Spot | null {
  const index = api.getRowNode(row)?.rowIndex;
  const at = shownColumns(api).findIndex((one) => one.getColId() === column);
  return index === null || index === undefined || at < 0 ? null : { row: index, column: at };
}

/** The name of the cell at a place; null on a heading or outside. */
export function nameAt(api: Api, { row, column }: Spot): CellName | null {
  const data = rowAt(api, row)?.data;
  const at = shownColumns(api)[column];
  return data && data.heading === undefined && at ? { row: data.id, column: at.getColId() } : null;
}

/** The names of the cells of a rectangle, row by row, headings left out. */
export function namesIn(api: Api, rectangle: Rectangle): readonly CellName[] {
  return spotsIn(rectangle).flatMap((spot) => nameAt(api, spot) ?? []);
}

/** The cells of a rectangle, headings left out. */
export function cellsIn(api: Api, rectangle: Rectangle): readonly GridCell[] {
  return namesIn(api, rectangle).map(({ row, column }) => cellOf(api.getRowNode(row)?.data, column));
}

/** The texts of a rectangle as they are copied: a heading stands in the first column of the table, so that lines stay in step. */
export function textsIn(api: Api, { top, left, bottom, right }: Rectangle): readonly (readonly string[])[] {
  const columns = shownColumns(api).slice(left, right + 1);
  return Array.from({ length: bottom - top + 1 }, (_, i) => {
    const data = rowAt(api, top + i)?.data;
    return columns.map((column, j) => {
      if (data?.heading !== undefined) return left === 0 && j === 0 ? data.heading : '';
      return cellOf(data, column.getColId()).text;
    });
  });
}

/** What a paste meets at a place. */
export function targetAt(api: Api, row: number, column: number): Target {
  const node = rowAt(api, row);
  const name = nameAt(api, { row, column });
  const at = shownColumns(api)[column];
  if (!node || !name || !at) return null;
  return { ...name, open: at.isCellEditable(node), text: cellOf(node.data, name.column).text };
}

/** Brings a cell into sight and gives it the focus; says whether it could. */
export function goToCell(api: Api, cell: CellName): boolean {
  const spot = bringIntoSight(api, cell);
  if (spot) api.setFocusedCell(spot.row, cell.column);
  return spot !== null;
}

/** Scrolls so that a cell is seen; null where it is not shown. */
export function bringIntoSight(api: Api, cell: CellName): Spot | null {
  const spot = spotOf(api, cell);
  if (!spot) return null;
  api.ensureIndexVisible(spot.row, 'middle');
  api.ensureColumnVisible(cell.column);
  return spot;
}

/** How the columns are set up now, for keeping. */
export function settingsOf(api: Api): readonly ColumnSetting[] {
  return api.getColumnState().map(({ colId, width, hide, pinned }) => ({
    key: colId,
    width: Math.round(width ?? 120),
    hidden: hide ?? false,
    frozen: pinned === 'left',
  }));
}

function spotsIn({ top, left, bottom, right }: Rectangle): readonly Spot[] {
  const spots: Spot[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) spots.push({ row, column });
  return spots;
}
