import { useCallback, useMemo, useRef, type RefObject } from 'react';
import type { GridColumn, GridRow } from './grid-types.ts';
import type { Api } from './grid-view.ts';
import { GRID_FONT, GRID_FONT_STRONG } from './register.ts';
import { heightFor, linesOf, textMeter } from './row-height.ts';

/** Row heights by what the cells say. */
export type RowHeights = {
  readonly heightOf: (row: GridRow | undefined) => number;
  /** after a column's width has changed */
  readonly measureAgain: () => void;
};

/** before the grid is there to be measured */
const HEADING_WIDTH = 760;
const HEADING_SIDES = 40;

/**
 * Heights from measured texts, not from drawn rows: rows that were never drawn have them too, so that the scroll bar does not jump.
 * Values may have several lines of their own also where the column does not wrap.
 */
export function useRowHeights(
  columns: readonly GridColumn[],
  api: RefObject<Api | null>,
  body: RefObject<HTMLElement | null>,
): RowHeights {
  const [plain, strong] = useMemo(() => [textMeter(GRID_FONT), textMeter(GRID_FONT_STRONG)], []);
  const measured = useRef(new WeakMap<GridRow, number>());

  const heightOf = useCallback(
    (row: GridRow | undefined): number => {
      if (!row) return heightFor(1);
      const before = measured.current.get(row);
      if (before !== undefined) return before;
      const meter = row.strong ? strong : plain;
      const lines = columns.reduce((most, column) => {
        const text = row.cells[column.key]?.text ?? '';
        if (text === '' || api.current?.getColumn(column.key)?.isVisible() === false) return most;
        const width = api.current?.getColumn(column.key)?.getActualWidth() ?? column.width;
        return Math.max(most, column.wrap ? linesOf(text, width, meter) : text.split('\n').length);
      }, 1);
      const across = (body.current?.clientWidth ?? HEADING_WIDTH) - HEADING_SIDES;
      const height = row.heading === undefined ? heightFor(lines) : heightFor(linesOf(row.heading, across, strong)) + 6;
      measured.current.set(row, height);
      return height;
    },
    [api, body, columns, plain, strong],
  );
  const measureAgain = useCallback(() => {
    measured.current = new WeakMap();
    api.current?.resetRowHeights();
  }, [api]);
  return { heightOf, measureAgain };
}
