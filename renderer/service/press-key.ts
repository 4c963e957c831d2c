/**
 * These keys mean one thing in a grid and another in a text field: the window's menu presses them where the focus is. A text field
 * does not act on keys that a script presses, so that its own undo is asked for by name.
 */
export function pressKey(command: 'undo' | 'redo' | 'find'): void {
  const target = document.activeElement ?? document.body;
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (isText && command !== 'find') document.execCommand(command);
  else
    target.dispatchEvent(
      new KeyboardEvent('keydown', { ...keys[command], ctrlKey: true, bubbles: true, cancelable: true }),
    );
}

const keys = {
  undo: { key: 'z', code: 'KeyZ' },
  redo: { key: 'y', code: 'KeyY' },
  find: { key: 'f', code: 'KeyF' },
} as const;
