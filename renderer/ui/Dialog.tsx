import { useEffect, useId, useRef, type ReactNode } from 'react';

/** A modal dialog by the browser's own element: focus stays inside, Escape closes. `footer` holds the buttons, the main one last. */
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
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
  }, []);
  return (
    <dialog ref={element} className={`dialog ${size}`} aria-labelledby={titleId} onClose={onClose} data-testid={testId}>
      <header>
        <h2 id={titleId}>{title}</h2>
      </header>
      <div className="dialog-body">{children}</div>
      {footer ? <footer>{footer}</footer> : null}
    </dialog>
  );
}
