import { useState, type ReactNode } from 'react';
import { vi } from '../text/vi.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

/** Asks why before a decision that is written into the log. Stays open, with what was typed, until its caller takes it away. */
export function ReasonDialog({
  title,
  text,
  action,
  busy = false,
  onDecide,
  onClose,
}: {
  readonly title: string;
  readonly text?: string;
  readonly action: string;
  /** the decision is on its way */
  readonly busy?: boolean;
  readonly onDecide: (reason: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  const clean = reason.trim();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{vi.common.cancel}</Button>
          <Button look="primary" disabled={clean === '' || busy} onPress={() => onDecide(clean)} testId="decide">
            {action}
          </Button>
        </>
      }
    >
      {text ? <p>{text}</p> : null}
      <label className="field">
        <span>{vi.common.reason}</span>
        <textarea
          className="input"
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          data-testid="reason"
        />
        <small>{vi.common.reasonNeeded}</small>
      </label>
    </Dialog>
  );
}
