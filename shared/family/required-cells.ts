import type { Column, Family, Phase, Row, UnitId } from './family.ts';
import { reporterIn } from './reporters.ts';
import type { UnitDirectory } from './unit.ts';

/**
 * Whether a unit must fill a cell: it reports the row and is waited for, the column is reported in the phase, and the document
 * does not itself print the cell blank. A result column that no document prints is judged by the last result's column.
 */
export function isRequired(
  unit: UnitId,
  row: Row,
  column: Column,
  family: Family,
  phase: Phase,
  directory: UnitDirectory,
): boolean {
  if (column.role !== 'value' || column.fill[phase] !== 'reported') return false;
  if (!reporterIn(unit, row, family, directory)?.required) return false;
  const printed = printedLike(row, column, family);
  return printed === null || row.cells[printed.key] !== undefined;
}

/** The column of the document that tells whether a cell is meant to be filled; null where none does. */
function printedLike(row: Row, column: Column, family: Family): Column | null {
  const table = family.tables.find((one) => one.rows.includes(row));
  if (!table) return null;
  const isPrinted = (one: Column): boolean => table.rows.some((other) => other.cells[one.key] !== undefined);
  if (isPrinted(column)) return column;
  return table.columns.find((one) => one.role === 'value' && one.speaks === column.speaks && isPrinted(one)) ?? null;
}
