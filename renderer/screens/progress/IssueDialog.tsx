import { useCallback, useState, type ReactNode } from 'react';
import type { UnitId } from '#shared/family/family.ts';
import type { IssuedFormEntry } from '#shared/service/contract/families.ts';
import type { Status, UnitStatus } from '#shared/service/contract/submissions.ts';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { sentenceOf } from '../../service/sentence-of.ts';
import { useEvent } from '../../service/use-event.ts';
import { progressVi } from '../../text/progress.vi.ts';
import { vi } from '../../text/vi.ts';
import { showDay } from '../../text/words.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';

/** Writes the forms into a folder the officer chooses: for all units, for those without one, or for one. */
export function IssueDialog({
  status,
  issued,
  unit,
  onLetters,
  onClose,
}: {
  readonly status: Status;
  readonly issued: readonly IssuedFormEntry[];
  readonly unit: UnitStatus | null;
  /** on to the letters that go with the forms */
  readonly onLetters: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const words = progressVi.issueDialog;
  const { connection, notify } = useApp();
  const { book, period, summary } = useOpenPeriod();
  const choices = choicesOf(status, issued, unit);
  const [chosen, setChosen] = useState(0);
  const [doing, setDoing] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [folder, setFolder] = useState<string | null>(null);
  useEvent(
    'issue.progress',
    useCallback((event) => setDoing((before) => (before ? event : before)), []),
  );

  const units = choices[chosen]?.units ?? null;
  const issue = async (): Promise<void> => {
    try {
      const target = await connection.host.ask('saveTarget', {
        name: `${words.folder} ${summary.name}`,
        kind: 'folder',
      });
      if (!target) return;
      setDoing({ done: 0, total: units?.length ?? summary.expectedUnits.length });
      const out = target.ticket;
      const done = await connection.client.call('forms.issue', {
        book,
        period,
        out,
        ...(units ? { units: [...units] } : {}),
      });
      // nothing was written where it was stopped at once
      if (done.files.length > 0) await connection.host.ask('deliver', { ticket: out });
      setFolder(done.files.length > 0 ? out : null);
      notify({ kind: 'good', text: (done.stopped ? words.stopped : words.done)(done.files.length) });
    } catch (thrown) {
      notify({ kind: 'bad', text: sentenceOf(thrown) });
    } finally {
      setDoing(null);
    }
  };
  const stop = (): void => {
    connection.client
      .call('forms.cancel', {})
      .catch((thrown: unknown) => notify({ kind: 'bad', text: sentenceOf(thrown) }));
  };
  // leaving means stopping: nobody would see any more what is still being written
  const leave = (): void => {
    if (doing) stop();
    onClose();
  };
  const last = issued.at(-1);
  return (
    <Dialog
      title={words.title}
      onClose={leave}
      testId="issue-dialog"
      footer={
        folder === null ? (
          <>
            <Button onPress={leave}>{vi.common.cancel}</Button>
            <Button
              look="primary"
              disabled={doing !== null || units?.length === 0}
              onPress={() => void issue()}
              testId="issue-decide"
            >
              {words.action}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={onLetters} testId="issue-letters">
              {words.letters}
            </Button>
            {connection.host.kind === 'window' ? (
              <Button
                onPress={() =>
                  void connection.host
                    .ask('reveal', { ticket: folder })
                    .catch((thrown: unknown) => notify({ kind: 'bad', text: sentenceOf(thrown) }))
                }
              >
                {words.reveal}
              </Button>
            ) : null}
            <Button look="primary" onPress={onClose} testId="issue-close">
              {vi.common.close}
            </Button>
          </>
        )
      }
    >
      <p>{words.text}</p>
      {last ? <p className="quiet">{words.before(issued.length, showDay(last.when))}</p> : null}
      <fieldset className="choices" disabled={doing !== null || folder !== null}>
        {choices.map((choice, index) => (
          <label key={choice.text} className="choice">
            <input type="radio" name="who" checked={index === chosen} onChange={() => setChosen(index)} />
            <span>{choice.text}</span>
          </label>
        ))}
      </fieldset>
      {doing ? (
        <div>
          <ProgressBar done={doing.done} total={doing.total} label={words.progress} />
          <p className="quiet">{words.doing(doing.done, doing.total)}</p>
          <Button onPress={stop} testId="issue-stop">
            {words.stop}
          </Button>
        </div>
      ) : null}
      {folder !== null ? <p data-testid="issue-where">{words.written[connection.host.kind]}</p> : null}
    </Dialog>
  );
}

type IssueChoice = {
  readonly text: string;
  /** null: everybody who is waited for */ readonly units: readonly UnitId[] | null;
};

function choicesOf(
  status: Status,
  issued: readonly IssuedFormEntry[],
  unit: UnitStatus | null,
): readonly IssueChoice[] {
  const words = progressVi.issueDialog;
  const expected = status.units.filter((one) => one.expected).map((one) => one.unit);
  const rest = expected.filter((one) => !issued.some((form) => form.unit === one));
  const one = unit ? [{ text: words.one(unit.name), units: [unit.unit] }] : [];
  const some = rest.length > 0 && rest.length < expected.length ? [{ text: words.rest(rest.length), units: rest }] : [];
  return [...one, ...some, { text: words.all(expected.length), units: null }];
}
