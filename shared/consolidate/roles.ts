import type { Family, Row, UnitId } from '../family/family.ts';
import { membersOf, reportersOf } from '../family/reporters.ts';
import type { UnitDirectory } from '../family/unit.ts';
import type { Part } from './contribution.ts';

/** Who may say something on a row, and as what. */
export type Roles = {
  readonly partOf: ReadonlyMap<UnitId, Part>;
  /** leads in the order in which the family names them */
  readonly leads: readonly UnitId[];
  /** units whose values are put together, in the order of the family's groups */
  readonly components: readonly UnitId[];
  /** those of the components whose answer is waited for */
  readonly required: ReadonlySet<UnitId>;
  /** leads that also stand in a reporting group: beside the whole they may answer for themselves */
  readonly askedLeads: ReadonlySet<UnitId>;
};

/** The roles on one row. A lead that is also in a reporting group speaks as lead. */
export function rolesOn(row: Row, family: Family, directory: UnitDirectory): Roles {
  const reporters = reportersOf(row, family, directory);
  const components = reporters.filter((one) => one.as === 'component');
  const members = row.reporters.flatMap(({ group }) => membersOf(group, directory));
  return {
    partOf: new Map(reporters.map((one) => [one.unit, one.as])),
    leads: row.leads,
    components: components.map((one) => one.unit),
    required: new Set(components.filter((one) => one.required).map((one) => one.unit)),
    askedLeads: new Set(row.leads.filter((unit) => members.includes(unit))),
  };
}
