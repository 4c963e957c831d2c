/**
 * These keys mean one thing in a grid and another in a text field: the window's menu presses them where the focus is, and only there,
 * so that one press does one thing. A text field does not act on keys that a script presses: its own undo is asked for by name, and
 * the search is asked of the screen around it.
 */
export function pressKey(command: 'undo' | 'redo' | 'find'): void {
  const target = document.activeElement ?? document.body;
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (isText && command !== 'find') document.execCommand(command);
  else
    (isText && !target.closest('dialog') ? document.body : target).dispatchEvent(
      new KeyboardEvent('keydown', { ...keys[command], ctrlKey: true, bubbles: true, cancelable: true }),
    );
}

const keys = {
  undo: { key: 'z', code: 'KeyZ' },
  redo: { key: 'y', code: 'KeyY' },
  find: { key: 'f', code: 'KeyF' },
} as const;
