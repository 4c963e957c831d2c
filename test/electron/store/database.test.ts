import { copyFileSync, existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { APPLICATION_ID } from '#electron/store/book-file.ts';
import { bookTitle, createBook } from '#electron/store/create-book.ts';
import { openBook } from '#electron/store/database.ts';
import { saveSubmission } from '#electron/store/save-submission.ts';
import { listSubmissions } from '#electron/store/submissions.ts';
import { by, newBook, newFolder, samplePeriod } from '../../helpers/book/new-book.ts';
import { sampleCell, sampleFile, sampleRead } from '../../helpers/book/sample-read.ts';

const refusal = (code: string): unknown => expect.objectContaining({ name: 'Refusal', code });

describe('a new book', () => {
  it('is one file, whole when closed, and opens again with what was put in', () => {
    const folder = newFolder();
    const file = path.join(folder, 'Sổ 2025.phuluc');
    createBook(file, by, { title: 'Bình đẳng giới', ...samplePeriod }).close();
    expect(readdirSync(folder)).toEqual(['Sổ 2025.phuluc']);
    const book = openBook(file);
    expect(bookTitle(book.read)).toBe('Bình đẳng giới');
    book.close();
    expect(readdirSync(folder)).toEqual(['Sổ 2025.phuluc']);
  });

  it('writes ahead, waits for the disk and for others, and holds to foreign keys', () => {
    const { write } = newBook();
    const names = ['journal_mode', 'synchronous', 'foreign_keys', 'application_id'];
    expect(names.map((name) => write.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, APPLICATION_ID]);
    expect(Number(write.pragma('busy_timeout', { simple: true }))).toBeGreaterThanOrEqual(10_000);
    const loose = write
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    expect(loose).toEqual([]);
  });

  it('never overwrites a file, and leaves none behind when making it fails', () => {
    const folder = newFolder();
    const file = path.join(folder, 'so.phuluc');
    writeFileSync(file, 'quan trọng');
    expect(() => createBook(file, by, { title: '', ...samplePeriod })).toThrow(refusal('file-exists'));
    expect(readFileSync(file, 'utf8')).toBe('quan trọng');
    const unknown = { ...samplePeriod, expectedUnits: ['t:ai-do'] };
    expect(() => createBook(path.join(folder, 'b.phuluc'), by, { title: '', ...unknown })).toThrow(
      refusal('no-such-unit'),
    );
    expect(() => createBook(path.join(folder, 'x', 'b.phuluc'), by, { title: '', ...samplePeriod })).toThrow(
      refusal('cannot-write'),
    );
    expect(readdirSync(folder)).toEqual(['so.phuluc']);
  });
});

describe('opening', () => {
  it('says when there is no such file', () => {
    expect(() => openBook(path.join(newFolder(), 'khong.phuluc'))).toThrow(refusal('no-such-book'));
  });

  it.each<[string, (file: string) => void]>([
    ['an empty file', (file) => writeFileSync(file, '')],
    ['a text file', (file) => writeFileSync(file, 'SQLite format 2 và nhiều chữ khác nữa '.repeat(9))],
    ["another program's SQLite file", (file) => new Database(file).exec('CREATE TABLE a (b)').close()],
  ])('tells %s from a book, and leaves it as it is', (_, make) => {
    const folder = newFolder();
    const file = path.join(folder, 'khac.phuluc');
    make(file);
    const before = readFileSync(file);
    expect(() => openBook(file)).toThrow(refusal('not-a-book'));
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['khac.phuluc']);
  });

  it.each<[string, (file: string) => void]>([
    ['cut within its header', (file) => truncateSync(file, 50)],
    ['cut after some pages', (file) => truncateSync(file, 3 * 4096)],
    ['whose first table of contents is overwritten', (file) => overwrite(file, 100, 2000)],
  ])('says that a book is damaged %s', (_, damage) => {
    const book = newBook();
    book.close();
    damage(book.file);
    expect(() => openBook(book.file)).toThrow(refusal('book-damaged'));
  });

  it('says that a book is damaged when a query meets broken pages', () => {
    const book = newBook();
    const cells = Array.from({ length: 400 }, (_, n) => sampleCell('A', '1.1', 'baseline', n, `PL!A${n + 1}`));
    saveSubmission(book.write, by, 1, { file: sampleFile('a.xlsx'), read: sampleRead('t:so-y-te', cells) });
    book.close();
    overwrite(book.file, 4096, readFileSync(book.file).length - 4096);
    const sees = (): unknown => {
      const open = openBook(book.file);
      try {
        return listSubmissions(open.read, 1);
      } finally {
        open.close();
      }
    };
    expect(sees).toThrow(refusal('book-damaged'));
  });

  it('refuses a book of a later version, unchanged', () => {
    const book = newBook();
    book.write.pragma('user_version = 999');
    book.close();
    const before = readFileSync(book.file);
    expect(() => openBook(book.file)).toThrow(refusal('book-too-new'));
    expect(readFileSync(book.file).equals(before)).toBe(true);
    expect(existsSync(`${book.file}.v999.bak`)).toBe(false);
  });

  it('two handles at once see what the other committed', () => {
    const window = newBook();
    const other = openBook(window.file);
    const save = (db: typeof other.write, name: string): unknown =>
      saveSubmission(db, by, 1, { file: sampleFile(name), read: sampleRead('t:so-y-te', []) });
    save(other.write, 'a.xlsx');
    save(window.write, 'b.xlsx');
    save(other.write, 'c.xlsx');
    expect(listSubmissions(window.read, 1).map((one) => one.file)).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx']);
    other.close();
  });

  it('says that the book is busy when another program keeps writing', () => {
    const book = newBook();
    const other = new Database(book.file);
    other.exec('BEGIN IMMEDIATE');
    book.write.pragma('busy_timeout = 50');
    expect(() =>
      saveSubmission(book.write, by, 1, { file: sampleFile('a.xlsx'), read: sampleRead('t:so-y-te', []) }),
    ).toThrow(refusal('book-busy'));
    other.exec('ROLLBACK');
    other.close();
  });

  it('reads a copy made by hand of a closed book', () => {
    const book = newBook();
    book.close();
    const copy = path.join(newFolder(), 'ban-sao.phuluc');
    copyFileSync(book.file, copy);
    const opened = openBook(copy);
    expect(bookTitle(opened.read)).toBe('Sổ thử');
    opened.close();
  });
});

function overwrite(file: string, from: number, length: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, from, from + length);
  writeFileSync(file, bytes);
}
