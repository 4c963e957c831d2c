import type { Area } from '#shared/workbook/address.ts';
import type { Span } from '#shared/workbook/sheet.ts';
import type { MarkedCell, MarkedSheet, MarkedWorkbook } from './marked-cells.ts';

/** Replaces one sheet, known by its name. */
export function withSheet(workbook: MarkedWorkbook, sheet: MarkedSheet): MarkedWorkbook {
  return { ...workbook, sheets: workbook.sheets.map((one) => (one.name === sheet.name ? sheet : one)) };
}

/** Replaces, adds or (null) removes cells by place; all others stay. */
export function withCells(
  sheet: MarkedSheet,
  edits: readonly { readonly row: number; readonly column: number; readonly cell: MarkedCell | null }[],
): MarkedSheet {
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  for (const { row, column, cell } of edits) {
    if (cell === null) cells.delete(`${row} ${column}`);
    else cells.set(`${row} ${column}`, { ...cell, row, column });
  }
  return { ...sheet, cells: inOrder([...cells.values()]) };
}

/** Moves every row (or column) to where `place` says; null removes it. Merges that would be torn apart are undone. */
export function mapLines(
  sheet: MarkedSheet,
  axis: 'row' | 'column',
  place: (index: number) => number | null,
): MarkedSheet {
  const [low, high] = axis === 'row' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  return {
    ...sheet,
    cells: inOrder(
      sheet.cells.flatMap((cell) => {
        const to = place(cell[axis]);
        return to === null ? [] : [{ ...cell, [axis]: to }];
      }),
    ),
    merges: sheet.merges.flatMap((area): Area[] => {
      const [from, to] = [place(area[low]), place(area[high])];
      if (from === null || to === null || to - from !== area[high] - area[low]) return [];
      return [{ ...area, [low]: from, [high]: to }];
    }),
    hiddenRows: axis === 'row' ? moveSpans(sheet.hiddenRows, place) : sheet.hiddenRows,
    hiddenColumns: axis === 'column' ? moveSpans(sheet.hiddenColumns, place) : sheet.hiddenColumns,
    comments: [],
  };
}

function moveSpans(spans: readonly Span[], place: (index: number) => number | null): Span[] {
  return spans.flatMap(([from, to]) => {
    if (to - from > 5000) return [[from, to] as const];
    const moved: Span[] = [];
    for (let index = from; index <= to; index += 1) {
      const now = place(index);
      if (now !== null) moved.push([now, now]);
    }
    return moved;
  });
}

/** Makes room for `count` rows or columns before `at`. */
export function insertLines(sheet: MarkedSheet, axis: 'row' | 'column', at: number, count: number): MarkedSheet {
  return mapLines(sheet, axis, (index) => (index >= at ? index + count : index));
}

/** Exchanges two rows or columns, all they hold. */
export function swapLines(sheet: MarkedSheet, axis: 'row' | 'column', a: number, b: number): MarkedSheet {
  return mapLines(sheet, axis, (index) => (index === a ? b : index === b ? a : index));
}

export function cellIn(sheet: MarkedSheet, row: number, column: number): MarkedCell | null {
  return sheet.cells.find((cell) => cell.row === row && cell.column === column) ?? null;
}

export function lastRow(sheet: MarkedSheet): number {
  return sheet.cells.reduce((last, cell) => Math.max(last, cell.row), 0);
}

function inOrder(cells: readonly MarkedCell[]): MarkedCell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}
