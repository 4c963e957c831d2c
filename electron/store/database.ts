import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '#shared/service/answer.ts';
import { APPLICATION_ID, assureBook } from './book-file.ts';
import { writeCopy } from './copy.ts';
import { giveName } from './give-name.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { migrate, readMigrations, type Migration } from './migrate.ts';
import { damaged, plainError } from './plain-error.ts';

/** How long a change waits for another program (window beside command line) before it gives up. */
const BUSY_MS = 15_000;

/** An open book. `read` for queries, `write` for changes: the same connection, told apart by type. */
export class Book {
  readonly file: string;
  readonly read: ReadableDb;
  readonly write: WritableDb;

  constructor(file: string, db: WritableDb) {
    this.file = file;
    this.read = db;
    this.write = db;
  }

  /** Closes the file; what was committed is in it, and nothing is left beside it when this was the last one open. */
  close(): void {
    this.write.close();
  }
}

/**
 * Opens an existing book and migrates it (a copy `NAME.vN.bak` is left beside it first). Throws Refusal: `no-such-book`,
 * `not-a-book`, `book-damaged`, `book-too-new`, `book-busy`, `cannot-write`.
 */
export function openBook(file: string, migrations: readonly Migration[] = readMigrations()): Book {
  assureBook(file);
  const connection = connect(file);
  try {
    setUp(connection);
    assureWhole(connection);
    migrate(connection, migrations, (from) => writeCopy(connection, freeBackupName(file, from)));
    // `as`: the brands exist for the compiler only; this is the one place where a connection becomes a handle
    return new Book(file, connection as WritableDb);
  } catch (thrown) {
    connection.close();
    throw plainError(thrown);
  }
}

/**
 * Makes a new book and opens it. `fill` writes its first rows; the file gets its name only when all is in it, so a book never
 * exists half made. Throws Refusal `file-exists` (nothing is overwritten), `cannot-write`.
 */
export function makeBook(file: string, fill: (db: WritableDb) => void): Book {
  if (existsSync(file)) throw alreadyThere(file);
  if (!existsSync(path.dirname(file))) throw noFolder(file);
  const making = `${file}.${process.pid}.tmp`;
  removeBook(making);
  try {
    const connection = connect(making);
    try {
      connection.pragma(`application_id = ${APPLICATION_ID}`);
      setUp(connection);
      migrate(connection, readMigrations(), () => {});
      // `as`: as in openBook
      fill(connection as WritableDb);
    } finally {
      connection.close();
    }
    if (!giveName(making, file)) throw alreadyThere(file);
  } catch (thrown) {
    throw existsSync(path.dirname(file)) ? plainError(thrown) : noFolder(file);
  } finally {
    removeBook(making);
  }
  return openBook(file);
}

function connect(file: string): Database.Database {
  try {
    return new Database(file, { timeout: BUSY_MS });
  } catch (thrown) {
    throw plainError(thrown);
  }
}

function setUp(connection: Database.Database): void {
  connection.pragma('journal_mode = WAL');
  // FULL: a change that was answered "done" is on the disk, also when the power goes
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('recursive_triggers = ON');
}

function assureWhole(connection: Database.Database): void {
  // a file cut short is told by its page count at once; finer damage by check-book, and by any statement that meets it
  const pages = Number(connection.pragma('page_count', { simple: true }));
  const schema = connection.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table'").get();
  if (pages < 1 || !schema) throw damaged();
}

function noFolder(file: string): Refusal {
  return new Refusal('cannot-write', `Không có thư mục "${path.dirname(file)}"; hãy chọn nơi khác để lưu sổ.`);
}

function alreadyThere(file: string): Refusal {
  return new Refusal('file-exists', `Đã có file "${path.basename(file)}"; hãy chọn tên khác, sổ cũ không bị ghi đè.`);
}

function removeBook(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
}

function freeBackupName(file: string, version: number): string {
  for (let n = 1; ; n += 1) {
    const name = `${file}.v${version}${n > 1 ? `-${n}` : ''}.bak`;
    if (!existsSync(name)) return name;
  }
}
