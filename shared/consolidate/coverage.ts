import type { Merge, UnitId } from '../family/family.ts';
import type { Coverage } from './consolidation.ts';
import type { Contribution } from './contribution.ts';
import type { Roles } from './roles.ts';

/** What coverage is counted for: the printed value, who took part in it, who is waited for in the period. */
export type CoverageOf = {
  readonly printed: 'lead' | 'computed' | 'none';
  readonly merge: Merge;
  readonly roles: Roles;
  /** units whose answers the printed value rests on */
  readonly tookPart: readonly Contribution[];
  readonly expected: ReadonlySet<UnitId>;
};

/**
 * How many of the units that are waited for the printed value rests on. A lead's value speaks for the whole, so only the lead
 * is counted; a computed rate speaks of all units of its groups. A cell still open waits for its required units where they come
 * first, else for its lead.
 */
export function coverageOf({ printed, merge, roles, tookPart, expected }: CoverageOf): Coverage {
  const reported = new Set(tookPart.map((one) => one.unit));
  const waited = new Set([...waitedFor(printed, merge, roles).filter((unit) => expected.has(unit)), ...reported]);
  const missing = [...waited].filter((unit) => !reported.has(unit));
  return { reported: reported.size, expected: waited.size, missing };
}

function waitedFor(printed: CoverageOf['printed'], merge: Merge, roles: Roles): readonly UnitId[] {
  switch (printed) {
    case 'lead':
      return [];
    case 'computed':
      return isCollected(merge) ? required(roles) : roles.components;
    case 'none':
      return merge.authority === 'computed-first' && roles.required.size > 0
        ? required(roles)
        : roles.leads.slice(0, 1);
  }
}

function required(roles: Roles): readonly UnitId[] {
  return roles.components.filter((unit) => roles.required.has(unit));
}

/** Matrices and texts are collected from whoever has something to say; a rate speaks of every unit of its groups. */
function isCollected(merge: Merge): boolean {
  return merge.rule === 'cell-sum' || merge.rule === 'gather' || merge.rule === 'append';
}
