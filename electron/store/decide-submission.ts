import { Refusal } from '#shared/service/answer.ts';
import type { SubmissionSummary } from '#shared/service/contract/submissions.ts';
import type { By, WritableDb } from './handle.ts';
import { submissionId } from './ids.ts';
import { writeLog } from './log.ts';
import { assureOpen } from './periods.ts';
import { run, sql } from './sql.ts';
import { getRow, getSummary } from './submissions.ts';
import { allOrNothing } from './transaction.ts';
import { chainVersions } from './versions.ts';

/**
 * Takes a submission back: it counts for nothing, and what it had superseded counts again. The file stays.
 * Throws Refusal `no-such-submission`, `period-locked`, `cannot-undo` (it was taken back already).
 */
export function revertSubmission(db: WritableDb, by: By, id: string, reason: string): SubmissionSummary {
  return setReverted(db, by, { id, reverted: true, reason });
}

/** Lets a submission that was taken back count again, in its old place in the chain. Refusals as for revertSubmission. */
export function restoreSubmission(db: WritableDb, by: By, id: string, reason: string): SubmissionSummary {
  return setReverted(db, by, { id, reverted: false, reason });
}

function setReverted(
  db: WritableDb,
  by: By,
  { id, reverted, reason }: { id: string; reverted: boolean; reason: string },
): SubmissionSummary {
  return allOrNothing(db, () => {
    const row = getRow(db, id);
    assureOpen(db, row.period);
    if ((row.reverted === 1) === reverted)
      throw new Refusal(
        'cannot-undo',
        reverted ? `Lượt nộp ${id} đã được rút lại rồi.` : `Lượt nộp ${id} đang được tính, không có gì để khôi phục.`,
      );
    run(db, sql`UPDATE submissions SET reverted = ${reverted ? 1 : 0} WHERE id = ${row.id}`);
    chainVersions(db, row.period, row.unit);
    writeLog(db, by, {
      what: reverted ? 'revert-submission' : 'restore-submission',
      period: row.period,
      target: `submission:${row.id}`,
      subject: row.file_name,
      why: reason,
    });
    return getSummary(db, submissionId(row.id));
  });
}
