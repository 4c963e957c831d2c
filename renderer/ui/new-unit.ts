import type { UnitId } from '#shared/family/family.ts';
import type { UnitLevel } from '#shared/family/unit.ts';
import { foldName, foldWords } from '#shared/text/fold.ts';

/** A unit that no list has yet. */
export type AddedUnit = { readonly id: UnitId; readonly name: string; readonly level: UnitLevel };

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
