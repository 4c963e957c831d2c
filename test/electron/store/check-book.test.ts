import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backupTo } from '#electron/store/backup.ts';
import { checkBook } from '#electron/store/check-book.ts';
import { openBook, type Book } from '#electron/store/database.ts';
import { saveSubmission } from '#electron/store/save-submission.ts';
import { getFile, listSubmissions } from '#electron/store/submissions.ts';
import { allOrNothing } from '#electron/store/transaction.ts';
import { by, newBook, newFolder } from '../../helpers/book/new-book.ts';
import { sampleCell, sampleFile, sampleRead } from '../../helpers/book/sample-read.ts';

function filledBook(): Book {
  const book = newBook();
  for (const n of [1, 2, 3]) {
    const cells = Array.from({ length: 50 }, (_, i) => sampleCell('A', '1.1', 'baseline', n, `PL!D${i + 1}`));
    const unit = n === 2 ? 't:so-gddt' : 't:so-y-te';
    saveSubmission(book.write, by, 1, { file: sampleFile(`${n}.xlsx`), read: sampleRead(unit, cells) });
  }
  return book;
}

/** Changes a book as another program could, past our rules. */
function tamper(book: Book, statements: string): void {
  const other = new Database(book.file);
  other.pragma('foreign_keys = OFF');
  other.exec(statements);
  other.close();
}

describe('checking a book', () => {
  it('finds a whole book whole', () => {
    expect(checkBook(filledBook().read)).toEqual({ whole: true, problems: [], files: 3 });
  });

  it.each([
    [
      'a file that was changed',
      "DROP TRIGGER files_are_not_changed; UPDATE files SET bytes = x'0102' WHERE id = 2",
      /File gốc số 2 không còn đúng/,
    ],
    [
      'a row that refers to nothing',
      'DELETE FROM sheet_names',
      /Dòng .* của bảng cells trỏ tới dòng không có trong bảng sheet_names/,
    ],
    [
      'a chain that is not what follows',
      'UPDATE submission_tables SET superseded_by = NULL',
      /Lượt nộp s1: thứ tự thay thế của bảng A sai/,
    ],
    [
      'values of a table that was not noted',
      'DELETE FROM submission_tables WHERE submission = 2',
      /Lượt nộp s2 có số liệu của bảng A/,
    ],
    [
      'a file of no submission',
      "INSERT INTO files (sha256, size, bytes) VALUES (hex(zeroblob(32)), 0, x'')",
      /File gốc số 4 không thuộc lượt nộp nào/,
    ],
    [
      'a value that was changed',
      `UPDATE cells SET value = '{"kind":"number","number":99}' WHERE submission = 2 AND n = 3`,
      /Lượt nộp s2: số liệu trong sổ không còn đúng/,
    ],
    ['a value that is none', "UPDATE cells SET value = '{' WHERE submission = 2 AND n = 3", /Lượt nộp s2: số liệu/],
    [
      'a submission that is not in the log',
      "DROP TRIGGER log_is_not_deleted; DELETE FROM log WHERE target = 'submission:3'",
      /Lượt nộp s3 không có trong nhật ký/,
    ],
  ])('finds %s', (_, statements, problem) => {
    const book = filledBook();
    tamper(book, statements);
    const checked = checkBook(book.read);
    expect(checked.whole).toBe(false);
    expect(checked.problems).toContainEqual(expect.stringMatching(problem));
  });

  it('finds broken pages without failing itself', () => {
    const book = filledBook();
    const root = book.read.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'cells'").pluck().get();
    book.close();
    const bytes = readFileSync(book.file);
    const from = (Number(root) - 1) * 4096;
    bytes.fill(0xee, from, from + 4096);
    writeFileSync(book.file, bytes);
    const broken = openBook(book.file);
    const checked = checkBook(broken.read);
    broken.close();
    expect([checked.whole, checked.problems.length > 0]).toEqual([false, true]);
  });
});

describe('a backup', () => {
  it('is the book of that moment, in one file, also in the middle of a change by another', () => {
    const book = filledBook();
    const out = path.join(newFolder(), 'sao-luu.phuluc');
    const other = openBook(book.file);
    allOrNothing(other.write, () => {
      const file = sampleFile('đang ghi.xlsx');
      saveSubmission(other.write, by, 1, { file, read: sampleRead('t:so-gddt', []) });
      backupTo(book.read, out);
    });
    other.close();
    expect(readdirSync(path.dirname(out))).toEqual(['sao-luu.phuluc']);
    const copy = openBook(out);
    expect(checkBook(copy.read)).toEqual({ whole: true, problems: [], files: 3 });
    expect(listSubmissions(copy.read, 1)).toEqual(listSubmissions(book.read, 1).slice(0, 3));
    expect(Buffer.compare(getFile(copy.read, 's2').bytes, sampleFile('2.xlsx').bytes)).toBe(0);
    copy.close();
  });

  it('overwrites nothing, and says where it cannot write', () => {
    const book = filledBook();
    const out = path.join(newFolder(), 'co-roi.phuluc');
    writeFileSync(out, 'quan trọng');
    expect(() => backupTo(book.read, out)).toThrow(expect.objectContaining({ code: 'file-exists' }));
    expect(readFileSync(out, 'utf8')).toBe('quan trọng');
    const nowhere = path.join(newFolder(), 'khong', 'co.phuluc');
    expect(() => backupTo(book.read, nowhere)).toThrow(expect.objectContaining({ code: 'cannot-write' }));
    expect(existsSync(nowhere)).toBe(false);
  });
});
