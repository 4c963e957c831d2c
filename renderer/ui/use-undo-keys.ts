import { useCallback } from 'react';
import { useKeys } from './use-keys.ts';

/** Ctrl+Z and Ctrl+Y anywhere on the screen; a table hears them itself while it has the focus. */
export function useUndoKeys({ undo, redo }: { readonly undo: () => void; readonly redo: () => void }): void {
  useKeys(
    useCallback(
      (event: KeyboardEvent) => {
        if (event.altKey || !(event.ctrlKey || event.metaKey)) return false;
        const key = event.key.toLowerCase();
        if (key === 'z' && !event.shiftKey) undo();
        else if (key === 'y' || key === 'z') redo();
        else return false;
        return true;
      },
      [undo, redo],
    ),
  );
}
