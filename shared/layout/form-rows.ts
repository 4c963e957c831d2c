import type { KnownValue } from '../check/known-value.ts';
import { reportedColumns } from '../family/columns.ts';
import type { Family, Row, Table, UnitId } from '../family/family.ts';
import type { Period } from '../family/period.ts';
import { reporterIn, type RowReporter } from '../family/reporters.ts';
import type { Unit, UnitDirectory } from '../family/unit.ts';

/** All that the form of one unit is drawn from. */
export type FormInput = {
  readonly family: Family;
  readonly period: Period;
  readonly unit: UnitId;
  readonly directory: UnitDirectory;
  /** what the book knows for this unit: its last result, this year's target; printed and locked */
  readonly prefilled: readonly KnownValue[];
};

/** The tables that a unit fills in a period: those that come back, have something to fill and hold a row of the unit. */
export function tablesOfForm(input: FormInput): readonly Table[] {
  const { family, period } = input;
  return family.tables
    .filter((table) => table.returned && table.phases.includes(period.phase))
    .filter((table) => table.kind === 'outline' || reportedColumns(table, period.phase).length > 0)
    .filter((table) => table.rows.some((row) => rolesIn(row, input) !== null));
}

/** How the unit of the form reports a row; null where it does not. */
export function rolesIn(row: Row, { unit, family, directory }: FormInput): RowReporter | null {
  const known = directory.units.find((one) => one.id === unit);
  return row.audience && known && row.audience !== audienceOf(known) ? null : reporterIn(unit, row, family, directory);
}

/**
 * The lines of a table that a unit's form shows: its own rows, and of the rest only the headings above them (objective,
 * group, the row whose part they are). Other units' rows are left out: what is not there cannot be filled by mistake, and a
 * form of ten lines is read where one of forty is not.
 */
export function shownRows(table: Table, input: FormInput): readonly Row[] {
  const own = new Set(table.rows.filter((row) => rolesIn(row, input) !== null));
  const needed = new Set(own);
  const above: Row[] = [];
  for (const row of table.rows) {
    const rank = rankOf(row);
    while (above.length > 0 && rankOf(above.at(-1) ?? row) >= rank) above.pop();
    if (own.has(row)) for (const heading of above) needed.add(heading);
    const parent = own.has(row) ? table.rows.find((one) => one.code === row.parent) : undefined;
    if (parent) needed.add(parent);
    if (rank < LEAF) above.push(row);
  }
  return table.rows.filter((row) => needed.has(row));
}

/** headings by depth; what is filled is a leaf */
const LEAF = 9;

function rankOf(row: Row): number {
  switch (row.level) {
    case 'objective':
    case 'section':
    case 'task-group':
      return 0;
    case 'subsection':
    case 'heading':
      return 1;
    case 'subsubsection':
      return 2;
    case 'indicator':
      return 3;
    case 'group':
      return 4;
    case 'prompt':
    case 'subindicator':
    case 'task':
    case 'signature':
    case 'blank-row':
    case 'matrix-row':
      return LEAF;
  }
}

function audienceOf(unit: Unit): 'department' | 'district' {
  return unit.level === 'district' || unit.level === 'commune' ? 'district' : 'department';
}
