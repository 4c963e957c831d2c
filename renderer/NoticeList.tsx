import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Said } from './service/notices.ts';
import { vi } from './text/vi.ts';
import { Button } from './ui/Button.tsx';
import { useSlots } from './ui/dialog-slots.ts';
import { Icon } from './ui/Icon.tsx';

/**
 * What was done or went wrong: in the dialog in which it was said while that is open, else above the screen. An error has a button that
 * dismisses it, and where something can be done about it a button for that.
 */
export function NoticeList({
  notices,
  onDismiss,
}: {
  readonly notices: readonly Said<HTMLElement>[];
  readonly onDismiss: (id: number) => void;
}): ReactNode {
  const slots = useSlots();
  const inSlot = Map.groupBy(notices, ({ slot }) => (slot && slots.includes(slot) ? slot : null));
  return [...inSlot].map(([slot, own]) => {
    const lines = own.map((notice) => <NoticeLine key={notice.id} notice={notice} onDismiss={onDismiss} />);
    return slot ? (
      createPortal(lines, slot)
    ) : (
      <div key="screen" className="notices" data-pane>
        {lines}
      </div>
    );
  });
}

function NoticeLine({
  notice: { id, kind, text, action },
  onDismiss,
}: {
  readonly notice: Said<HTMLElement>;
  readonly onDismiss: (id: number) => void;
}): ReactNode {
  return (
    <div className={`notice ${kind}`} role={kind === 'bad' ? 'alert' : 'status'} data-testid="notice">
      <span>{text}</span>
      {action ? (
        <Button
          onPress={() => {
            leave(document.activeElement);
            onDismiss(id);
            action.onPress();
          }}
          testId="notice-action"
        >
          {action.text}
        </Button>
      ) : null}
      {kind === 'bad' ? (
        <button
          type="button"
          className="notice-close"
          aria-label={vi.common.dismiss}
          title={vi.common.dismiss}
          onClick={() => {
            leave(document.activeElement);
            onDismiss(id);
          }}
          data-testid="dismiss-notice"
        >
          <Icon name="close" size={16} />
        </button>
      ) : null}
    </div>
  );
}

/** The keyboard goes on in the dialog or on the screen, not on nothing, when the button that it is on goes away. */
function leave(button: Element | null): void {
  const inDialog = button?.closest('dialog')?.querySelector('.dialog-body :is(input, select, textarea, button)');
  const next = inDialog ?? document.querySelector('main');
  if (next instanceof HTMLElement) next.focus();
}
