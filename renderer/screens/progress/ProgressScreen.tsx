import { useMemo, useState, type ReactNode } from 'react';
import type { UnitStatus } from '#shared/service/contract/submissions.ts';
import { useOpenPeriod } from '../../service/app-context.tsx';
import { useQuery } from '../../service/use-query.ts';
import { progressVi as vi } from '../../text/progress.vi.ts';
import { vi as common } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { AddPeriodDialog } from './AddPeriodDialog.tsx';
import { CoverageCard } from './CoverageCard.tsx';
import { DueCard } from './DueCard.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { LetterDialog } from './LetterDialog.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import { nextStep } from './next-step.ts';
import { Objectives } from './Objectives.tsx';
import { objectiveProgress } from './objectives.ts';
import { PeriodDialog } from './PeriodDialog.tsx';
import { PhoneDialog } from './PhoneDialog.tsx';
import { ReceivedChart } from './ReceivedChart.tsx';
import { RegisterDialog } from './RegisterDialog.tsx';
import { UnitBoard } from './UnitBoard.tsx';
import { UnitDialog } from './UnitDialog.tsx';
import './progress.css';
import './board.css';

type Open =
  | { readonly kind: 'issue'; readonly unit?: UnitStatus['unit'] }
  | { readonly kind: 'phone' | 'period' | 'add' | 'letters' | 'register' }
  | { readonly kind: 'unit'; readonly unit: UnitStatus['unit'] };

/** Tiến độ, the home of a period: what to do next, who has reported, how full the official table is. */
export function ProgressScreen(): ReactNode {
  const { book, period, summary } = useOpenPeriod();
  const where = { book, period };
  const status = useQuery('status.get', where);
  const findings = useQuery('findings.list', where);
  const forms = useQuery('forms.list', where);
  const units = useQuery('units.list', { book });
  const merged = useQuery('consolidation.get', where);
  const family = useQuery('families.get', { book, family: summary.family, version: summary.familyVersion });
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);

  const objectives = useMemo(
    () => (merged.data && family.data ? objectiveProgress(merged.data, family.data) : null),
    [merged.data, family.data],
  );
  if (!status.data)
    return status.error ? (
      <EmptyState title={vi.title} text={status.error}>
        <Button onPress={status.reload}>{common.common.tryAgain}</Button>
      </EmptyState>
    ) : (
      <p className="screen quiet">{common.common.loading}</p>
    );
  const issued = forms.data ?? [];
  // looked up anew at each drawing: a file may come in, or be taken back, while the dialog is open
  const openUnit = open?.kind === 'unit' ? status.data.units.find((one) => one.unit === open.unit) : undefined;
  // what is not known yet must not be taken for nothing: it would be the wrong advice
  const step =
    findings.data && forms.data
      ? nextStep({ period: summary, status: status.data, findings: findings.data, issued: issued.length })
      : null;

  return (
    <div className="screen progress" data-testid="screen-progress">
      <div className="screen-head">
        <h1>{vi.title}</h1>
        <p title={family.data?.title}>{family.data?.title ?? ''}</p>
        <div className="toolbar head-tools">
          <Button onPress={() => setOpen({ kind: 'issue' })} disabled={summary.locked} testId="issue-forms">
            <Icon name="send" size={16} />
            {vi.issue}
          </Button>
          <Button onPress={() => setOpen({ kind: 'letters' })} testId="letters">
            <Icon name="copy" size={16} />
            {vi.letters}
          </Button>
          <Button onPress={() => setOpen({ kind: 'register' })} testId="register">
            <Icon name="book" size={16} />
            {vi.register}
          </Button>
          <Button onPress={() => setOpen({ kind: 'phone' })} testId="phone-list">
            <Icon name="phone" size={16} />
            {vi.phoneList}
          </Button>
          <Button onPress={() => setOpen({ kind: 'period' })} disabled={summary.locked} testId="edit-period">
            <Icon name="edit" size={16} />
            {vi.editPeriod}
          </Button>
          <Button onPress={() => setOpen({ kind: 'add' })} testId="add-period">
            <Icon name="plus" size={16} />
            {vi.addPeriod}
          </Button>
        </div>
      </div>
      <ErrorLine of={[findings, forms, units, merged, family]} />
      <div className="progress-cards">
        {step ? (
          <NextStepCard
            step={step}
            onIssue={() => setOpen({ kind: 'issue' })}
            onPhone={() => setOpen({ kind: 'phone' })}
          />
        ) : (
          <p className="quiet">{common.common.loading}</p>
        )}
        <CoverageCard status={status.data} />
        <DueCard dueDate={summary.dueDate} onEdit={summary.locked ? null : () => setOpen({ kind: 'period' })} />
      </div>
      <div className="progress-main">
        <UnitBoard units={status.data.units} onOpen={({ unit }) => setOpen({ kind: 'unit', unit })} />
        <div className="progress-side">
          <Objectives objectives={objectives} />
          <ReceivedChart units={status.data.units} />
        </div>
      </div>
      {open?.kind === 'issue' ? (
        <IssueDialog
          status={status.data}
          issued={issued}
          unit={status.data.units.find((one) => one.unit === open.unit) ?? null}
          onLetters={() => setOpen({ kind: 'letters' })}
          onClose={close}
        />
      ) : null}
      {open?.kind === 'letters' ? <LetterDialog onClose={close} /> : null}
      {open?.kind === 'register' ? <RegisterDialog onClose={close} /> : null}
      {open?.kind === 'phone' ? (
        <PhoneDialog units={status.data.units} contacts={units.data ?? []} dueDate={summary.dueDate} onClose={close} />
      ) : null}
      {open?.kind === 'period' ? <PeriodDialog units={units.data ?? []} onClose={close} /> : null}
      {open?.kind === 'add' ? <AddPeriodDialog onClose={close} /> : null}
      {open?.kind === 'unit' && openUnit ? (
        <UnitDialog
          status={openUnit}
          unit={units.data?.find((one) => one.id === open.unit) ?? null}
          issued={issued}
          onIssue={summary.locked ? null : () => setOpen({ kind: 'issue', unit: open.unit })}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
