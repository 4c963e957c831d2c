import type { UnitId } from '#shared/family/family.ts';
import type { Unit } from '#shared/family/unit.ts';
import type { UnitInput } from '#shared/service/contract/books.ts';
import type { AddedUnit } from '../../ui/new-unit.ts';
import type { PeriodDraft } from '../../ui/PeriodFields.tsx';

/** What the officer says in the three steps of a new book. */
export type NewBookDraft = PeriodDraft & {
  readonly family: string | null;
  readonly name: string;
  readonly chosen: ReadonlySet<UnitId>;
  /** units that the family's list does not have */
  readonly added: readonly AddedUnit[];
};

/** What books.create takes as units: the chosen ids, in the list's order, and the added units whole. */
export function unitsToCreate(draft: NewBookDraft, units: readonly Unit[]): readonly (string | UnitInput)[] {
  const known = units.filter((unit) => draft.chosen.has(unit.id)).map((unit) => unit.id);
  const added = draft.added
    .filter((unit) => draft.chosen.has(unit.id))
    .map(({ id, name, level }) => ({ id, name, level }));
  return [...known, ...added];
}

/** A proposal for the book's name: what the list calls the family, and the year. */
export function nameProposal(title: string, year: number): string {
  return `${title} – ${year}`
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80);
}
