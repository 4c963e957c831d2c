import type { Adjustment } from '#shared/consolidate/consolidation.ts';
import type { Unit } from '#shared/family/unit.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { LogEntry } from '#shared/service/contract/books.ts';
import { putAdjustment, type CellPlace } from './adjustments.ts';
import { putBack, type EarlierRead } from './assign-unit.ts';
import { changePeriod, lockPeriod, unlockPeriod, type PeriodChange } from './change-period.ts';
import { putCorrection, type EarlierCorrection } from './correct-value.ts';
import { acceptFinding, reopenFinding } from './decide-finding.ts';
import { restoreSubmission, revertSubmission } from './decide-submission.ts';
import type { By, WritableDb } from './handle.ts';
import { findingId, submissionId } from './ids.ts';
import { forgetWording, relearnWording } from './learned.ts';
import { getEntry, type KeptEntry } from './log.ts';
import { putOfficial, type GivenOfficial } from './official.ts';
import { get, sql } from './sql.ts';
import { allOrNothing } from './transaction.ts';
import { changeUnit, removeUnit } from './units.ts';

/**
 * Undoes a decision: the opposite decision is carried out and logged, pointing to the entry it undoes; the entry itself stays.
 * An undo can be undone in turn. Gives the new entry. Throws Refusal `cannot-undo` (no such entry, undone already, something
 * decided on the same thing since) and whatever the opposite decision refuses (`period-locked`).
 */
export function undo(db: WritableDb, by: By, id: number, reason: string): LogEntry {
  return allOrNothing(db, () => {
    const entry = getEntry(db, id);
    if (!entry?.shown.canUndo)
      throw new Refusal(
        'cannot-undo',
        entry
          ? `Việc số ${id} không hoàn tác được: đã hoàn tác rồi, hoặc sau đó đã có quyết định khác về cùng một việc.`
          : `Nhật ký không có việc số ${id}.`,
      );
    carryOutOpposite(db, { ...by, undoes: id }, entry.kept, reason);
    const made = get<{ id: number }>(db, sql`SELECT max(id) AS id FROM log WHERE undoes = ${id}`);
    const shown = made ? getEntry(db, made.id)?.shown : undefined;
    if (!shown) throw new Error(`undoing ${entry.kept.what} left no entry in the log`);
    return shown;
  });
}

function carryOutOpposite(db: WritableDb, by: By, entry: KeptEntry, reason: string): void {
  const key = Number(entry.target.split(':')[1]);
  switch (entry.what) {
    case 'change-period':
      changePeriod(db, by, key, { ...before<PeriodChange>(entry), reason });
      return;
    case 'lock-period':
      unlockPeriod(db, by, key, reason);
      return;
    case 'unlock-period':
      lockPeriod(db, by, key, reason);
      return;
    case 'add-unit':
      removeUnit(db, by, entry.target.slice('unit:'.length), reason);
      return;
    case 'change-unit':
    case 'remove-unit':
      changeUnit(db, by, before<Unit>(entry), reason);
      return;
    case 'import-file':
    case 'restore-submission':
      revertSubmission(db, by, submissionId(key), reason);
      return;
    case 'revert-submission':
      restoreSubmission(db, by, submissionId(key), reason);
      return;
    case 'assign-unit':
      putBack(db, by, submissionId(key), { ...before<EarlierRead>(entry), reason });
      return;
    case 'accept-finding':
      reopenFinding(db, by, findingId(key), reason);
      return;
    case 'reopen-finding':
      acceptFinding(db, by, findingId(key), before<{ reason: string }>(entry).reason);
      return;
    case 'adjust-cell':
    case 'unadjust-cell': {
      const { place, adjustment } = before<{ place: CellPlace; adjustment: Adjustment | null }>(entry);
      putAdjustment(db, by, Number(entry.period), { place, adjustment, reason });
      return;
    }
    case 'correct-value':
    case 'uncorrect-value': {
      const { place, correction } = before<EarlierCorrection>(entry);
      putCorrection(db, by, place, { correction, reason });
      return;
    }
    case 'change-official':
      putOfficial(db, by, key, { given: before<GivenOfficial>(entry), reason });
      return;
    case 'learn':
      forgetWording(db, by, key, reason);
      return;
    case 'forget':
      relearnWording(db, by, key, reason);
      return;
    case 'create-book':
    case 'add-period':
    case 'issue-forms':
    case 'revise-family':
    case 'read-again':
      throw new Refusal('cannot-undo', 'Việc này không hoàn tác được.');
  }
}

function before<Kept>(entry: KeptEntry): Kept {
  // `as`: written by the decision of this very kind, in the same program
  return JSON.parse(entry.before ?? 'null') as Kept;
}
