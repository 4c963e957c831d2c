import { useCallback, useRef, useState } from 'react';
import { CallFailed } from '#shared/service/client.ts';
import type { Picked } from '#shared/service/host.ts';
import { writingWords as words } from '../text/writing.vi.ts';
import { useApp } from './app-context.tsx';
import { sentenceOf } from './sentence-of.ts';
import { useEvent } from './use-event.ts';

export type Doing = { readonly name: string; readonly done: number; readonly total: number };

export type Writing = {
  /** what is being written, and how far that is; null while nothing is */
  readonly doing: Doing | null;
  /** what was written last and what was said of it; null before, and while something is */
  readonly written: (Picked & { readonly said: string }) | null;
  /** asks where to, lets `work` write there, hands it over and says the sentence that it gives */
  readonly write: (name: string, work: (out: string) => Promise<string>) => void;
  /** stops what is being written; nothing of it stays */
  readonly cancel: () => void;
  /** shows the written file in its folder; null in the browser, which cannot */
  readonly reveal: (() => void) | null;
};

/** One file that the service writes where the user says: with progress, a stop, and where it lies afterwards. */
export function useWriting(): Writing {
  const { connection, notify, unsay } = useApp();
  const refused = useRef('');
  const { host, client } = connection;
  const [doing, setDoing] = useState<Doing | null>(null);
  const [written, setWritten] = useState<Writing['written']>(null);
  useEvent(
    'export.progress',
    useCallback((event) => setDoing((before) => (before ? { ...before, ...event } : before)), []),
  );
  const run = async (name: string, work: (out: string) => Promise<string>): Promise<void> => {
    unsay(refused.current);
    try {
      const target = await host.ask('saveTarget', { name, kind: 'file' });
      if (!target) return;
      setWritten(null);
      setDoing({ name: target.name, done: 0, total: 1 });
      const said = await work(target.ticket);
      await host.ask('deliver', { ticket: target.ticket });
      setWritten({ ...target, said });
      notify({ kind: 'good', text: said });
    } catch (thrown) {
      const isStopped = thrown instanceof CallFailed && thrown.error.code === 'cancelled';
      const text = sentenceOf(thrown);
      refused.current = isStopped ? '' : text;
      notify({ kind: isStopped ? 'good' : 'bad', text });
    } finally {
      setDoing(null);
    }
  };
  const cancel = (): void => {
    client.call('exports.cancel', {}).then(
      ({ stopped }) => stopped === 0 && notify({ kind: 'bad', text: words.tooLate }),
      (thrown: unknown) => notify({ kind: 'bad', text: sentenceOf(thrown) }),
    );
  };
  return {
    doing,
    written,
    write: (name, work) => void run(name, work),
    cancel,
    reveal:
      written && host.kind === 'window'
        ? () =>
            void host
              .ask('reveal', { ticket: written.ticket })
              .catch((thrown: unknown) => notify({ kind: 'bad', text: sentenceOf(thrown) }))
        : null,
  };
}
