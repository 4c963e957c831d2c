import { useCallback, useState, type ReactNode } from 'react';
import type { Demo, DemoStep } from '#shared/service/contract/demo.ts';
import { useApp } from '../../service/app-context.tsx';
import { sentenceOf } from '../../service/sentence-of.ts';
import { useEvent } from '../../service/use-event.ts';
import { startVi } from '../../text/start.vi.ts';
import { vi } from '../../text/vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Makes the demo in a folder the user chooses, tells each step while it is done, and opens the book. */
export function DemoDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = startVi.demoDialog;
  const { connection, openBook, notify } = useApp();
  const [steps, setSteps] = useState<readonly DemoStep[]>([]);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<Demo | null>(null);
  useEvent(
    'demo.step',
    useCallback((step) => setSteps((before) => [...before, step]), []),
  );

  const make = async (): Promise<void> => {
    setSteps([]);
    setBusy(true);
    try {
      const folder = await connection.host.ask('saveTarget', { name: words.folder, kind: 'folder' });
      if (!folder) return;
      setMade(await connection.client.call('demo.make', { folder: folder.ticket }));
    } catch (thrown) {
      notify({ kind: 'bad', text: sentenceOf(thrown) });
    } finally {
      setBusy(false);
    }
  };
  const open = async (): Promise<void> => {
    if (!made) return;
    try {
      openBook(await connection.client.call('books.open', { book: made.book }));
    } catch (thrown) {
      notify({ kind: 'bad', text: sentenceOf(thrown) });
    }
  };
  return (
    <Dialog
      title={words.title}
      size="wide"
      onClose={onClose}
      testId="demo-dialog"
      footer={
        <>
          <Button onPress={onClose}>{vi.common.cancel}</Button>
          {made ? (
            <Button look="primary" onPress={() => void open()} testId="open-demo">
              {words.open}
            </Button>
          ) : (
            <Button look="primary" disabled={busy} onPress={() => void make()} testId="make-demo">
              {busy ? words.making : words.make}
            </Button>
          )}
        </>
      }
    >
      <p>{words.text}</p>
      {connection.host.kind === 'browser' ? <p className="quiet">{words.passing}</p> : null}
      <ol className="demo-steps" aria-live="polite">
        {(made?.steps ?? steps).map((step) => (
          <li key={step.step}>
            <strong>{step.step}</strong>
            {step.lines.map((line) => (
              <p key={line} className="quiet">
                {line}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
