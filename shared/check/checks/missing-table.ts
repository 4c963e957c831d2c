import { reporterIn } from '../../family/reporters.ts';
import { makeFinding } from '../../finding/finding.ts';
import type { Check } from '../check.ts';
import { namesOf } from '../view.ts';

/**
 * A table that was in the workbook we issued, and that the unit reports something in, is gone. Only an issued workbook can tell: a
 * unit's own copy may be one of several files, each with its table, and then the period's coverage says what has not come.
 */
export const missingTable: Check = {
  id: 'missing-table',
  run: (input) => {
    const { unit, family, directory, period } = input;
    if (unit === null || input.unitSeen.marker === null) return [];
    const found = new Set(input.tables.map((one) => one.table));
    return family.tables
      .filter((table) => table.returned && table.phases.includes(period.phase) && !found.has(table.id))
      .filter(({ rows }) => rows.some((row) => reporterIn(unit, row, family, directory)?.required === true))
      .map((table) => makeFinding('missing-table', { table: table.id }, { parts: namesOf(input, table) }));
  },
};
