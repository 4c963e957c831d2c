import type { Finding, SeenWording } from '#shared/finding/finding.ts';
import { asksFor, keptText } from '#shared/submission/learnable.ts';
import type { PlacedWording, UsedWording } from '#shared/submission/submission.ts';
import { foldWords } from '#shared/text/fold.ts';
import type { ReadableDb } from './handle.ts';
import { submissionId, submissionKey } from './ids.ts';
import type { KeptWording } from './learned.ts';
import { all, sql } from './sql.ts';

type UsedRow = Omit<UsedWording, 'table'> & { readonly submission: number; readonly table_id: string };

/** The columns and rows of a submission that were told by a confirmed wording. */
export function usedWordings(db: ReadableDb, submission: number): readonly UsedWording[] {
  const rows = all<UsedRow>(db, sql`SELECT * FROM used_wordings WHERE submission = ${submission} ORDER BY n`);
  return rows.map(plainWording);
}

/** The same of all submissions of a period. */
export function usedIn(db: ReadableDb, period: number): readonly PlacedWording[] {
  const rows = all<UsedRow>(
    db,
    sql`SELECT w.* FROM used_wordings w JOIN submissions s ON s.id = w.submission WHERE s.period = ${period}
        ORDER BY w.submission, w.n`,
  );
  return rows.map((row) => ({ ...plainWording(row), submission: submissionId(row.submission) }));
}

/** The submissions of open periods, not taken back, in which an open finding asks what this wording means; or only the one it is of. */
export function askingFor(
  db: ReadableDb,
  { learned, submission }: Pick<KeptWording, 'learned' | 'submission'>,
): readonly string[] {
  if (learned.kind === 'unit') return [];
  const folded = foldWords(learned.text);
  const rows = all<{ submission: number; code: Finding['code']; wordings: string; year: number }>(
    db,
    sql`SELECT f.submission, f.code, f.wordings, p.year FROM findings_now f JOIN submissions s ON s.id = f.submission
          JOIN periods p ON p.id = f.period
        WHERE f.wordings IS NOT NULL AND f.now = 'open' AND f.table_id = ${learned.table} AND p.locked = 0
        ORDER BY f.submission`,
  );
  const asking = rows.filter(({ code, wordings, year }) => {
    // `as`: written by wordingsText
    const texts = JSON.parse(wordings) as readonly SeenWording[];
    const isSame = ({ text }: SeenWording): boolean => foldWords(keptText(learned.kind, text, year)) === folded;
    return asksFor({ code }) === learned.kind && texts.some(isSame);
  });
  const found = new Set(asking.map((one) => submissionId(one.submission)));
  return [...found].filter((one) => submission === null || one === submission);
}

/** The submissions of open periods whose reading rests on this wording; for one file's own wording that file alone. */
export function restingOn(db: ReadableDb, { learned, submission }: KeptWording): readonly string[] {
  if (learned.kind === 'unit') return [];
  const target = learned.kind === 'header' ? learned.column : learned.row;
  return all<{ id: number }>(
    db,
    sql`SELECT DISTINCT s.id FROM used_wordings w JOIN submissions s ON s.id = w.submission JOIN periods p ON p.id = s.period
        WHERE w.kind = ${learned.kind} AND w.table_id = ${learned.table} AND w.target = ${target} AND p.locked = 0
          AND (${submission === null ? 0 : submissionKey(submission)} IN (0, s.id)) ORDER BY s.id`,
  ).map(({ id }) => submissionId(id));
}

function plainWording({ kind, table_id: table, target, text, at }: UsedRow): UsedWording {
  return { kind, table, target, text, at };
}
