import type { ReactNode } from 'react';
import { useOpenPeriod } from '../../service/app-context.tsx';
import { useCommand } from '../../service/use-command.ts';
import { inboxVi as vi } from '../../text/inbox.vi.ts';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';

/** Taking a submission back, or bringing it back again. */
export type Decision = { readonly kind: 'revert' | 'restore'; readonly submission: string; readonly file: string };

/** Asks why, then does it; both can be undone from the log. */
export function DecideDialog({
  decision,
  onClose,
}: {
  readonly decision: Decision;
  readonly onClose: () => void;
}): ReactNode {
  const { book, period } = useOpenPeriod();
  const revert = useCommand('submissions.revert');
  const restore = useCommand('submissions.restore');
  const { kind, submission, file } = decision;
  const title = kind === 'revert' ? vi.revertTitle : vi.restoreTitle;
  const text = kind === 'revert' ? vi.revertText(file) : vi.restoreText(file);
  const decide = async (reason: string): Promise<void> => {
    const { run } = kind === 'revert' ? revert : restore;
    if (await run({ book, period, submission, reason })) onClose();
  };
  return (
    <ReasonDialog
      title={title}
      text={text}
      action={vi[kind]}
      busy={revert.busy || restore.busy}
      onDecide={(reason) => void decide(reason)}
      onClose={onClose}
    />
  );
}
