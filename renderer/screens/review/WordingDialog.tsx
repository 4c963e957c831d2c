import { useState, type ReactNode } from 'react';
import type { Meanings } from '#shared/service/contract/families.ts';
import type { StoredFinding } from '#shared/service/contract/submissions.ts';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import type { UndoStep } from '../../service/undo-steps.ts';
import { useCommand } from '../../service/use-command.ts';
import { useQuery } from '../../service/use-query.ts';
import { wordingStep } from '../../service/wording-step.ts';
import { vi } from '../../text/vi.ts';
import { wordingWords as words } from '../../text/wording.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { SearchableList } from '../../ui/SearchableList.tsx';
import { Segments } from '../../ui/Segments.tsx';

/** Lets the officer say which column or row of the form a header or line of the file is, for this file or for all. */
export function WordingDialog({
  finding,
  onStep,
  onClose,
}: {
  readonly finding: StoredFinding;
  /** hears of what was confirmed, as it can be taken back */
  readonly onStep: (step: UndoStep) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { book } = useOpenPeriod();
  const meanings = useQuery('learned.meanings', { book, finding: finding.id });
  if (meanings.data) return <Choosing finding={finding} meanings={meanings.data} onStep={onStep} onClose={onClose} />;
  return (
    <Dialog title={words.loading} onClose={onClose} footer={<Button onPress={onClose}>{vi.common.cancel}</Button>}>
      <ErrorLine of={[meanings]} />
    </Dialog>
  );
}

function Choosing({
  finding,
  meanings,
  onStep,
  onClose,
}: {
  readonly finding: StoredFinding;
  readonly meanings: Meanings;
  readonly onStep: (step: UndoStep) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { connection, notify } = useApp();
  const { book } = useOpenPeriod();
  const confirm = useCommand('learned.confirm');
  const { kind, wordings, choices, likely } = meanings;
  const [text, setText] = useState(wordings[0]?.text ?? '');
  const [chosen, setChosen] = useState<string | null>(likely);
  const [scope, setScope] = useState<'once' | 'forAll'>('once');
  const decide = async (means: string): Promise<void> => {
    if (confirm.busy) return;
    const done = await confirm.run({ book, finding: finding.id, text, means, forAll: scope === 'forAll' });
    if (!done) return;
    onStep(wordingStep(connection, { book, id: done.id, what: words.step(done.text) }));
    notify({ kind: 'good', text: words.done(done.text, done.means, done.again.length) });
    onClose();
  };
  return (
    <Dialog
      title={words.title[kind]}
      onClose={onClose}
      testId="wording-dialog"
      footer={
        <>
          <Button onPress={onClose}>{vi.common.cancel}</Button>
          <Button
            look="primary"
            disabled={chosen === null || confirm.busy}
            onPress={() => {
              if (chosen !== null) void decide(chosen);
            }}
            testId="wording-decide"
          >
            {confirm.busy ? words.confirming : words.confirm}
          </Button>
        </>
      }
    >
      <label className="field">
        <span>{words.seen[kind]}</span>
        <select
          className="input"
          value={text}
          onChange={(event) => setText(event.target.value)}
          data-testid="wording-seen"
        >
          {wordings.map((one) => (
            <option key={one.at} value={one.text}>
              {words.wording(one.text.replace(/\s+/g, ' '), one.at)}
            </option>
          ))}
        </select>
      </label>
      <SearchableList
        label={words.search[kind]}
        choices={choices}
        chosen={chosen}
        onChoose={setChosen}
        onDecide={(means) => void decide(means)}
        testId="wording-search"
      />
      <Segments
        label={words.scope}
        segments={[
          { id: 'once', title: words.once },
          { id: 'forAll', title: words.forAll },
        ]}
        chosen={scope}
        onChoose={(id) => setScope(id === 'forAll' ? 'forAll' : 'once')}
      />
      <p className="quiet">{words.about[scope]}</p>
    </Dialog>
  );
}
