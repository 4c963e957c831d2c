import { useCallback, useState } from 'react';
import type { Picked } from '#shared/service/host.ts';
import { useApp } from './app-context.tsx';
import { sentenceOf } from './sentence-of.ts';

export type OpenBook = {
  readonly busy: boolean;
  readonly openTicket: (book: Picked) => void;
  /** lets the user choose a book's file first */
  readonly choose: () => void;
};

/** Opening of a book: what goes wrong is said, what goes well is remembered for the next start. */
export function useOpenBook(): OpenBook {
  const { connection, openBook, notify } = useApp();
  const [busy, setBusy] = useState(false);
  const attempt = useCallback(
    async (pick: () => Promise<Picked | null>) => {
      setBusy(true);
      try {
        const book = await pick();
        if (!book) return;
        const summary = await connection.client.call('books.open', { book: book.ticket });
        await connection.host.ask('rememberBook', { ticket: book.ticket, name: summary.title });
        openBook(summary);
      } catch (thrown) {
        notify({ kind: 'bad', text: sentenceOf(thrown) });
      } finally {
        setBusy(false);
      }
    },
    [connection, openBook, notify],
  );
  const openTicket = useCallback((book: Picked) => void attempt(() => Promise.resolve(book)), [attempt]);
  const choose = useCallback(() => void attempt(() => connection.host.ask('openBook', null)), [attempt, connection]);
  return { busy, openTicket, choose };
}
