import { useEffect, useState, type ReactNode } from 'react';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { useCommand } from '../../service/use-command.ts';
import { useQuery } from '../../service/use-query.ts';
import { progressVi } from '../../text/progress.vi.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { dayText, readDay } from '../../ui/day-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { isYear, PeriodFields, type PeriodDraft } from '../../ui/PeriodFields.tsx';

/** A further period of a book; what the last one brought is printed into it. */
export function AddPeriodDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = progressVi.addDialog;
  const { notify, choosePeriod } = useApp();
  const { book, summary } = useOpenPeriod();
  const add = useCommand('periods.add');
  const families = useQuery('families.list', { book });
  const [id, setId] = useState(summary.family);
  const [draft, setDraft] = useState<PeriodDraft>(() => ({
    // after a plan comes the report on it, after that the next year's plan
    year: summary.phase === 'plan' ? summary.year : summary.year + 1,
    kind: summary.kind,
    phase: summary.phase === 'plan' ? 'report' : 'plan',
    dueDate: '',
  }));
  const family = useQuery('families.get', { book, family: id }).data;
  const { year, kind, phase } = draft;
  const proposal = useQuery('families.proposal', isYear(year) ? { book, family: id, year, kind, phase } : null).data;
  // another date is proposed for another period; the same one that comes again takes no typed date away
  const proposed = proposal ? dayText(proposal.dueDate) : null;
  useEffect(() => {
    if (proposed !== null) setDraft((before) => ({ ...before, dueDate: proposed }));
  }, [proposed]);

  const due = readDay(draft.dueDate);
  const newest = new Map((families.data ?? []).map((one) => [one.id, one]));
  const save = async (): Promise<void> => {
    if (!due.ok) return;
    const expectedUnits = proposal ? { expectedUnits: [...proposal.expected] } : {};
    const added = await add.run({ book, family: id, year, kind, phase, dueDate: due.day, ...expectedUnits });
    if (!added) return;
    choosePeriod(added);
    notify({ kind: 'good', text: words.added(added.name) });
    onClose();
  };
  return (
    <Dialog
      title={words.title}
      size="wide"
      onClose={onClose}
      testId="add-period-dialog"
      footer={
        <>
          <Button onPress={onClose}>{vi.common.cancel}</Button>
          <Button
            look="primary"
            disabled={!isYear(year) || !due.ok || add.busy}
            onPress={() => void save()}
            testId="add-period-decide"
          >
            {words.add}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
      <label className="field">
        <span>{words.family}</span>
        <select className="input" value={id} onChange={(event) => setId(event.target.value)}>
          {[...newest.values()].map((one) => (
            <option key={one.id} value={one.id}>
              {`${one.title}, ${words.version(one.version)}`}
            </option>
          ))}
        </select>
      </label>
      {family ? (
        <div className="period-fields">
          <PeriodFields
            draft={draft}
            family={family}
            phases={proposal?.phases}
            onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
          />
        </div>
      ) : null}
      <p className="quiet">{words.units(proposal?.expected.length ?? 0)}</p>
    </Dialog>
  );
}
