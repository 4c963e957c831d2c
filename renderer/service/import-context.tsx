import { createContext, useCallback, useContext, useMemo, useReducer, useRef, useState, type ReactNode } from 'react';
import type { Picked } from '#shared/service/host.ts';
import type { Outcome } from '#shared/submission/submission.ts';
import { vi } from '../text/vi.ts';
import { useApp } from './app-context.tsx';
import { afterHappening, emptyQueue, type ImportQueue } from './import-queue.ts';
import { sentenceOf } from './sentence-of.ts';
import { useEvent } from './use-event.ts';

export type ImportState = {
  readonly queue: ImportQueue;
  readonly running: boolean;
  /** imports what was picked or dropped into the open period; a second batch waits for the first */
  readonly take: (picking: Promise<readonly Picked[]>) => void;
  /** stops after what is stored; that stays in the book */
  readonly cancel: () => void;
};

const outcomes: readonly Outcome[] = ['accepted', 'needs-review', 'refused', 'duplicate'];

const ImportContext = createContext<ImportState | null>(null);

/** The import that is going on, above all screens: leaving a screen does not stop it. */
export function ImportProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { connection, book, period, notify } = useApp();
  const [queue, happened] = useReducer(afterHappening, emptyQueue);
  const [running, setRunning] = useState(false);
  const last = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);

  useEvent(
    'import.queue',
    useCallback(({ files }) => happened({ kind: 'queued', names: files }), []),
  );
  useEvent(
    'import.read',
    useCallback(() => happened({ kind: 'read' }), []),
  );
  useEvent(
    'import.progress',
    useCallback(({ done, outcome }) => happened({ kind: 'stored', done, outcome: outcomeFrom(outcome) }), []),
  );

  const runOne = useCallback(
    async (picking: Promise<readonly Picked[]>, target: { readonly book: string; readonly period: number }) => {
      happened({ kind: 'begun' });
      setRunning(true);
      try {
        const picked = await picking;
        if (picked.length === 0) return happened({ kind: 'nothing-picked' });
        const files = picked.map((one) => one.ticket);
        const report = await connection.client.call('submissions.import', { ...target, files });
        if (report.stopped) happened({ kind: 'cancelled', files: report.files });
        else happened({ kind: 'reported', files: report.files, seconds: report.seconds });
      } catch (thrown) {
        const error = sentenceOf(thrown);
        happened({ kind: 'failed', error });
        notify({ kind: 'bad', text: error });
      } finally {
        waiting.current -= 1;
        if (waiting.current === 0) setRunning(false);
      }
    },
    [connection, notify],
  );
  const take = useCallback(
    (picking: Promise<readonly Picked[]>) => {
      if (!book || !period) return notify({ kind: 'bad', text: vi.common.noBook });
      const target = { book: book.book, period: period.id };
      waiting.current += 1;
      last.current = last.current.then(() => runOne(picking, target));
    },
    [book, period, notify, runOne],
  );
  const cancel = useCallback(() => {
    connection.client.call('submissions.cancel', {}).catch((thrown: unknown) => {
      notify({ kind: 'bad', text: sentenceOf(thrown) });
    });
  }, [connection, notify]);

  const state = useMemo<ImportState>(() => ({ queue, running, take, cancel }), [queue, running, take, cancel]);
  return <ImportContext value={state}>{children}</ImportContext>;
}

/** The import that is going on or was last; only inside ImportProvider. */
export function useImport(): ImportState {
  const state = useContext(ImportContext);
  if (!state) throw new Error('useImport outside ImportProvider');
  return state;
}

function outcomeFrom(text: string | undefined): Outcome | null {
  return outcomes.find((one) => one === text) ?? null;
}
