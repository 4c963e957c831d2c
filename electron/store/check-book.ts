import { createHash } from 'node:crypto';
import type { BookCheck } from '#shared/service/contract/books.ts';
import { Refusal } from '#shared/service/answer.ts';
import { dataHash } from './data-hash.ts';
import { findingId, submissionId } from './ids.ts';
import { keptRead } from './kept-read.ts';
import type { ReadableDb } from './handle.ts';
import { all, get, sql } from './sql.ts';
import { getRow } from './submissions.ts';

/**
 * Checks a book from its pages to its meaning: SQLite's integrity, foreign keys, the SHA-256 of every stored file and of
 * what was read from it, the version chains, that nothing lies about that belongs to no submission. Reads every byte; problems are Vietnamese sentences.
 */
export function checkBook(db: ReadableDb): BookCheck {
  try {
    const pages = pageProblems(db);
    // rows of a file with broken pages cannot be trusted to be read
    if (pages.length > 0) return { whole: false, problems: pages, files: 0 };
    const problems = [
      ...referenceProblems(db),
      ...fileProblems(db),
      ...dataProblems(db),
      ...chainProblems(db),
      ...strayProblems(db),
    ];
    return { whole: problems.length === 0, problems, files: countFiles(db) };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { whole: false, problems: [thrown.message], files: 0 };
  }
}

function pageProblems(db: ReadableDb): readonly string[] {
  return all<{ integrity_check: string }>(db, sql`PRAGMA integrity_check`)
    .map((row) => row.integrity_check)
    .filter((text) => text !== 'ok')
    .map((text) => `File sổ hỏng: ${text}`);
}

function referenceProblems(db: ReadableDb): readonly string[] {
  return all<{ table: string; rowid: number | null; parent: string }>(db, sql`PRAGMA foreign_key_check`).map(
    ({ table, rowid, parent }) => `Dòng ${rowid ?? '?'} của bảng ${table} trỏ tới dòng không có trong bảng ${parent}.`,
  );
}

function fileProblems(db: ReadableDb): readonly string[] {
  const files = all<{ id: number }>(db, sql`SELECT id FROM files ORDER BY id`);
  return files.flatMap(({ id }) => {
    // one file at a time: a book may hold more than memory does
    const file = get<{ sha256: string; size: number; bytes: Uint8Array }>(
      db,
      sql`SELECT * FROM files WHERE id = ${id}`,
    );
    if (!file) return [`File gốc số ${id} không đọc được.`];
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    if (sha256 === file.sha256 && file.size === file.bytes.length) return [];
    return [`File gốc số ${id} không còn đúng như khi nhận (SHA-256 ${file.sha256} nay là ${sha256}).`];
  });
}

/** What was read from each file must still say what it said when it was stored. */
function dataProblems(db: ReadableDb): readonly string[] {
  const stored = all<{ id: number; data_hash: string }>(db, sql`SELECT id, data_hash FROM submissions ORDER BY id`);
  return stored.flatMap(({ id, data_hash: hash }) => {
    const name = submissionId(id);
    // what cannot be read at all is told by referenceProblems
    if (hashOf(db, name) === hash) return [];
    return [`Lượt nộp ${name}: số liệu trong sổ không còn đúng như khi đọc từ file gốc.`];
  });
}

/** null: what stands there is nothing the program could have written. */
function hashOf(db: ReadableDb, submission: string): string | null {
  try {
    return dataHash(keptRead(db, getRow(db, submission)));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

/** Which submission counts must follow from the order of import, and a current place must have at most one adjustment. */
function chainProblems(db: ReadableDb): readonly string[] {
  const rows = all<{ submission: number; name: string }>(
    db,
    sql`SELECT t.submission, n.name FROM submission_tables t JOIN table_names n ON n.key = t.tab
          JOIN submissions s ON s.id = t.submission
        WHERE t.superseded_by IS NOT (
          SELECT later.id FROM submissions later JOIN submission_tables lt ON lt.submission = later.id
          WHERE later.period = s.period AND later.unit = s.unit AND later.sequence > s.sequence AND later.reverted = 0
            AND later.refused = 0 AND lt.tab = t.tab AND lt.blank = 0 AND s.reverted = 0
          ORDER BY later.sequence LIMIT 1)`,
  );
  return rows.map(
    ({ submission, name }) => `Lượt nộp ${submissionId(submission)}: thứ tự thay thế của bảng ${name} sai.`,
  );
}

function strayProblems(db: ReadableDb): readonly string[] {
  const files = all<{ id: number }>(
    db,
    sql`SELECT id FROM files f WHERE NOT EXISTS (SELECT 1 FROM submissions s WHERE s.file = f.id)`,
  ).map(({ id }) => `File gốc số ${id} không thuộc lượt nộp nào.`);
  const tables = all<{ submission: number; name: string }>(
    db,
    sql`SELECT DISTINCT c.submission, n.name FROM cells c JOIN slots p ON p.key = c.slot JOIN table_names n ON n.key = p.tab
        WHERE NOT EXISTS (SELECT 1 FROM submission_tables t WHERE t.submission = c.submission AND t.tab = p.tab)`,
  ).map(
    ({ submission, name }) =>
      `Lượt nộp ${submissionId(submission)} có số liệu của bảng ${name} mà không ghi nhận bảng.`,
  );
  const findings = all<{ id: number }>(
    db,
    sql`SELECT f.id FROM findings f JOIN submissions s ON s.id = f.submission WHERE f.period <> s.period`,
  ).map(({ id }) => `Lỗi ${findingId(id)} thuộc kỳ khác với lượt nộp của nó.`);
  const unlogged = all<{ id: number }>(
    db,
    sql`SELECT id FROM submissions s WHERE NOT EXISTS
          (SELECT 1 FROM log WHERE what = 'import-file' AND target = 'submission:' || s.id)`,
  ).map(({ id }) => `Lượt nộp ${submissionId(id)} không có trong nhật ký.`);
  return [...files, ...tables, ...findings, ...unlogged];
}

function countFiles(db: ReadableDb): number {
  return get<{ n: number }>(db, sql`SELECT count(*) AS n FROM files`)?.n ?? 0;
}
