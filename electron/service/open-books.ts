import { openBook, type Book } from '../store/database.ts';
import type { Files } from './files.ts';

/** The books that are open in this process, each once; a book opens when an operation first names it. */
export type OpenBooks = {
  /** the open book behind a ticket; throws the store's refusals where it is none */
  readonly get: (ticket: string) => Book;
  /** keeps a book that was just made */
  readonly keep: (book: Book) => void;
  /** closes the book in a file where it is open: the file is about to go */
  readonly close: (file: string) => void;
  readonly closeAll: () => void;
};

export function createOpenBooks(files: Files): OpenBooks {
  const open = new Map<string, Book>();
  return {
    get(ticket) {
      const file = files.pathOf(ticket);
      const known = open.get(file);
      if (known) return known;
      const book = openBook(file);
      open.set(file, book);
      return book;
    },
    keep(book) {
      open.set(book.file, book);
    },
    close(file) {
      open.get(file)?.close();
      open.delete(file);
    },
    closeAll() {
      for (const book of open.values()) book.close();
      open.clear();
    },
  };
}
