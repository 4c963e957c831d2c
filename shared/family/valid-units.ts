import type { Unit } from './unit.ts';

/** Whether a unit exists on a day (YYYY-MM-DD): both days of its validity are included, an open end has no limit. */
export function isValidOn(unit: Unit, day: string): boolean {
  return (unit.validFrom ?? '') <= day && (unit.validTo === undefined || day <= unit.validTo);
}
