import { useCallback } from 'react';
import { useKeys } from './use-keys.ts';

/** Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z, wherever the focus is on the screen: after a dialog has closed it is in no table. Both must be stable. */
export function useUndoKeys({ undo, redo }: { readonly undo: () => void; readonly redo: () => void }): void {
  useKeys(
    useCallback(
      (event: KeyboardEvent) => {
        if (!(event.ctrlKey || event.metaKey)) return false;
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
