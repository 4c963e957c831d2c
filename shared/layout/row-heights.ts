import type { Line, LineCell } from './lines.ts';
import { countLines, lineHeight } from './measure-text.ts';
import { CELL_PADDING, POINTS_PER_CHARACTER } from './page-setup.ts';
import { shownContent } from './shown-content.ts';

/**
 * Heights in points of lines at the given column widths: each as high as its highest text, wrapped by measured width. A cell
 * over several lines first takes what those have, and raises them evenly where that is too little.
 */
export function lineHeights(lines: readonly Line[], widths: readonly number[]): readonly number[] {
  const heights = lines.map((line) => line.height ?? highestCell(line, widths));
  lines.forEach((line, i) => {
    for (const cell of line.cells) {
      const down = cell.down ?? 1;
      if (down === 1) continue;
      const held = heights.slice(i, i + down).reduce((sum, one) => sum + one, 0);
      const missing = neededHeight(cell, widths) - held;
      if (missing > 0) for (let k = i; k < i + down; k += 1) heights[k] = (heights[k] ?? 0) + missing / down;
    }
  });
  return heights.map((height) => Math.ceil(height / 0.75) * 0.75);
}

function highestCell({ cells }: Line, widths: readonly number[]): number {
  let highest = MINIMUM;
  for (const cell of cells) if ((cell.down ?? 1) === 1) highest = Math.max(highest, neededHeight(cell, widths));
  return highest;
}

/** Height in points that a cell's text needs in the columns it lies over. */
export function neededHeight(cell: LineCell, widths: readonly number[]): number {
  const { style, column, across = 1 } = cell;
  const text = shownContent(cell.content);
  if (text === '') return 0;
  if (!style.wrap) return lineHeight(style.size) + AIR;
  const indent = (style.indent ?? 0) * INDENT * POINTS_PER_CHARACTER;
  let width = -indent - CELL_PADDING;
  for (let i = column - 1; i < column - 1 + across; i += 1)
    width += (widths[i] ?? 0) * POINTS_PER_CHARACTER + CELL_PADDING;
  return countLines(text, width, style) * lineHeight(style.size) + AIR;
}

/** an empty row keeps this height */
const MINIMUM = 6;
/** above and below the text together */
const AIR = 3;
/** characters that one step of indent takes */
const INDENT = 1.5;
