import type { Unit, UnitLevel } from '#shared/family/unit.ts';
import type { UnitInput } from '#shared/service/contract/books.ts';
import { dayText, readDay } from '../../ui/day-text.ts';

/** A unit as it stands in the fields of its editor. */
export type UnitDraft = {
  readonly name: string;
  readonly level: UnitLevel;
  readonly shortName: string;
  /** one a line */
  readonly aliases: string;
  readonly parent: string;
  readonly contactPerson: string;
  readonly phone: string;
  readonly email: string;
  readonly validFrom: string;
  readonly validTo: string;
};

export function draftOf(unit: Unit | null): UnitDraft {
  return {
    name: unit?.name ?? '',
    level: unit?.level ?? 'province',
    shortName: unit?.shortName ?? '',
    aliases: unit?.aliases.join('\n') ?? '',
    parent: unit?.parent ?? '',
    contactPerson: unit?.contactPerson ?? '',
    phone: unit?.phone ?? '',
    email: unit?.email ?? '',
    validFrom: dayText(unit?.validFrom ?? null),
    validTo: dayText(unit?.validTo ?? null),
  };
}

/** What units.change takes: blank fields take away what was known. null while a day cannot be read or the name is blank. */
export function inputOf(draft: UnitDraft, id: string): UnitInput | null {
  const [from, to] = [readDay(draft.validFrom), readDay(draft.validTo)];
  const name = draft.name.trim();
  if (!from.ok || !to.ok || name === '') return null;
  const aliases = draft.aliases.split('\n').map((line) => line.trim());
  return {
    id,
    name,
    level: draft.level,
    shortName: orNull(draft.shortName),
    aliases: [...new Set(aliases.filter((line) => line !== ''))],
    parent: orNull(draft.parent),
    contactPerson: orNull(draft.contactPerson),
    phone: orNull(draft.phone),
    email: orNull(draft.email),
    validFrom: from.day,
    validTo: to.day,
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
