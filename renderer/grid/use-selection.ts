import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import { type Api, cellsIn, extentOf, nameAt, shownColumns } from './grid-view.ts';
import type { CellName } from './grid-types.ts';
import {
  contains,
  everything,
  rectangleOf,
  stretch,
  type Direction,
  type Range,
  type Rectangle,
  type Spot,
} from './range.ts';
import type { Latest } from './latest.ts';
import { figuresOf, type SelectionFigures } from './selection-figures.ts';

/** The grid's selection: one rectangle, moved by pointer and keys. */
export type Selection = {
  readonly rectangle: () => Rectangle | null;
  readonly figures: SelectionFigures | null;
  readonly isSelected: (row: number, column: string) => boolean;
  readonly press: (spot: Spot, extend: boolean) => void;
  readonly drag: (spot: Spot) => void;
  /** selects one cell without giving it the keys */
  readonly show: (spot: Spot) => void;
  readonly focused: (spot: Spot) => void;
  readonly stretch: (direction: Direction, far: boolean) => void;
  readonly selectAll: () => void;
  readonly drop: () => void;
  /** counts again what is selected, after its cells have come anew */
  readonly recount: () => void;
};

/**
 * Keeps the selected rectangle outside React's state, since it changes with every cell the pointer passes: the cells look it up when
 * they are painted. `onFocus` hears which cell the selection begins at.
 */
export function useSelection(api: RefObject<Api | null>, onFocus: Latest<(cell: CellName | null) => void>): Selection {
  const range = useRef<Range | null>(null);
  // AG Grid tells of a focus some time after it has moved, and more than once
  const awaited = useRef<Spot | null>(null);
  const [figures, setFigures] = useState<SelectionFigures | null>(null);

  const select = useCallback(
    (next: Range | null, tell: boolean) => {
      range.current = next;
      const now = api.current;
      if (!now) return;
      now.refreshCells({ force: true, suppressFlash: true });
      setFigures(next ? figuresOf(cellsIn(now, rectangleOf(next))) : null);
      if (tell) onFocus.get()(next ? nameAt(now, next.anchor) : null);
    },
    [api, onFocus],
  );

  const isSelected = useCallback(
    (row: number, column: string): boolean => {
      const now = api.current;
      if (!range.current || !now) return false;
      const at = shownColumns(now).findIndex((one) => one.getColId() === column);
      return contains(rectangleOf(range.current), { row, column: at });
    },
    [api],
  );

  return useMemo<Selection>(
    () => ({
      figures,
      isSelected,
      rectangle: () => (range.current ? rectangleOf(range.current) : null),
      press: (spot, extend) => {
        awaited.current = spot;
        const anchor = extend && range.current ? range.current.anchor : spot;
        select({ anchor, head: spot }, !extend);
      },
      drag: (spot) => {
        const before = range.current;
        if (!before || (before.head.row === spot.row && before.head.column === spot.column)) return;
        select({ anchor: before.anchor, head: spot }, false);
      },
      show: (spot) => select({ anchor: spot, head: spot }, true),
      focused: (spot) => {
        // the focus that comes with a press of the pointer belongs to the range that the press makes
        if (isSame(awaited.current, spot) || isSame(range.current?.anchor, spot)) return;
        awaited.current = null;
        select({ anchor: spot, head: spot }, true);
      },
      stretch: (direction, far) => {
        const now = api.current;
        if (!now || !range.current) return;
        const next = stretch(range.current, direction, far, extentOf(now));
        select(next, false);
        now.ensureIndexVisible(next.head.row);
        const column = shownColumns(now)[next.head.column];
        if (column) now.ensureColumnVisible(column);
      },
      selectAll: () => {
        if (api.current) select(everything(extentOf(api.current)), false);
      },
      drop: () => select(null, true),
      recount: () => select(range.current, false),
    }),
    [api, figures, isSelected, select],
  );
}

function isSame(a: Spot | null | undefined, b: Spot): boolean {
  return a?.row === b.row && a.column === b.column;
}
