import type { Family, Row, UnitId } from '../family/family.ts';
import { mayReport } from '../family/reporters.ts';
import type { UnitDirectory } from '../family/unit.ts';
import type { Finding } from '../finding/finding.ts';
import type { ParsedCell, ParsedTable } from '../parse/parsed.ts';
import { foldWords } from '../text/fold.ts';
import { isHeld, isListRowHeld } from './held.ts';
import type { SubmittedCell, SubmittedListRow } from './submission.ts';

/**
 * The filled cells of the columns that units report, each with whether it is held back. Of the columns a unit may write notes
 * in, only what is its own counts: text on its own rows that differs from what the document prints there.
 */
export function submittedCells(
  tables: readonly ParsedTable[],
  family: Family,
  unit: UnitId | null,
  findings: readonly Finding[],
  directory: UnitDirectory,
): readonly SubmittedCell[] {
  return tables.flatMap((parsed) => {
    const rows = new Map(family.tables.find((one) => one.id === parsed.table)?.rows.map((row) => [row.code, row]));
    return parsed.cells
      .filter((cell) => counts(cell, rows.get(cell.row), family, unit, directory))
      .map(({ table, row, column, at, text, value }) => ({
        table,
        row,
        column,
        at,
        text,
        value,
        held: isHeld({ table, row, column }, findings),
      }));
  });
}

/** The filled rows of list tables, each with whether it is held back. */
export function submittedListRows(
  tables: readonly ParsedTable[],
  findings: readonly Finding[],
): readonly SubmittedListRow[] {
  return tables.flatMap((parsed) => parsed.listRows).map((row) => ({ ...row, held: isListRowHeld(row, findings) }));
}

function counts(
  cell: ParsedCell,
  row: Row | undefined,
  family: Family,
  unit: UnitId | null,
  directory: UnitDirectory,
): boolean {
  if (!row || cell.value.kind === 'blank') return false;
  if (cell.fill === 'reported') return true;
  if (cell.fill !== 'free' || unit === null || !mayReport(unit, row, family, directory)) return false;
  const printed = [row.cells[cell.column], row.clean?.[cell.column]].map((text) => foldWords(text ?? ''));
  return !printed.includes(foldWords(cell.text));
}
