import type { CellEdit, CellName } from './grid-types.ts';
import { cellsIn, type Rectangle } from './range.ts';

/** What the grid shows at a place: the cell's name, whether it takes text, and what it holds; null outside the grid and on headings. */
export type Target = (CellName & { readonly open: boolean; readonly text: string }) | null;

/** What a paste would do: the changes, and the cells with text that found no place. */
export type PlacedPaste = { readonly edits: readonly CellEdit[]; readonly left: number };

/**
 * Lays pasted cells over the grid from the selection's first cell on. One cell fills the whole selection, as in a spreadsheet; a
 * block is laid once, also over the selection's edge. Cells that change nothing make no edit. Text that falls on a heading, on a cell
 * that takes none, or outside the grid is counted, never dropped in silence.
 */
export function placePaste(
  block: readonly (readonly string[])[],
  selection: Rectangle,
  targetAt: (row: number, column: number) => Target,
): PlacedPaste {
  const edits: CellEdit[] = [];
  let left = 0;
  for (const { row, column, text } of laidOut(block, selection)) {
    const target = targetAt(row, column);
    const clean = text.trim();
    if (!target?.open) left += clean === '' || clean === target?.text.trim() ? 0 : 1;
    else if (clean !== target.text) edits.push({ row: target.row, column: target.column, text: clean });
  }
  return { edits, left };
}

type Laid = { readonly row: number; readonly column: number; readonly text: string };

function laidOut(block: readonly (readonly string[])[], selection: Rectangle): readonly Laid[] {
  const { top, left, bottom, right } = selection;
  const [only] = block[0] ?? [];
  const isSingle = block.length === 1 && block[0]?.length === 1 && only !== undefined;
  if (!isSingle || cellsIn(selection) === 1)
    return block.flatMap((line, i) => line.map((text, j) => ({ row: top + i, column: left + j, text })));
  const filled: Laid[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) filled.push({ row, column, text: only });
  return filled;
}
