import type { CellPlan, ContentPlan, RowPlan, SheetPlan, StylePlan } from './sheet-plan.ts';
import type { Area } from '../workbook/address.ts';

/** A cell that has a column but no row yet; it may lie over several columns and lines. */
export type LineCell = {
  readonly column: number;
  readonly across?: number;
  readonly down?: number;
  readonly content: ContentPlan;
  readonly style: StylePlan;
};

/** One line of a sheet before it has a place. Lines are written one below another, so blocks can be joined freely. */
export type Line = {
  readonly cells: readonly LineCell[];
  /** points; absent: as high as its texts need */
  readonly height?: number;
  /** stays on one page with the line below it (a heading, a signature block) */
  readonly keep?: boolean;
};

export type Stack = Pick<SheetPlan, 'rows' | 'merges'> & {
  /** first and last sheet row of each line: a line higher than a row can be takes several */
  readonly places: readonly (readonly [first: number, last: number])[];
};

/** Most points a row of Excel can be high. */
export const MAX_HEIGHT = 409;

/**
 * Places lines from sheet row 1 on, with their heights in points (from `lineHeights`). A line that needs more than Excel
 * allows one row lies over several rows, its cells merged: nothing is cut.
 */
export function stackLines(lines: readonly Line[], heights: readonly number[]): Stack {
  const places = placeLines(heights);
  const cells: CellPlan[][] = Array.from({ length: places.at(-1)?.[1] ?? 0 }, () => []);
  const merges: Area[] = [];
  lines.forEach((line, i) => {
    for (const cell of line.cells) {
      const area = areaOf(cell, i, places);
      if (area.bottom > area.top || area.right > area.left) merges.push(area);
      fill(cells, area, cell);
    }
  });
  const rows = places.flatMap(([first, last], i) => rowsOf(first, last, heights[i] ?? 0, cells));
  return { rows, merges, places };
}

/** The sheet rows that each line takes. */
export function placeLines(heights: readonly number[]): Stack['places'] {
  const places: (readonly [number, number])[] = [];
  for (const height of heights) {
    const first = (places.at(-1)?.[1] ?? 0) + 1;
    places.push([first, first + Math.max(1, Math.ceil(height / MAX_HEIGHT)) - 1]);
  }
  return places;
}

function areaOf(cell: LineCell, line: number, places: Stack['places']): Area {
  const [top] = places[line] ?? [1, 1];
  const [, bottom] = places[line + (cell.down ?? 1) - 1] ?? places.at(-1) ?? [1, 1];
  return { top, left: cell.column, bottom, right: cell.column + (cell.across ?? 1) - 1 };
}

/** The covered cells of a merged area get the style too: its border is drawn from theirs. */
function fill(cells: CellPlan[][], { top, left, bottom, right }: Area, { content, style }: LineCell): void {
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) {
      const first = row === top && column === left;
      cells[row - 1]?.push({ column, style, content: first ? content : empty });
    }
}

const empty: ContentPlan = { kind: 'empty' };

function rowsOf(first: number, last: number, height: number, cells: readonly CellPlan[][]): RowPlan[] {
  const count = last - first + 1;
  return Array.from({ length: count }, (_, i) => ({
    row: first + i,
    height: Math.ceil(height / count / 0.75) * 0.75,
    cells: inOrder(cells[first + i - 1] ?? []),
  }));
}

/** Cells come in order but where one from above lies in between. */
function inOrder(cells: CellPlan[]): readonly CellPlan[] {
  const sorted = cells.every((cell, i) => i === 0 || (cells[i - 1]?.column ?? 0) < cell.column);
  return sorted ? cells : cells.sort((a, b) => a.column - b.column);
}
