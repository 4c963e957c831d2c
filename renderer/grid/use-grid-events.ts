import type { CellFocusedEvent, CellEditRequestEvent } from 'ag-grid-community';
import { useRef, type ClipboardEvent, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
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

  return {
    handlers: {
      // in the browser's own events: AG Grid tells of presses and of the focus they move only later, and not in this order
      onMouseDownCapture: (event: MouseEvent) => {
        const spot = spotUnder(event.target, ours());
        isDragging.current = spot !== null && event.button === 0 && !event.shiftKey;
        if (spot && event.button === 0) selection.press(spot, event.shiftKey);
      },
      onMouseOver: (event: MouseEvent) => {
        const spot = isDragging.current && event.buttons === 1 ? spotUnder(event.target, ours()) : null;
        if (spot) selection.drag(spot);
      },
      onCopy: (event: ClipboardEvent) => copy(event, ours(), selection),
      // cut is copied, then cleared as Delete does it: the table may ask why, and one step takes it back
      onCut: (event: ClipboardEvent) => {
        const now = ours();
        const rectangle = selection.rectangle();
        if (!now || !rectangle) return;
        copy(event, now, selection);
        props.onClear?.(namesIn(now, rectangle));
      },
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

/** The cell that an event fell on, by what AG Grid writes on its elements; null on headings, headers and outside. */
function spotUnder(target: EventTarget | null, api: Api | null): Spot | null {
  const element = target instanceof Element ? target.closest('.ag-cell') : null;
  const row = element?.closest('.ag-row')?.getAttribute('row-id');
  const column = element?.getAttribute('col-id');
  return api && row && column ? spotOf(api, { row, column }) : null;
}
