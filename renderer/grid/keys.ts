import type { Direction } from './range.ts';

/** What a key asks of the grid beyond what every table does. */
export type GridKey =
  | { readonly kind: 'stretch'; readonly direction: Direction; readonly far: boolean }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'find' };

export type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

/** The grid's own meaning of a key press outside an open editor; null: it is left to the table or the browser. */
export function gridKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): GridKey | null {
  if (altKey) return null;
  const command = ctrlKey || metaKey;
  const direction = Object.hasOwn(directions, key) ? directions[key] : undefined;
  if (direction && shiftKey) return { kind: 'stretch', direction, far: command };
  if (key === 'Delete' && !command && !shiftKey) return { kind: 'clear' };
  if (!command) return null;
  switch (key.toLowerCase()) {
    case 'a':
      return { kind: 'select-all' };
    case 'z':
      return { kind: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'f':
      return { kind: 'find' };
    default:
      return null;
  }
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
