import { useEffect } from 'react';
import type { BookSummary } from '#shared/service/contract/books.ts';
import type { Connection } from './connect.ts';

/** Asks for the open book's own line again whenever the book changes: a due date, a new period, a lock. */
export function useFreshBook(connection: Connection, book: string | null, onFresh: (book: BookSummary) => void): void {
  useEffect(() => {
    if (book === null) return undefined;
    let isWanted = true;
    const stop = connection.subscribe('book.changed', (event) => {
      if (event.book !== book) return;
      connection.client.call('books.open', { book }).then(
        (fresh) => isWanted && onFresh(fresh),
        // the screen that made the change says what went wrong; here the old line simply stays
        () => undefined,
      );
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [connection, book, onFresh]);
}
