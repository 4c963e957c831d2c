import type { Family, Row, UnitId } from './family.ts';
import { rememberFor } from '../text/remember.ts';
import type { UnitDirectory } from './unit.ts';

/** A unit that reports a row: as its lead, as a further lead, or with components (numerator and denominator, yes or no …). */
export type RowReporter = {
  readonly unit: UnitId;
  readonly as: 'lead' | 'co-lead' | 'component';
  /** true: its answer is waited for; false: it may send one */
  readonly required: boolean;
};

/**
 * Who reports a row, leads first, each unit once. The first lead is waited for, further leads may answer; a group's members
 * of the family's scope are as the family says. Rows that nothing is merged into (headings, printed-only rows) have none.
 */
export function reportersOf(row: Row, family: Family, directory: UnitDirectory): readonly RowReporter[] {
  const byRow = known(directory);
  const before = byRow.get(row);
  if (before) return before;
  const reporters = findReporters(row, family, directory);
  byRow.set(row, reporters);
  return reporters;
}

/** Asked again and again for every file of a batch; a row belongs to one family, and neither it nor the directory changes. */
const known = rememberFor((_directory: UnitDirectory) => new WeakMap<Row, readonly RowReporter[]>());

function findReporters(row: Row, family: Family, directory: UnitDirectory): readonly RowReporter[] {
  if (row.merge.rule === 'none') return [];
  const leads = row.leads.map((unit, i): RowReporter => ({
    unit,
    as: i === 0 ? 'lead' : 'co-lead',
    required: i === 0,
  }));
  const seen = new Set(row.leads);
  const components = row.reporters.flatMap(({ group, required }) =>
    membersOf(group, directory)
      .filter((unit) => unit.startsWith(`${family.scope}:`) && !seen.has(unit))
      .map((unit): RowReporter => ({ unit, as: 'component', required })),
  );
  return [...leads, ...firstOfEach(components)];
}

/** How a unit reports a row; null where it does not. */
export function reporterIn(unit: UnitId, row: Row, family: Family, directory: UnitDirectory): RowReporter | null {
  return reportersOf(row, family, directory).find((one) => one.unit === unit) ?? null;
}

/** Whether a unit's value in a row is merged: it is a lead of the row, or in a group that reports it. */
export function mayReport(unit: UnitId, row: Row, family: Family, directory: UnitDirectory): boolean {
  return reporterIn(unit, row, family, directory) !== null;
}

/** The units of a group; none where the directory does not know it. */
export function membersOf(group: string, directory: UnitDirectory): readonly UnitId[] {
  return directory.groups.find((one) => one.id === group)?.members ?? [];
}

/** In two groups of one row a unit counts once, and is waited for if one of them says so. */
function firstOfEach(reporters: readonly RowReporter[]): RowReporter[] {
  const byUnit = new Map<UnitId, RowReporter>();
  for (const one of reporters) {
    if (!byUnit.has(one.unit) || one.required) byUnit.set(one.unit, one);
  }
  return [...byUnit.values()];
}
