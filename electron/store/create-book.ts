import { addPeriod, type NewPeriod } from './change-period.ts';
import { makeBook, type Book } from './database.ts';
import type { By } from './handle.ts';
import { writeLog } from './log.ts';
import { get, run, sql } from './sql.ts';
import type { ReadableDb } from './handle.ts';

/**
 * Makes a book with a family, its units and one period, and opens it. The file appears only when it is whole.
 * Throws Refusal `file-exists` (nothing is overwritten), `cannot-write`, `no-such-unit` (an expected unit the directory lacks).
 */
export function createBook(file: string, by: By, first: NewPeriod & { readonly title: string }): Book {
  return makeBook(file, (db) => {
    run(db, sql`INSERT INTO book VALUES (1, ${first.title}, ${by.now}, ${by.who})`);
    writeLog(db, by, { what: 'create-book', target: 'book', subject: first.title });
    addPeriod(db, by, first);
  });
}

/** The book's title. */
export function bookTitle(db: ReadableDb): string {
  return get<{ title: string }>(db, sql`SELECT title FROM book`)?.title ?? '';
}
