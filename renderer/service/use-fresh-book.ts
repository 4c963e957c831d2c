import { useEffect } from 'react';
import type { BookSummary } from '#shared/service/contract/books.ts';
import type { Connection } from './connect.ts';
import { newestOnly } from './newest.ts';

/**
 * Asks for the open book's own line again whenever the book changes (a due date, a new period, a lock), and when changes may have been
 * missed. Where several changes follow one another, the last answer that counts is that to the last question.
 */
export function useFreshBook(connection: Connection, book: string | null, onFresh: (book: BookSummary) => void): void {
  useEffect(() => {
    if (book === null) return undefined;
    let isWanted = true;
    const hear = newestOnly<BookSummary>((fresh) => isWanted && onFresh(fresh));
    const ask = (): void => void hear(connection.client.call('books.open', { book }));
    const stop = connection.subscribe('book.changed', (event) => void (event.book === book && ask()));
    const stopMissed = connection.onMissed(ask);
    return () => {
      isWanted = false;
      stop();
      stopMissed();
    };
  }, [connection, book, onFresh]);
}
