import type { SheetPlan } from '#shared/layout/sheet-plan.ts';

/** The texts of a sheet plan, row by row; a merged area's text stands in each of its cells, as a reader sees it. */
export function textsOf(sheet: SheetPlan): string[][] {
  const width = Math.max(...sheet.rows.flatMap((row) => row.cells.map((cell) => cell.column)));
  const grid = sheet.rows.map((row) => {
    const texts = Array.from({ length: width }, () => '');
    for (const { column, content } of row.cells)
      texts[column - 1] =
        content.kind === 'text' || content.kind === 'link'
          ? content.text
          : content.kind === 'number'
            ? String(content.number)
            : content.kind === 'formula'
              ? String(content.result)
              : '';
    return texts;
  });
  for (const { top, left, bottom, right } of sheet.merges) {
    const text = grid[top - 1]?.[left - 1] ?? '';
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) (grid[row - 1] ?? [])[column - 1] = text;
  }
  return grid;
}
