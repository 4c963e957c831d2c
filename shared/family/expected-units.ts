import type { Family, Phase, Row, UnitId } from './family.ts';
import { reportedColumns } from './columns.ts';
import { reportersOf } from './reporters.ts';
import type { UnitDirectory } from './unit.ts';

/**
 * The units a period waits for, unless the officer edits the list: the first lead of every row reported in the phase, in the
 * order of the rows, then the units whose components are waited for. Units that may answer but need not are not in it.
 */
export function expectedUnits(family: Family, phase: Phase, directory: UnitDirectory): UnitId[] {
  const required = reportedRows(family, phase).flatMap((row) =>
    reportersOf(row, family, directory).filter((one) => one.required),
  );
  const leads = required.filter((one) => one.as === 'lead');
  const components = required.filter((one) => one.as === 'component');
  return [...new Set([...leads, ...components].map((one) => one.unit))];
}

/** All units whose answers would be merged in a phase: those waited for first, then those that may answer. */
export function possibleUnits(family: Family, phase: Phase, directory: UnitDirectory): UnitId[] {
  const all = reportedRows(family, phase).flatMap((row) => reportersOf(row, family, directory));
  return [...new Set([...expectedUnits(family, phase, directory), ...all.map((one) => one.unit)])];
}

function reportedRows(family: Family, phase: Phase): Row[] {
  return family.tables
    .filter((table) => table.returned && table.phases.includes(phase))
    .filter((table) => table.kind === 'outline' || reportedColumns(table, phase).length > 0)
    .flatMap((table) => table.rows);
}
