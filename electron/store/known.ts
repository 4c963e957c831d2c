import { makeFinding, type Finding } from '#shared/finding/finding.ts';
import type { UnitId } from '#shared/family/family.ts';
import type { SubmissionSummary } from '#shared/service/contract/submissions.ts';
import { foldWords } from '#shared/text/fold.ts';
import { addFinding } from './finding-rows.ts';
import type { By, ReadableDb, WritableDb } from './handle.ts';
import { submissionId, submissionKey } from './ids.ts';
import { assureOpen } from './periods.ts';
import { get, run, sql } from './sql.ts';
import { getSummary } from './submissions.ts';
import { allOrNothing } from './transaction.ts';

/**
 * The submission of this period that has these very bytes, or (noted before) the same data in other bytes; null: none. One
 * that was refused does not count: it is read again, for the program may have learned since.
 */
export function knownFile(db: ReadableDb, period: number, sha256: string): SubmissionSummary | null {
  const row = get<{ id: number }>(
    db,
    sql`SELECT s.id FROM submissions s JOIN files f ON f.id = s.file
        WHERE s.period = ${period} AND f.sha256 = ${sha256} AND s.refused = 0
        UNION ALL SELECT submission FROM duplicates WHERE period = ${period} AND sha256 = ${sha256} LIMIT 1`,
  );
  return row ? getSummary(db, submissionId(row.id)) : null;
}

/**
 * The submission of this unit that counts now and says the same as `hash` (see dataHash); null: none. An earlier, superseded
 * one does not count: a unit that goes back to its first figures says something new.
 */
export function knownData(db: ReadableDb, period: number, unit: UnitId | null, hash: string): SubmissionSummary | null {
  const row = get<{ id: number }>(
    db,
    sql`SELECT s.id FROM submissions s JOIN units u ON u.key = s.unit
        WHERE s.period = ${period} AND u.id = ${unit ?? ''} AND s.data_hash = ${hash} AND s.reverted = 0 AND s.refused = 0
          AND NOT EXISTS (SELECT 1 FROM submission_tables t WHERE t.submission = s.id AND t.superseded_by IS NOT NULL)
        ORDER BY s.sequence DESC LIMIT 1`,
  );
  return row ? getSummary(db, submissionId(row.id)) : null;
}

/**
 * Notes that a submission came once more, in the same bytes or the same data, and says so in an info finding on it; the same
 * file under the same name is noted once.
 */
export function noteDuplicate(
  db: WritableDb,
  by: By,
  period: number,
  { name, sha256, of }: { readonly name: string; readonly sha256: string; readonly of: SubmissionSummary },
): void {
  allOrNothing(db, () => {
    assureOpen(db, period);
    if (of.sha256 === sha256 && foldWords(of.file) === foldWords(name)) return;
    const key = submissionKey(of.submission);
    const added = run(
      db,
      sql`INSERT INTO duplicates (period, submission, sha256, file_name, received_at)
          VALUES (${period}, ${key}, ${sha256}, ${name}, ${by.now}) ON CONFLICT DO NOTHING`,
    );
    if (added.changes > 0) addFinding(db, { period, submission: key, finding: duplicateOf(name, of) });
  });
}

/** The finding that a file says nothing new; where the one it repeats was taken back, that is said, for it does not count. */
export function duplicateOf(name: string, of: SubmissionSummary): Finding {
  const found = of.state === 'reverted' ? `${of.file} – lượt nộp ${of.submission} đã rút lại, chưa được tính` : of.file;
  return makeFinding('duplicate-file', {}, { found, parts: { file: name } });
}
