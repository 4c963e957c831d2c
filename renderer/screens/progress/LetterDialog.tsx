import { useState, type ReactNode } from 'react';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { useQuery } from '../../service/use-query.ts';
import { letterWords as words } from '../../text/letters.vi.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** The letters that go with the forms: one at a time to read and to copy, or all of them at once. */
export function LetterDialog({ unit, onClose }: { readonly unit?: string; readonly onClose: () => void }): ReactNode {
  const { notify } = useApp();
  const { book, period } = useOpenPeriod();
  const letters = useQuery('forms.letter', { book, period });
  const [chosen, setChosen] = useState(unit ?? null);
  const all = letters.data ?? [];
  const shown = all.find((one) => one.unit === chosen) ?? all[0];
  const copy = (text: string, said: string): void => {
    navigator.clipboard.writeText(text).then(
      () => notify({ kind: 'good', text: said }),
      () => notify({ kind: 'bad', text: words.cannotCopy }),
    );
  };
  return (
    <Dialog
      title={words.title}
      size="wide"
      onClose={onClose}
      testId="letter-dialog"
      footer={
        <>
          <Button onPress={onClose}>{vi.common.close}</Button>
          <Button
            onPress={() => copy(all.map((one) => one.text).join(words.between), words.copiedAll(all.length))}
            disabled={all.length === 0}
            testId="copy-letters"
          >
            {words.copyAll}
          </Button>
          <Button
            look="primary"
            onPress={() => shown && copy(shown.text, words.copied(shown.name))}
            disabled={!shown}
            testId="copy-letter"
          >
            {words.copy}
          </Button>
        </>
      }
    >
      <p>{letters.error ?? words.text}</p>
      {letters.data && all.length === 0 ? <p>{words.none}</p> : null}
      {shown ? (
        <>
          <label className="field">
            <span>{words.unit}</span>
            <select
              className="input"
              value={shown.unit}
              onChange={(event) => setChosen(event.target.value)}
              data-testid="letter-unit"
            >
              {all.map((one) => (
                <option key={one.unit} value={one.unit}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          <textarea
            className="input letter"
            readOnly
            rows={14}
            value={shown.text}
            aria-label={words.letterOf(shown.name)}
            data-testid="letter"
          />
        </>
      ) : null}
    </Dialog>
  );
}
