import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import type { FindState } from './FindBar.tsx';
import { findCells, hitKey, hitKeys, type Hit } from './find-cells.ts';
import type { CellName, GridRow } from './grid-types.ts';
import { goToCell, shownColumns, type Api } from './grid-view.ts';

/** The grid's search: its state while it is open, and what moves it. */
export type Find = {
  readonly state: FindState | null;
  readonly isHit: (cell: CellName) => boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly seek: (text: string) => void;
  readonly step: (by: 1 | -1) => void;
};

type Sought = { readonly text: string; readonly hits: readonly Hit[]; readonly at: number };

/** Searches the rows as they are shown now; stepping brings the next place into sight and selects it, while the search keeps the keys. */
export function useFind(api: RefObject<Api | null>, select: (cell: CellName) => void): Find {
  const [sought, setSought] = useState<Sought | null>(null);
  const keys = useRef<ReadonlySet<string>>(new Set());

  const show = useCallback(
    (next: Sought | null) => {
      keys.current = hitKeys(next?.hits ?? []);
      setSought(next);
      api.current?.refreshCells({ force: true, suppressFlash: true });
    },
    [api],
  );
  const seek = useCallback(
    (text: string) => {
      const now = api.current;
      if (!now) return;
      show({
        text,
        hits: findCells(
          text,
          shownRows(now),
          shownColumns(now).map((one) => one.getColId()),
        ),
        at: 0,
      });
    },
    [api, show],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const now = api.current;
      if (!now || !sought || sought.hits.length === 0) return;
      const { length } = sought.hits;
      const at = sought.at === 0 && by === -1 ? length : ((sought.at - 1 + by + length) % length) + 1;
      const hit = sought.hits[at - 1];
      setSought({ ...sought, at });
      if (hit) reveal(now, hit, select);
    },
    [api, select, sought],
  );

  const isHit = useCallback((cell: CellName) => keys.current.has(hitKey(cell)), []);

  return useMemo<Find>(
    () => ({
      state: sought === null ? null : { sought: sought.text, hits: sought.hits.length, at: sought.at },
      isHit,
      open: () => show({ text: '', hits: [], at: 0 }),
      close: () => {
        const hit = sought?.hits[sought.at - 1];
        show(null);
        const now = api.current;
        if (!now) return;
        // where nothing was found the keys go back to the cell they came from
        const before = now.getFocusedCell();
        if (hit?.column) goToCell(now, { row: hit.row, column: hit.column });
        else if (before) now.setFocusedCell(before.rowIndex, before.column);
      },
      seek,
      step,
    }),
    [api, isHit, seek, show, sought, step],
  );
}

function shownRows(api: Api): readonly GridRow[] {
  const rows: GridRow[] = [];
  api.forEachNodeAfterFilterAndSort(({ data }) => {
    if (data) rows.push(data);
  });
  return rows;
}

function reveal(api: Api, { row, column }: Hit, select: (cell: CellName) => void): void {
  const index = api.getRowNode(row)?.rowIndex;
  if (index === null || index === undefined) return;
  api.ensureIndexVisible(index, 'middle');
  if (column === null) return;
  api.ensureColumnVisible(column);
  select({ row, column });
}
