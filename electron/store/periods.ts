import type { Family, PeriodKind, Phase, UnitId } from '#shared/family/family.ts';
import { periodName, type Period } from '#shared/family/period.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { PeriodSummary } from '#shared/service/contract/books.ts';
import type { ReadableDb } from './handle.ts';
import { all, get, sql } from './sql.ts';

type PeriodRow = {
  readonly id: number;
  readonly family: string;
  readonly version: number;
  readonly json: string;
  readonly year: number;
  readonly kind: PeriodKind;
  readonly phase: Phase;
  readonly due_date: string | null;
  readonly cut_off_date: string | null;
  readonly locked: 0 | 1;
};

/** All periods of the book, oldest first. */
export function listPeriods(db: ReadableDb): readonly PeriodSummary[] {
  const rows = all<PeriodRow>(
    db,
    sql`SELECT p.*, f.id AS family, f.version, f.json FROM periods p JOIN families f ON f.key = p.family ORDER BY p.id`,
  );
  return rows.map((row) => summary(db, row));
}

/** One period. Throws Refusal `no-such-period`. */
export function getPeriod(db: ReadableDb, id: number): PeriodSummary {
  const row = get<PeriodRow>(
    db,
    sql`SELECT p.*, f.id AS family, f.version, f.json FROM periods p JOIN families f ON f.key = p.family
        WHERE p.id = ${id}`,
  );
  if (!row) throw new Refusal('no-such-period', `Trong sổ không có kỳ báo cáo số ${id}.`);
  return summary(db, row);
}

/** The period that is meant where none is named: the one added last. */
export function currentPeriod(db: ReadableDb): PeriodSummary {
  const last = get<{ id: number | null }>(db, sql`SELECT max(id) AS id FROM periods`)?.id;
  if (!last) throw new Refusal('no-such-period', 'Sổ chưa có kỳ báo cáo nào; hãy thêm một kỳ.');
  return getPeriod(db, last);
}

/**
 * The period before this one, that its values are compared with and prefilled from: the latest earlier year, first of the
 * same family, kind and phase, then of the same family, then of any other (whose rows are linked by quantity). null: none.
 */
export function previousPeriod(db: ReadableDb, id: number): PeriodSummary | null {
  const period = getPeriod(db, id);
  const earlier = listPeriods(db).filter((one) => one.year < period.year);
  const nearness = (one: PeriodSummary): number =>
    one.family !== period.family ? 0 : one.kind === period.kind && one.phase === period.phase ? 2 : 1;
  return earlier.toSorted((a, b) => nearness(b) - nearness(a) || b.year - a.year || b.id - a.id)[0] ?? null;
}

/** A period as the reading stages know it. */
export function readingPeriod(summary: PeriodSummary): Period {
  const { family, familyVersion, year, kind, phase, dueDate, cutOffDate, expectedUnits, locked } = summary;
  return { family, familyVersion, year, kind, phase, dueDate, cutOffDate, expectedUnits, locked };
}

/** Refuses with `period-locked` where nothing may be changed any more. */
export function assureOpen(db: ReadableDb, id: number): void {
  const row = get<{ locked: 0 | 1 }>(db, sql`SELECT locked FROM periods WHERE id = ${id}`);
  if (row?.locked === 0) return;
  throw new Refusal('period-locked', `Kỳ ${getPeriod(db, id).name} đã khóa; hãy mở khóa (có lý do) rồi làm lại.`);
}

function summary(db: ReadableDb, row: PeriodRow): PeriodSummary {
  const expectedUnits: readonly UnitId[] = all<{ id: string }>(
    db,
    sql`SELECT u.id FROM period_units e JOIN units u ON u.key = e.unit WHERE e.period = ${row.id} ORDER BY e.position`,
  ).map((unit) => unit.id);
  // `as`: a Family when it was written
  const family = JSON.parse(row.json) as Family;
  return {
    id: row.id,
    family: row.family,
    familyVersion: row.version,
    name: periodName(family, row.year),
    year: row.year,
    kind: row.kind,
    phase: row.phase,
    dueDate: row.due_date,
    cutOffDate: row.cut_off_date,
    expectedUnits,
    locked: row.locked === 1,
  };
}
