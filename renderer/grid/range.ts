/** A place in the grid as it is shown now: row and column counted from 0, after sorting, filtering and hiding. */
export type Spot = { readonly row: number; readonly column: number };

/** A selection: it began at `anchor` and reaches to `head`, in any direction. */
export type Range = { readonly anchor: Spot; readonly head: Spot };

/** The rectangle of a range, both corners included. */
export type Rectangle = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** How many rows and columns are shown. */
export type Extent = { readonly rows: number; readonly columns: number };

/** The rectangle between a range's ends. */
export function rectangleOf({ anchor, head }: Range): Rectangle {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

/** Whether a place lies in a rectangle. */
export function contains(rectangle: Rectangle, { row, column }: Spot): boolean {
  return row >= rectangle.top && row <= rectangle.bottom && column >= rectangle.left && column <= rectangle.right;
}

/** How many cells a rectangle has. */
export function cellsIn({ top, left, bottom, right }: Rectangle): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Which way a key moves the end of a range. */
export type Direction = 'up' | 'down' | 'left' | 'right';

/** The range with its end moved one cell, or (`far`) to the edge; it stays inside the grid. */
export function stretch(range: Range, direction: Direction, far: boolean, extent: Extent): Range {
  const { row, column } = range.head;
  const step = far ? Math.max(extent.rows, extent.columns) : 1;
  const moved: Readonly<Record<Direction, Spot>> = {
    up: { row: row - step, column },
    down: { row: row + step, column },
    left: { row, column: column - step },
    right: { row, column: column + step },
  };
  return { anchor: range.anchor, head: inside(moved[direction], extent) };
}

/** Every cell of the grid. */
export function everything(extent: Extent): Range {
  return { anchor: { row: 0, column: 0 }, head: inside({ row: extent.rows, column: extent.columns }, extent) };
}

function inside({ row, column }: Spot, { rows, columns }: Extent): Spot {
  return { row: clamp(row, rows - 1), column: clamp(column, columns - 1) };
}

function clamp(n: number, most: number): number {
  return Math.max(0, Math.min(n, most));
}
