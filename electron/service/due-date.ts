import type { Family, PeriodKind } from '#shared/family/family.ts';

/**
 * The due date that the family's document names for this kind of period, put into the year; null where it names none. Only a first
 * proposal: due dates are per period, and the officer sets them.
 */
export function dueDateFor(family: Family, kind: PeriodKind, year: number): string | null {
  const named = family.dueDates.find((due) => due.kind === kind && due.date !== null)?.date;
  const day = /(\d{2}-\d{2})$/.exec(named ?? '')?.[1];
  return day === undefined ? null : `${year}-${day}`;
}
