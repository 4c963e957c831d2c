import type { CellFocusedEvent, CellMouseDownEvent, CellMouseOverEvent, CellEditRequestEvent } from 'ag-grid-community';
import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';
import { cellOf } from './column-defs.ts';
import type { GridProps } from './Grid.tsx';
import type { GridRow } from './grid-types.ts';
import { namesIn, shownColumns, spotOf, targetAt, textsIn, type Api } from './grid-view.ts';
import { gridKey } from './keys.ts';
import { placePaste } from './place-paste.ts';
import type { Spot } from './range.ts';
import { parseTsv, writeTsv } from './tsv.ts';
import type { Find } from './use-find.ts';
import type { Selection } from './use-selection.ts';

type Given = {
  readonly props: GridProps;
  readonly api: RefObject<Api | null>;
  readonly selection: Selection;
  readonly find: Find;
};

/** What the grid does with pointer, keys and clipboard; `handlers` go on the element around it, `grid` on AG Grid. */
export function useGridEvents({ props, api, selection, find }: Given) {
  const isDragging = useRef(false);
  /** null while an editor is open: then keys and clipboard are its own */
  const ours = (): Api | null => (api.current && api.current.getEditingCells().length === 0 ? api.current : null);

  const { release } = selection;
  useEffect(() => {
    // the pointer may be let go anywhere
    const letGo = (): void => {
      isDragging.current = false;
      release();
    };
    window.addEventListener('mouseup', letGo);
    return () => window.removeEventListener('mouseup', letGo);
  }, [release]);

  return {
    handlers: {
      onCopy: (event: ClipboardEvent) => copy(event, ours(), selection),
      onPaste: (event: ClipboardEvent) => paste(event, ours(), { props, selection }),
      onKeyDown: (event: KeyboardEvent) => {
        const now = ours();
        const key = now ? gridKey(event) : null;
        if (!now || !key) return;
        event.preventDefault();
        const rectangle = selection.rectangle();
        switch (key.kind) {
          case 'stretch':
            selection.stretch(key.direction, key.far);
            return;
          case 'select-all':
            selection.selectAll();
            return;
          case 'clear':
            if (rectangle) props.onClear?.(namesIn(now, rectangle));
            return;
          case 'undo':
            props.onUndo?.();
            return;
          case 'redo':
            props.onRedo?.();
            return;
          case 'find':
            find.open();
            return;
        }
      },
    },
    grid: {
      onCellMouseDown: (event: CellMouseDownEvent<GridRow>) => {
        // `as`: AG Grid gives the browser's own event
        const pointer = event.event as MouseEvent | undefined;
        const spot = spotOfEvent(event);
        if (!spot || pointer?.button !== 0 || !ours()) return;
        isDragging.current = !pointer.shiftKey;
        selection.press(spot, pointer.shiftKey);
      },
      onCellMouseOver: (event: CellMouseOverEvent<GridRow>) => {
        // `as`: AG Grid gives the browser's own event
        const pointer = event.event as MouseEvent | undefined;
        const spot = spotOfEvent(event);
        if (spot && isDragging.current && pointer?.buttons === 1) selection.drag(spot);
      },
      onCellFocused: ({ rowIndex, column }: CellFocusedEvent<GridRow>) => {
        if (rowIndex === null || !column || typeof column === 'string' || !api.current) return;
        const at = shownColumns(api.current).findIndex((one) => one.getColId() === column.getColId());
        if (at >= 0) selection.focused({ row: rowIndex, column: at });
      },
      onCellEditRequest: ({ data, column, newValue }: CellEditRequestEvent<GridRow>) => {
        const text = String(newValue ?? '').trim();
        if (text === cellOf(data, column.getColId()).text.trim()) return;
        props.onEdit?.([{ row: data.id, column: column.getColId(), text }], 0);
      },
    },
  };
}

function copy(event: ClipboardEvent, api: Api | null, selection: Selection): void {
  const rectangle = selection.rectangle();
  if (!api || !rectangle) return;
  event.clipboardData.setData('text/plain', writeTsv(textsIn(api, rectangle)));
  event.preventDefault();
}

function paste(event: ClipboardEvent, api: Api | null, { props, selection }: Pick<Given, 'props' | 'selection'>): void {
  const rectangle = selection.rectangle();
  if (!api || !rectangle) return;
  event.preventDefault();
  const block = parseTsv(event.clipboardData.getData('text/plain'));
  const { edits, left } = placePaste(block, rectangle, (row, column) => targetAt(api, row, column));
  if (edits.length > 0 || left > 0) props.onEdit?.(edits, left);
}

function spotOfEvent(event: CellMouseDownEvent<GridRow> | CellMouseOverEvent<GridRow>): Spot | null {
  return event.data ? spotOf(event.api, { row: event.data.id, column: event.column.getColId() }) : null;
}
