import { useEffect } from 'react';

export type KeyHandler = (event: KeyboardEvent) => boolean;

/**
 * Hears the keys that nothing nearer has taken, wherever the focus is on the screen, but not those typed into a field or a dialog. The
 * handler says whether the key was its own; it must be stable.
 */
export function useKeys(handler: KeyHandler): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (handler(event)) event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [handler]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable], dialog') !== null;
}
