import { useEffect, useState, type ReactNode } from 'react';
import type { Picked, RecentBook } from '#shared/service/host.ts';
import { useApp } from '../../service/app-context.tsx';
import { sentenceOf } from '../../service/sentence-of.ts';
import { startVi as vi } from '../../text/start.vi.ts';
import { showDay } from '../../text/words.vi.ts';
import { Icon } from '../../ui/Icon.tsx';

/** The books that were opened on this machine, the last one first and ready to go on with. */
export function RecentBooks({
  busy,
  onOpen,
}: {
  readonly busy: boolean;
  readonly onOpen: (book: Picked) => void;
}): ReactNode {
  const { connection, notify } = useApp();
  const [books, setBooks] = useState<readonly RecentBook[] | null>(null);
  useEffect(() => {
    let here = true;
    connection.host.ask('recentBooks', null).then(
      (found) => here && setBooks(found),
      (thrown: unknown) => here && notify({ kind: 'bad', text: sentenceOf(thrown) }),
    );
    return () => {
      here = false;
    };
  }, [connection, notify]);
  if (!books) return null;
  return (
    <section className="start-recent" aria-labelledby="recent-books">
      <h2 id="recent-books">{vi.recent}</h2>
      {books.length === 0 ? <p className="quiet">{vi.noRecent}</p> : null}
      <ul>
        {books.map((book, index) => (
          <li key={book.ticket}>
            <button
              type="button"
              className="recent"
              disabled={busy}
              onClick={() => onOpen(book)}
              data-testid={`recent-${index}`}
            >
              <Icon name="book" size={22} />
              <span className="recent-name">{book.name.replace(/\.phuluc$/, '')}</span>
              {index === 0 ? <span className="recent-next">{vi.continueWith}</span> : null}
              {book.opened ? <small>{vi.openedAt(showDay(book.opened))}</small> : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
