import { useEffect, useId, useRef, type ReactNode } from 'react';
import { addSlot } from './dialog-slots.ts';

/**
 * A modal dialog by the browser's own element: focus stays inside, Escape closes, and the keyboard goes back to where it was. `footer`
 * holds the buttons, the main one last; above them stands what is said while the dialog is open.
 */
export function Dialog({
  title,
  onClose,
  children,
  footer,
  size = 'normal',
  testId,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly size?: 'normal' | 'wide';
  readonly testId?: string;
}): ReactNode {
  const element = useRef<HTMLDialogElement>(null);
  const before = useRef<Element | null>(null);
  const slot = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) {
      before.current = document.activeElement;
      dialog.showModal();
    }
    const removeSlot = slot.current ? addSlot(slot.current) : undefined;
    return () => {
      removeSlot?.();
      giveFocusBack(before.current);
    };
  }, []);
  return (
    <dialog ref={element} className={`dialog ${size}`} aria-labelledby={titleId} onClose={onClose} data-testid={testId}>
      <header>
        <h2 id={titleId}>{title}</h2>
      </header>
      <div className="dialog-body">{children}</div>
      <div ref={slot} className="dialog-said" />
      {footer ? <footer>{footer}</footer> : null}
    </dialog>
  );
}

/** The browser gives the focus back where a dialog is closed, not where it is taken away, as a press on its buttons does. */
function giveFocusBack(to: Element | null): void {
  if (document.activeElement !== document.body) return;
  const next = to?.isConnected ? to : document.querySelector('main');
  if (next instanceof HTMLElement) next.focus();
}
