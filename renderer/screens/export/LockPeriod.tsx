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
  /** what is being asked about stays what it was, also when the period is locked elsewhere meanwhile */
  const [asking, setAsking] = useState<'lock' | 'unlock' | null>(null);
  const coverage = status.data?.coverage;
  const isComplete = errors.data?.length === 0 && coverage !== undefined && coverage.received >= coverage.expected;

  const isBusy = lock.busy || unlock.busy;

  const decide = async (what: 'lock' | 'unlock', reason?: string): Promise<void> => {
    const input = { book, period, ...(reason === undefined ? {} : { reason }) };
    const changed = what === 'unlock' ? await unlock.run({ ...input, reason: reason ?? '' }) : await lock.run(input);
    if (!changed) return;
    setAsking(null);
    choosePeriod(changed);
    notify({ kind: 'good', text: changed.locked ? words.locked : words.unlocked });
  };
  return (
    <>
      <Button
        onPress={() => {
          if (summary.locked) setAsking('unlock');
          else if (isComplete) void decide('lock');
          else setAsking('lock');
        }}
        disabled={isBusy || !errors.data || !status.data}
        testId="lock"
      >
        {summary.locked ? words.unlock : words.lock}
      </Button>
      {asking ? (
        <ReasonDialog
          title={asking === 'unlock' ? words.unlockTitle : words.lockTitle}
          text={asking === 'unlock' ? words.unlockText : words.lockText}
          action={asking === 'unlock' ? words.unlock : words.lockAction}
          busy={isBusy}
          onDecide={(reason) => void decide(asking, reason)}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}
