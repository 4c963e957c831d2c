import type { UnitLevel } from '#shared/family/unit.ts';

/** Levels of units in the order in which lists show them. */
export const levelOrder: readonly UnitLevel[] = [
  'province',
  'district',
  'commune',
  'party',
  'mass-organisation',
  'enterprise',
  'other',
];

export type OfLevel<U> = { readonly level: UnitLevel; readonly units: readonly U[] };

/** Units by level, levels in the usual order, units as they come; levels without any are left out. */
export function byLevel<U extends { readonly level: UnitLevel }>(units: readonly U[]): readonly OfLevel<U>[] {
  const groups = Map.groupBy(units, (unit) => unit.level);
  return levelOrder.flatMap((level) => {
    const own = groups.get(level);
    return own ? [{ level, units: own }] : [];
  });
}
