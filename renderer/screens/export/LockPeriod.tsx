import { useState, type ReactNode } from 'react';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { useCommand } from '../../service/use-command.ts';
import { useQuery } from '../../service/use-query.ts';
import { exportWords as words } from '../../text/export.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';

/** Signs the period off, or opens it again. A complete period needs no reason; one that is not, and every reopening, does. */
export function LockPeriod(): ReactNode {
  const { notify, choosePeriod } = useApp();
  const { book, period, summary } = useOpenPeriod();
  const lock = useCommand('periods.lock');
  const unlock = useCommand('periods.unlock');
  const errors = useQuery('findings.list', { book, period, severity: 'error' });
  const status = useQuery('status.get', { book, period });
  const [isAsking, setAsking] = useState(false);
  const coverage = status.data?.coverage;
  const isComplete = errors.data?.length === 0 && coverage !== undefined && coverage.received >= coverage.expected;

  const decide = async (reason?: string): Promise<void> => {
    setAsking(false);
    const input = { book, period, ...(reason === undefined ? {} : { reason }) };
    const changed = summary.locked ? await unlock.run({ ...input, reason: reason ?? '' }) : await lock.run(input);
    if (!changed) return;
    choosePeriod(changed);
    notify({ kind: 'good', text: changed.locked ? words.locked : words.unlocked });
  };
  return (
    <>
      <Button
        onPress={() => (isComplete && !summary.locked ? void decide() : setAsking(true))}
        disabled={lock.busy || unlock.busy || !errors.data || !status.data}
        testId="lock"
      >
        {summary.locked ? words.unlock : words.lock}
      </Button>
      {isAsking ? (
        <ReasonDialog
          title={summary.locked ? words.unlockTitle : words.lockTitle}
          text={summary.locked ? words.unlockText : words.lockText}
          action={summary.locked ? words.unlock : words.lockAction}
          onDecide={(reason) => void decide(reason)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
