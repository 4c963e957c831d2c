import type { UnitId } from '#shared/family/family.ts';
import type { Unit } from '#shared/family/unit.ts';
import type { UnitStatus } from '#shared/service/contract/submissions.ts';
import { missingUnits } from './board.ts';

/** One line of the list for ringing up: who has not reported, whom to ask for, how late it is. */
export type PhoneLine = {
  readonly unit: UnitId;
  readonly name: string;
  readonly person: string;
  readonly phone: string;
  readonly email: string;
  /** days over the due date; null where it has not passed or there is none */
  readonly daysLate: number | null;
};

/** The units that have sent nothing that counts, with their contacts. `daysOver`: days since the due date, if it has passed. */
export function phoneLines(
  units: readonly UnitStatus[],
  contacts: readonly Unit[],
  daysOver: number | null,
): readonly PhoneLine[] {
  const byId = new Map(contacts.map((unit) => [unit.id, unit]));
  return missingUnits(units).map(({ unit, name }) => {
    const contact = byId.get(unit);
    return {
      unit,
      name,
      person: contact?.contactPerson ?? '',
      phone: contact?.phone ?? '',
      email: contact?.email ?? '',
      daysLate: daysOver !== null && daysOver > 0 ? daysOver : null,
    };
  });
}

/** The list as text that Excel and Word take into cells: tabs between columns, one line a unit, headers first. */
export function phoneText(lines: readonly PhoneLine[], headers: readonly string[]): string {
  const rows = lines.map((line) => [line.name, line.person, line.phone, line.email, line.daysLate ?? '']);
  return [headers, ...rows].map((row) => row.map(plainCell).join('\t')).join('\r\n');
}

function plainCell(value: string | number): string {
  return String(value).replace(/[\t\r\n]+/g, ' ');
}
