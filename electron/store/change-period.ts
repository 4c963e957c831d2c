import type { Family, PeriodKind, Phase, UnitId } from '#shared/family/family.ts';
import type { UnitDirectory } from '#shared/family/unit.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { PeriodSummary } from '#shared/service/contract/books.ts';
import { keepDirectory } from './directory.ts';
import { keepFamily } from './families.ts';
import type { By, WritableDb } from './handle.ts';
import { writeLog } from './log.ts';
import { assureOpen, getPeriod } from './periods.ts';
import { dropSignedValues } from './signed-values.ts';
import { get, run, sql } from './sql.ts';
import { allOrNothing } from './transaction.ts';
import { unitKey } from './units.ts';

export type NewPeriod = {
  readonly family: Family;
  /** units, groups and ambiguous texts the book may not have yet */
  readonly directory: UnitDirectory;
  readonly year: number;
  readonly kind: PeriodKind;
  readonly phase: Phase;
  readonly dueDate: string | null;
  readonly cutOffDate: string | null;
  readonly expectedUnits: readonly UnitId[];
};

export type PeriodChange = {
  readonly dueDate?: string | null | undefined;
  readonly cutOffDate?: string | null | undefined;
  readonly expectedUnits?: readonly UnitId[] | undefined;
};

/** Adds a period to a book, with its family and units where they are new. Throws Refusal `period-exists`, `no-such-unit`. */
export function addPeriod(db: WritableDb, by: By, period: NewPeriod): PeriodSummary {
  return allOrNothing(db, () => {
    const { family, year, kind, phase, dueDate, cutOffDate } = period;
    const there = get(
      db,
      sql`SELECT 1 FROM periods p JOIN families f ON f.key = p.family
          WHERE f.id = ${family.id} AND p.year = ${year} AND p.kind = ${kind} AND p.phase = ${phase}`,
    );
    if (there) throw new Refusal('period-exists', `Sổ đã có kỳ năm ${year} của biểu mẫu "${family.title}".`);
    keepDirectory(db, period.directory);
    const { key: id } = run(
      db,
      sql`INSERT INTO periods (family, year, kind, phase, due_date, cut_off_date)
          VALUES (${keepFamily(db, family)}, ${year}, ${kind}, ${phase}, ${dueDate}, ${cutOffDate})`,
    );
    writeExpected(db, id, period.expectedUnits);
    const added = getPeriod(db, id);
    writeLog(db, by, { what: 'add-period', period: id, target: `period:${id}`, subject: subjectOf(added) });
    return added;
  });
}

/** Changes due date, cut-off date or the units waited for; what is left out stays. Throws Refusal `period-locked`. */
export function changePeriod(
  db: WritableDb,
  by: By,
  id: number,
  change: PeriodChange & { readonly reason?: string | undefined },
): PeriodSummary {
  return allOrNothing(db, () => {
    assureOpen(db, id);
    const { dueDate, cutOffDate, expectedUnits, ...rest } = getPeriod(db, id);
    const due = change.dueDate === undefined ? dueDate : change.dueDate;
    const cutOff = change.cutOffDate === undefined ? cutOffDate : change.cutOffDate;
    run(db, sql`UPDATE periods SET due_date = ${due}, cut_off_date = ${cutOff} WHERE id = ${id}`);
    if (change.expectedUnits) writeExpected(db, id, change.expectedUnits);
    writeLog(db, by, {
      what: 'change-period',
      period: id,
      target: `period:${id}`,
      subject: subjectOf(rest),
      why: change.reason,
      before: { dueDate, cutOffDate, expectedUnits },
    });
    return getPeriod(db, id);
  });
}

/** Closes a period: every change to it is refused from now on. */
export function lockPeriod(db: WritableDb, by: By, id: number, reason?: string): PeriodSummary {
  return setLock(db, by, { id, locked: true, reason });
}

/** Opens a closed period again. */
export function unlockPeriod(db: WritableDb, by: By, id: number, reason: string): PeriodSummary {
  return setLock(db, by, { id, locked: false, reason });
}

function setLock(
  db: WritableDb,
  by: By,
  { id, locked, reason }: { id: number; locked: boolean; reason?: string | undefined },
): PeriodSummary {
  return allOrNothing(db, () => {
    const period = getPeriod(db, id);
    // locking twice says nothing new: no entry
    if (period.locked === locked) return period;
    run(db, sql`UPDATE periods SET locked = ${locked ? 1 : 0} WHERE id = ${id}`);
    if (!locked) dropSignedValues(db, id);
    const what = locked ? 'lock-period' : 'unlock-period';
    writeLog(db, by, { what, period: id, target: `lock:${id}`, subject: subjectOf(period), why: reason });
    return getPeriod(db, id);
  });
}

function writeExpected(db: WritableDb, id: number, units: readonly UnitId[]): void {
  run(db, sql`DELETE FROM period_units WHERE period = ${id}`);
  [...new Set(units)].forEach((unit, n) =>
    run(db, sql`INSERT INTO period_units VALUES (${id}, ${n}, ${unitKey(db, unit)})`),
  );
}

function subjectOf(period: Pick<PeriodSummary, 'name' | 'family'>): string {
  return `Kỳ ${period.name} (${period.family})`;
}
