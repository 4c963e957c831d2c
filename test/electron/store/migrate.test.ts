import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { APPLICATION_ID } from '#electron/store/book-file.ts';
import { openBook } from '#electron/store/database.ts';
import { migrate, readMigrations, type Migration } from '#electron/store/migrate.ts';
import { pictureOfMigrations } from '#electron/store/schema-picture.ts';
import { saveSubmission } from '#electron/store/save-submission.ts';
import { getSubmission } from '#electron/store/submissions.ts';
import { by, newBook, newFolder } from '../../helpers/book/new-book.ts';
import { sampleCell, sampleFile, sampleRead } from '../../helpers/book/sample-read.ts';

const real = readMigrations();
const next = (sql: string): readonly Migration[] => [
  ...real,
  { number: real.length + 1, name: `${real.length + 1}-next.sql`, sql },
];

describe('migrations', () => {
  it('rise by one from 1', () => {
    expect(real.map((one) => one.number)).toEqual(real.map((_, index) => index + 1));
    expect(real.length).toBeGreaterThan(0);
  });

  it.each([
    ['leave a number out', ['0001-a.sql', '0003-b.sql']],
    ['use a number twice', ['0001-a.sql', '0001-b.sql']],
    ['have another name', ['0001-a.sql', 'zz.sql']],
  ])('may not %s', (_, names) => {
    const folder = path.join(newFolder(), 'migrations');
    mkdirSync(folder);
    for (const name of names) writeFileSync(path.join(folder, name), '');
    expect(() => readMigrations(folder)).toThrow('should be number 2');
  });

  it('end in the schema of the picture', () => {
    const picture = path.join(import.meta.dirname, '..', '..', '..', 'electron', 'store', 'schema.sql');
    expect(readFileSync(picture, 'utf8').replaceAll('\r\n', '\n')).toBe(pictureOfMigrations());
  });

  it('bring a book of the first version to the newest, its rows kept and a copy of it beside', () => {
    const file = path.join(newFolder(), 'cu.phuluc');
    const old = new Database(file);
    old.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(old, real.slice(0, 1), () => {});
    old.exec("INSERT INTO book VALUES (1, 'Sổ cũ', '2024-01-02', 'Lan')");
    old.exec(
      "INSERT INTO units (id, scope, name, name_folded, level, kind) VALUES ('t:a', 't', 'Sở A', 'so a', 'province', 'x')",
    );
    old.close();
    const book = openBook(file);
    expect(book.read.pragma('user_version', { simple: true })).toBe(real.length);
    expect(book.read.prepare('SELECT title FROM book').get()).toEqual({ title: 'Sổ cũ' });
    expect(book.read.prepare('SELECT id FROM units').all()).toEqual([{ id: 't:a' }]);
    expect(book.read.prepare('SELECT count(*) AS n FROM submissions').get()).toEqual({ n: 0 });
    book.close();
    const copy = new Database(`${file}.v1.bak`, { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(1);
    expect(copy.prepare('SELECT title FROM book').get()).toEqual({ title: 'Sổ cũ' });
    copy.close();
  });

  it('may build a table anew that others refer to', () => {
    const book = newBook();
    const read = sampleRead('t:so-y-te', [sampleCell('A', '1.1', 'baseline', 1)]);
    saveSubmission(book.write, by, 1, { file: sampleFile('a.xlsx'), read });
    book.close();
    const rebuilt = `CREATE TABLE kept AS SELECT * FROM sheet_names; DROP TABLE sheet_names;
      CREATE TABLE sheet_names (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, tried_out TEXT) STRICT;
      INSERT INTO sheet_names SELECT key, name, NULL FROM kept; DROP TABLE kept;`;
    const opened = openBook(book.file, next(rebuilt));
    expect(opened.read.prepare('SELECT * FROM sheet_names').all()).toEqual([{ key: 1, name: 'PL', tried_out: null }]);
    expect(getSubmission(opened.read, 's1').cells).toEqual(read.cells);
    expect(opened.read.pragma('foreign_keys', { simple: true })).toBe(1);
    opened.close();
  });

  it.each([
    ['fails', 'ALTER TABLE units ADD COLUMN tried_out TEXT; INSERT INTO nowhere VALUES (1);', 'no such table'],
    ['leaves rows without what they refer to', 'DELETE FROM units', 'without what they refer to'],
  ])('leave the book as it was when one %s', (_, sql, complaint) => {
    const book = newBook();
    book.close();
    expect(() => openBook(book.file, next(sql))).toThrow(complaint);
    const same = openBook(book.file);
    expect(same.read.pragma('user_version', { simple: true })).toBe(real.length);
    expect(same.read.prepare('SELECT count(*) AS n FROM units').get()).toEqual({ n: 3 });
    expect(
      same.read.prepare("SELECT count(*) AS n FROM pragma_table_info('units') WHERE name = 'tried_out'").get(),
    ).toEqual({
      n: 0,
    });
    same.close();
  });

  it('make a further copy where one of that version is there already, and none where nothing is to do', () => {
    const book = newBook();
    book.close();
    writeFileSync(`${book.file}.v${real.length}.bak`, 'một bản sao trước');
    openBook(book.file).close();
    expect(readdirSync(path.dirname(book.file)).toSorted()).toEqual(['so.phuluc', `so.phuluc.v${real.length}.bak`]);
    openBook(book.file, next('CREATE TABLE more (a TEXT) STRICT')).close();
    expect(readFileSync(`${book.file}.v${real.length}.bak`, 'utf8')).toBe('một bản sao trước');
    expect(existsSync(`${book.file}.v${real.length}-2.bak`)).toBe(true);
  });
});
