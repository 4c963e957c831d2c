import { Refusal } from '#shared/service/answer.ts';
import type { Learned } from '#shared/submission/reading-context.ts';
import { foldName, foldWords } from '#shared/text/fold.ts';
import type { By, ReadableDb, WritableDb } from './handle.ts';
import { submissionId, submissionKey } from './ids.ts';
import { writeLog } from './log.ts';
import { all, get, run, sql } from './sql.ts';
import { allOrNothing } from './transaction.ts';

/** A learned wording with the number by which it is taken back; `submission`: it was said of that file only. */
export type KeptWording = {
  readonly id: number;
  readonly learned: Learned;
  readonly submission: string | null;
  readonly when: string;
  readonly who: string;
};

type WordingRow = {
  readonly id: number;
  readonly kind: Learned['kind'];
  readonly table_id: string;
  readonly text: string;
  readonly text_folded: string;
  readonly target: string;
  readonly submission: number | null;
  readonly learned_at: string;
  readonly learned_by: string;
};

/** What the officer confirmed and has not taken back. */
export function listLearned(db: ReadableDb): readonly KeptWording[] {
  const rows = all<WordingRow>(db, sql`SELECT * FROM learned WHERE forgotten_at IS NULL ORDER BY id`);
  return rows.map(keptWording);
}

/** A wording as kept, whether in force or taken back; undefined where there is none of that number. */
export function getLearned(db: ReadableDb, id: number): KeptWording | undefined {
  const row = get<WordingRow>(db, sql`SELECT * FROM learned WHERE id = ${id}`);
  return row && keptWording(row);
}

/**
 * Learns a wording the officer confirmed, for all files or (`submission`) for one; the same wording confirmed for something else takes
 * the earlier one's place.
 */
export function learnWording(
  db: WritableDb,
  by: By,
  learned: Learned,
  { reason, submission }: { readonly reason?: string | undefined; readonly submission?: string | undefined } = {},
): KeptWording {
  return allOrNothing(db, () => {
    const file = submission === undefined ? null : submissionKey(submission);
    const table = learned.kind === 'unit' ? '' : learned.table;
    const target = learned.kind === 'unit' ? learned.unit : learned.kind === 'header' ? learned.column : learned.row;
    const folded = learned.kind === 'unit' ? foldName(learned.text) : foldWords(learned.text);
    const known = get<WordingRow>(
      db,
      sql`SELECT * FROM learned WHERE kind = ${learned.kind} AND table_id = ${table} AND text_folded = ${folded}
            AND coalesce(submission, 0) = ${file ?? 0} AND forgotten_at IS NULL`,
    );
    if (known?.target === target) return keptWording(known);
    if (known) forgetWording(db, by, known.id, reason);
    const { key } = run(
      db,
      sql`INSERT INTO learned (kind, table_id, text, text_folded, target, submission, learned_at, learned_by)
          VALUES (${learned.kind}, ${table}, ${learned.text}, ${folded}, ${target}, ${file}, ${by.now}, ${by.who})`,
    );
    writeLog(db, by, { what: 'learn', target: `wording:${key}`, subject: `${learned.text} → ${target}`, why: reason });
    return { id: key, learned, submission: submission ?? null, when: by.now, who: by.who };
  });
}

/** Takes a learned wording back. Throws Refusal `cannot-undo` where it is not in force. */
export function forgetWording(db: WritableDb, by: By, id: number, reason?: string): void {
  setForgotten(db, by, { id, forgotten: true, reason });
}

/** Puts a wording that was taken back in force again. Throws Refusal `cannot-undo` where another took its place. */
export function relearnWording(db: WritableDb, by: By, id: number, reason?: string): void {
  setForgotten(db, by, { id, forgotten: false, reason });
}

function setForgotten(
  db: WritableDb,
  by: By,
  { id, forgotten, reason }: { id: number; forgotten: boolean; reason?: string | undefined },
): void {
  allOrNothing(db, () => {
    const changed = run(
      db,
      sql`UPDATE learned AS l SET forgotten_at = ${forgotten ? by.now : null}
          WHERE id = ${id} AND (forgotten_at IS NULL) = ${forgotten ? 1 : 0}
            AND NOT EXISTS (SELECT 1 FROM learned o WHERE o.id <> l.id AND o.kind = l.kind AND o.table_id = l.table_id
                              AND o.text_folded = l.text_folded AND coalesce(o.submission, 0) = coalesce(l.submission, 0)
                              AND o.forgotten_at IS NULL)`,
    );
    const row = get<WordingRow>(db, sql`SELECT * FROM learned WHERE id = ${id}`);
    if (changed.changes === 0 || !row)
      throw new Refusal(
        'cannot-undo',
        'Cách viết này đã được thay hoặc đã bỏ; hãy xem lại danh sách cách viết đã học.',
      );
    const what = forgotten ? 'forget' : 'learn';
    writeLog(db, by, { what, target: `wording:${id}`, subject: `${row.text} → ${row.target}`, why: reason });
  });
}

function keptWording(row: WordingRow): KeptWording {
  const submission = row.submission === null ? null : submissionId(row.submission);
  return { id: row.id, learned: learnedFrom(row), submission, when: row.learned_at, who: row.learned_by };
}

function learnedFrom({ kind, table_id: table, text, target }: WordingRow): Learned {
  switch (kind) {
    case 'unit':
      return { kind, text, unit: target };
    case 'header':
      return { kind, table, text, column: target };
    case 'label':
      return { kind, table, text, row: target };
  }
}
