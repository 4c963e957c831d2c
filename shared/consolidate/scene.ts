import type { ColumnKey, Family, RowCode, Table, UnitId } from '../family/family.ts';
import type { Period } from '../family/period.ts';
import type { UnitDirectory } from '../family/unit.ts';
import type { SubmittedCell } from '../submission/submission.ts';
import type { MergeSubmission } from './consolidation.ts';
import { findEffective, lostCorrections, type Effective, type LostCorrection } from './effective.ts';

/** Everything that merging one period looks at, indexed once. */
export type MergeScene = {
  readonly family: Family;
  readonly period: Period;
  readonly directory: UnitDirectory;
  readonly effective: Effective;
  /** what an officer had corrected in files that no longer count */
  readonly lostCorrections: readonly LostCorrection[];
  /** units with something to merge, in the period's order; units nobody waits for come after, in the directory's order */
  readonly units: readonly UnitId[];
  readonly expected: ReadonlySet<UnitId>;
  /** a unit's cell in the submission that counts for the table */
  readonly cellOf: (unit: UnitId, table: Table, row: RowCode, column: ColumnKey) => SubmittedCell | undefined;
  readonly submissionOf: (unit: UnitId, table: Table) => MergeSubmission | undefined;
  readonly nameOf: (unit: UnitId) => string;
};

/** Sets the scene: which submissions count, in which order units are taken. The order of `submissions` does not matter. */
export function setScene(input: {
  readonly family: Family;
  readonly period: Period;
  readonly directory: UnitDirectory;
  readonly submissions: readonly MergeSubmission[];
}): MergeScene {
  const { family, period, directory } = input;
  const effective = findEffective(input.submissions);
  const names = new Map(directory.units.map((unit) => [unit.id, unit.name]));
  const cells = new Map<string, SubmittedCell>();
  for (const [unit, tables] of effective.counting) {
    for (const [table, submission] of tables) {
      for (const cell of submission.cells) {
        if (cell.table === table) cells.set([unit, table, cell.row, cell.column].join('\n'), cell);
      }
    }
  }
  return {
    family,
    period,
    directory,
    effective,
    lostCorrections: lostCorrections(effective.replaced),
    units: inOrder([...effective.counting.keys()], period.expectedUnits, [...names.keys()]),
    expected: new Set(period.expectedUnits),
    cellOf: (unit, table, row, column) => cells.get([unit, table.id, row, column].join('\n')),
    submissionOf: (unit, table) => effective.counting.get(unit)?.get(table.id),
    nameOf: (unit) => names.get(unit) ?? unit,
  };
}

/** Units by the first list they stand in; those in none come last, by id. */
function inOrder(units: readonly UnitId[], ...lists: readonly (readonly UnitId[])[]): UnitId[] {
  const place = new Map<UnitId, number>();
  for (const unit of lists.flat()) if (!place.has(unit)) place.set(unit, place.size);
  const placeOf = (unit: UnitId) => place.get(unit) ?? place.size;
  return units.toSorted((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
}
