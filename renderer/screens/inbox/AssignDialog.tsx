import { useMemo, useState, type ReactNode } from 'react';
import type { Unit } from '#shared/family/unit.ts';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { useCommand } from '../../service/use-command.ts';
import { inboxVi } from '../../text/inbox.vi.ts';
import { vi } from '../../text/vi.ts';
import { words } from '../../text/words.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LearnSender } from '../../ui/LearnSender.tsx';
import { SearchableList } from '../../ui/SearchableList.tsx';
import type { InboxRow } from './inbox-rows.ts';

/** Lets the officer say whose file it is; units that are waited for come first. */
export function AssignDialog({
  row,
  units,
  onClose,
}: {
  readonly row: InboxRow;
  readonly units: readonly Unit[];
  readonly onClose: () => void;
}): ReactNode {
  const { notify } = useApp();
  const { book, period, summary } = useOpenPeriod();
  const assign = useCommand('submissions.assign');
  const [chosen, setChosen] = useState<string | null>(null);
  const [learn, setLearn] = useState(false);
  const choices = useMemo(() => {
    const expected = new Set(summary.expectedUnits);
    const listed = units.map((unit) => ({
      id: unit.id,
      text: unit.name,
      hint: expected.has(unit.id) ? inboxVi.expected : words.level[unit.level],
      aliases: [...unit.aliases, ...(unit.shortName ? [unit.shortName] : [])],
    }));
    return [...listed.filter((one) => expected.has(one.id)), ...listed.filter((one) => !expected.has(one.id))];
  }, [units, summary.expectedUnits]);
  const decide = async (unit: string): Promise<void> => {
    if (row.submission === null || assign.busy) return;
    const done = await assign.run({ book, period, submission: row.submission, unit, learn });
    if (!done) return;
    const name = units.find((one) => one.id === unit)?.name ?? unit;
    notify({ kind: 'good', text: inboxVi.assigned(row.file, name) });
    onClose();
  };
  return (
    <Dialog
      title={inboxVi.assignTitle}
      onClose={onClose}
      testId="assign-dialog"
      footer={
        <>
          <Button onPress={onClose}>{vi.common.cancel}</Button>
          <Button
            look="primary"
            disabled={chosen === null || assign.busy}
            onPress={() => {
              if (chosen !== null) void decide(chosen);
            }}
            testId="assign-decide"
          >
            {inboxVi.assign}
          </Button>
        </>
      }
    >
      <p>{inboxVi.assignText(row.file)}</p>
      {row.said ? <p className="quiet">{row.said.message}</p> : null}
      <SearchableList
        label={inboxVi.assignField}
        choices={choices}
        chosen={chosen}
        onChoose={setChosen}
        onDecide={(unit) => void decide(unit)}
        testId="assign-search"
      />
      {row.said ? <LearnSender learn={learn} onLearn={setLearn} /> : null}
    </Dialog>
  );
}
