import { useMemo, useState, type ReactNode } from 'react';
import type { UnitId } from '#shared/family/family.ts';
import type { Unit } from '#shared/family/unit.ts';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { useCommand } from '../../service/use-command.ts';
import { progressVi } from '../../text/progress.vi.ts';
import { startVi } from '../../text/start.vi.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { dayText, readDay } from '../../ui/day-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { UnitChecklist } from '../../ui/UnitChecklist.tsx';

/** Due date, cut-off date and the units that are waited for; can be undone from the log. */
export function PeriodDialog({
  units,
  onClose,
}: {
  readonly units: readonly Unit[];
  readonly onClose: () => void;
}): ReactNode {
  const words = progressVi.periodDialog;
  const { notify } = useApp();
  const { book, period, summary } = useOpenPeriod();
  const change = useCommand('periods.change');
  const [due, setDue] = useState(dayText(summary.dueDate));
  const [cutOff, setCutOff] = useState(dayText(summary.cutOffDate));
  const [chosen, setChosen] = useState<ReadonlySet<UnitId>>(() => new Set(summary.expectedUnits));
  const [typed, setTyped] = useState('');
  const scope = summary.expectedUnits[0]?.split(':')[0];
  const listed = useMemo(() => units.filter((unit) => scope === undefined || unit.scope === scope), [units, scope]);
  const [dueDay, cutOffDay] = [readDay(due), readDay(cutOff)];
  const wrong = !dueDay.ok || !cutOffDay.ok || chosen.size === 0;
  const save = async (): Promise<void> => {
    if (!dueDay.ok || !cutOffDay.ok) return;
    // the order of the list stays; units that are new in it come at the end
    const kept = summary.expectedUnits.filter((id) => chosen.has(id));
    const added = listed.map((unit) => unit.id).filter((id) => chosen.has(id) && !kept.includes(id));
    const changed = { dueDate: dueDay.day, cutOffDate: cutOffDay.day, expectedUnits: [...kept, ...added] };
    if (!(await change.run({ book, period, ...changed }))) return;
    notify({ kind: 'good', text: words.saved });
    onClose();
  };
  return (
    <Dialog
      title={words.title}
      size="wide"
      onClose={onClose}
      testId="period-dialog"
      footer={
        <>
          <Button onPress={onClose}>{vi.common.cancel}</Button>
          <Button look="primary" disabled={wrong || change.busy} onPress={() => void save()} testId="save-period">
            {words.save}
          </Button>
        </>
      }
    >
      <div className="period-fields">
        <DateField label={words.due} value={due} onChange={setDue} testId="period-due" />
        <DateField label={words.cutOff} value={cutOff} hint={words.cutOffHint} onChange={setCutOff} />
      </div>
      <div className="toolbar">
        <h3>{words.units}</h3>
        <span className="count">{startVi.wizard.chosen(chosen.size, listed.length)}</span>
        <span className="spacer" />
        <SearchField label={startVi.wizard.findUnit} value={typed} onChange={setTyped} />
      </div>
      <UnitChecklist units={listed} chosen={chosen} typed={typed} onChange={setChosen} />
    </Dialog>
  );
}
