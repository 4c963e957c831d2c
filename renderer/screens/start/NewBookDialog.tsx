import { useMemo, useState, type ReactNode } from 'react';
import type { Picked } from '#shared/service/host.ts';
import { useApp } from '../../service/app-context.tsx';
import { sentenceOf } from '../../service/sentence-of.ts';
import { useQuery } from '../../service/use-query.ts';
import { startVi } from '../../text/start.vi.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { readDay } from '../../ui/day-text.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { FamilyStep } from './FamilyStep.tsx';
import { isYear } from '../../ui/PeriodFields.tsx';
import { unitsToCreate, type NewBookDraft } from './new-book.ts';
import { PeriodStep } from './PeriodStep.tsx';
import { UnitsStep } from './UnitsStep.tsx';
import { useNewBookDraft } from './use-new-book-draft.ts';
import './new-book.css';

/** A new book in three steps: family; year, phase and due date; units. Everything has a proposal that can be changed. */
export function NewBookDialog({
  onClose,
  onMade,
}: {
  readonly onClose: () => void;
  readonly onMade: (book: Picked) => void;
}): ReactNode {
  const words = startVi.wizard;
  const { connection, notify } = useApp();
  const [step, setStep] = useState(0);
  const [busy, setBusy] = useState(false);
  const { draft, change, family, proposal, questions } = useNewBookDraft();
  const families = useQuery('families.list', {});
  const { year, kind, phase } = draft;

  const wrong = [
    draft.family === null ? words.chooseFamily : null,
    wrongInPeriod(draft),
    draft.chosen.size === 0 ? words.noneChosen : null,
  ][step];
  const units = useMemo(() => proposal?.units ?? [], [proposal]);

  const create = async (): Promise<void> => {
    if (draft.family === null) return;
    setBusy(true);
    const due = readDay(draft.dueDate);
    try {
      const place = await connection.host.ask('newBook', { name: draft.name.trim() });
      if (!place) return;
      await connection.client.call('books.create', {
        book: place.ticket,
        family: draft.family,
        year,
        kind,
        phase,
        dueDate: due.ok ? due.day : null,
        units: [...unitsToCreate(draft, units)],
      });
      onMade(place);
    } catch (thrown) {
      notify({ kind: 'bad', text: sentenceOf(thrown) });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={words.title}
      size="wide"
      onClose={onClose}
      testId="new-book-dialog"
      footer={
        <>
          <span className="dialog-note">{wrong ?? ''}</span>
          <Button onPress={onClose}>{vi.common.cancel}</Button>
          {step > 0 ? <Button onPress={() => setStep(step - 1)}>{vi.common.back}</Button> : null}
          {step < 2 ? (
            <Button look="primary" disabled={wrong !== null} onPress={() => setStep(step + 1)} testId="next-step">
              {vi.common.next}
            </Button>
          ) : (
            <Button look="primary" disabled={wrong !== null || busy} onPress={() => void create()} testId="create-book">
              {busy ? startVi.making : words.create}
            </Button>
          )}
        </>
      }
    >
      <ErrorLine of={[families, ...questions]} />
      <ol className="steps">
        {words.steps.map((title, index) => (
          <li
            key={title}
            className={index < step ? 'done' : undefined}
            aria-current={index === step ? 'step' : undefined}
          >
            <span className="step-number">{index + 1}</span>
            {title}
          </li>
        ))}
      </ol>
      {step === 0 ? (
        <FamilyStep families={families.data ?? []} chosen={draft.family} onChoose={(id) => change({ family: id })} />
      ) : null}
      {step === 1 && family ? (
        <PeriodStep draft={draft} family={family} phases={proposal?.phases} onChange={change} />
      ) : null}
      {step === 2 && family ? (
        <UnitsStep draft={draft} scope={family.scope} units={units} proposal={proposal} onChange={change} />
      ) : null}
    </Dialog>
  );
}

function wrongInPeriod(draft: NewBookDraft): string | null {
  if (!isYear(draft.year)) return startVi.wizard.yearWrong;
  if (!readDay(draft.dueDate).ok) return vi.common.dayWrong;
  return draft.name.trim() === '' ? startVi.wizard.nameWrong : null;
}
