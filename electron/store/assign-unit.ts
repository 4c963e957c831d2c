import type { ReadFile } from '#shared/submission/submission.ts';
import { dataHash } from './data-hash.ts';
import type { FindingRow } from './finding-rows.ts';
import { findingRowsOf } from './findings.ts';
import type { By, WritableDb } from './handle.ts';
import { keptRead } from './kept-read.ts';
import { writeLog } from './log.ts';
import { assureOpen } from './periods.ts';
import { putRead } from './put-read.ts';
import { run, sql } from './sql.ts';
import { getRow, getSubmission, type StoredSubmission, type SubmissionRow } from './submissions.ts';
import { allOrNothing } from './transaction.ts';

/** What an undo of an assignment puts back: the earlier reading and how its findings were settled. */
export type EarlierRead = { readonly read: ReadFile; readonly settled: readonly Settled[] };

type Settled = { readonly code: string; readonly at: string | null; readonly place: string; readonly reason: string };

/**
 * Gives a submission the unit the officer chose: `read` is its file read again with that unit, and takes the place of what was
 * read before; the unit's version chain is worked out anew. Acceptances of findings that are said again stay. Undo puts the
 * earlier reading back. Throws Refusal `no-such-submission`, `no-such-unit`, `period-locked`.
 */
export function assignUnit(
  db: WritableDb,
  by: By,
  id: string,
  { read, reason }: { readonly read: ReadFile; readonly reason?: string | undefined },
): StoredSubmission {
  return allOrNothing(db, () => {
    const row = getRow(db, id);
    assureOpen(db, row.period);
    const before = earlierRead(db, row);
    const taker = { key: row.id, period: row.period, unit: row.unit, fresh: false };
    putRead(db, taker, { read, hash: dataHash(read) });
    writeLog(db, by, {
      what: 'assign-unit',
      period: row.period,
      target: `submission:${row.id}`,
      subject: `${row.file_name} → ${read.unit ?? 'chưa rõ đơn vị'}`,
      why: reason,
      before,
    });
    return getSubmission(db, id);
  });
}

/** Puts an earlier reading back with its acceptances: the undo of an assignment. */
export function putBack(db: WritableDb, by: By, id: string, earlier: EarlierRead & { reason: string }): void {
  allOrNothing(db, () => {
    assignUnit(db, by, id, earlier);
    for (const row of findingRowsOf(db, getRow(db, id).id)) {
      const settled = earlier.settled.find((one) => isOf(one, row));
      if (settled && row.state === 'open')
        run(db, sql`UPDATE findings SET state = 'accepted', reason = ${settled.reason} WHERE id = ${row.id}`);
    }
  });
}

function earlierRead(db: WritableDb, row: SubmissionRow): EarlierRead {
  const settled = findingRowsOf(db, row.id)
    .filter((one) => one.state === 'accepted')
    .map((one) => ({ code: one.code, at: one.at, place: placeOf(one), reason: one.reason ?? '' }));
  return { read: keptRead(db, row), settled };
}

function isOf(settled: Settled, row: FindingRow): boolean {
  return settled.code === row.code && settled.at === row.at && settled.place === placeOf(row);
}

function placeOf(row: FindingRow): string {
  return [row.table_id, row.row_code, row.column_key].join(' ');
}
