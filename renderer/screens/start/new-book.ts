import type { PeriodKind, Phase, UnitId } from '#shared/family/family.ts';
import type { Unit, UnitLevel } from '#shared/family/unit.ts';
import type { UnitInput } from '#shared/service/contract/books.ts';
import { foldName, foldWords } from '#shared/text/fold.ts';

/** What the officer says in the three steps of a new book. */
export type NewBookDraft = {
  readonly family: string | null;
  readonly year: number;
  readonly kind: PeriodKind;
  readonly phase: Phase;
  readonly dueDate: string | null;
  readonly name: string;
  readonly chosen: ReadonlySet<UnitId>;
  /** units that the family's list does not have */
  readonly added: readonly AddedUnit[];
};

export type AddedUnit = { readonly id: UnitId; readonly name: string; readonly level: UnitLevel };

/** What books.create takes as units: the chosen ids, in the list's order, and the added units whole. */
export function unitsToCreate(draft: NewBookDraft, units: readonly Unit[]): readonly (string | UnitInput)[] {
  const known = units.filter((unit) => draft.chosen.has(unit.id)).map((unit) => unit.id);
  const added = draft.added
    .filter((unit) => draft.chosen.has(unit.id))
    .map(({ id, name, level }) => ({ id, name, level }));
  return [...known, ...added];
}

/** A new unit of the family's scope under an id made of its name; null where a unit of that name is there already. */
export function unitNamed(
  name: string,
  level: UnitLevel,
  {
    scope,
    taken,
  }: { readonly scope: string; readonly taken: readonly { readonly id: UnitId; readonly name: string }[] },
): AddedUnit | null {
  if (taken.some((unit) => foldName(unit.name) === foldName(name))) return null;
  const slug = foldWords(name).replaceAll(' ', '-');
  const used = new Set(taken.map((unit) => unit.id));
  let id = `${scope}:${slug}`;
  for (let n = 2; used.has(id); n += 1) id = `${scope}:${slug}-${n}`;
  return { id, name, level };
}

/** A proposal for the book's name: what the list calls the family, and the year. */
export function nameProposal(title: string, year: number): string {
  return `${title} – ${year}`
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80);
}

/** A year that a period can be of. */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1990 && year <= 2100;
}
