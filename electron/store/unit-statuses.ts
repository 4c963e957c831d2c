import type { SubmissionSummary, UnitStatus } from '#shared/service/contract/submissions.ts';
import type { PeriodSummary } from '#shared/service/contract/books.ts';
import type { ReadableDb } from './handle.ts';
import { getPeriod } from './periods.ts';
import { listSubmissions } from './submissions.ts';
import { listUnits } from './units.ts';

/**
 * How far each unit of a period is: all that are waited for, then those that sent something unasked. A unit is late when the
 * due date has passed without a file, or its first file came after it. `today` is YYYY-MM-DD.
 */
export function unitStatuses(db: ReadableDb, periodId: number, today: string): readonly UnitStatus[] {
  const period = getPeriod(db, periodId);
  const byUnit = Map.groupBy(listSubmissions(db, periodId), (submission) => submission.unit);
  const units = new Map(listUnits(db).map((unit) => [unit.id, unit]));
  const unasked = [...byUnit.keys()].filter((id) => id !== null).filter((id) => !period.expectedUnits.includes(id));
  return [...period.expectedUnits, ...unasked].map((id) => {
    const submissions = byUnit.get(id) ?? [];
    const counting = submissions.filter((one) => one.state === 'current' && one.outcome !== 'refused');
    return {
      unit: id,
      name: units.get(id)?.name ?? id,
      level: units.get(id)?.level ?? 'other',
      state: stateOf(counting),
      late: isLate(period, counting.length > 0 ? submissions : [], today),
      expected: period.expectedUnits.includes(id),
      submissions,
    };
  });
}

function stateOf(counting: readonly SubmissionSummary[]): UnitStatus['state'] {
  if (counting.length === 0) return 'not-received';
  return counting.some((one) => one.outcome === 'needs-review') ? 'needs-review' : 'accepted';
}

function isLate({ dueDate }: PeriodSummary, submissions: readonly SubmissionSummary[], today: string): boolean {
  if (dueDate === null) return false;
  const first = submissions
    .filter((one) => one.outcome !== 'refused' && one.state !== 'reverted')
    .map((one) => one.receivedAt.slice(0, 10))
    .sort()[0];
  return (first ?? today) > dueDate;
}
