import type { ReadFile } from '#shared/submission/submission.ts';
import { dataHash } from './data-hash.ts';
import type { By, WritableDb } from './handle.ts';
import { writeLog } from './log.ts';
import { assureOpen } from './periods.ts';
import { putRead } from './put-read.ts';
import { getRow, getSummary } from './submissions.ts';
import type { SubmissionSummary } from '#shared/service/contract/submissions.ts';
import { allOrNothing } from './transaction.ts';

/**
 * Puts a new reading of a submission's kept file in the place of the earlier one: after a wording was confirmed or taken back. Findings
 * that are said again keep their id and how they were settled. Logged, but not to be undone by itself: the wording is. Throws
 * Refusal `no-such-submission`, `period-locked`.
 */
export function readAgain(
  db: WritableDb,
  by: By,
  id: string,
  { read, reason }: { readonly read: ReadFile; readonly reason: string },
): SubmissionSummary {
  return allOrNothing(db, () => {
    const row = getRow(db, id);
    assureOpen(db, row.period);
    putRead(db, { key: row.id, period: row.period, unit: row.unit, fresh: false }, { read, hash: dataHash(read) });
    writeLog(db, by, {
      what: 'read-again',
      period: row.period,
      // not `submission:`, so that an earlier decision on the submission can still be undone
      target: `reading:${row.id}`,
      subject: row.file_name,
      why: reason,
    });
    return getSummary(db, id);
  });
}
