import type { ConsolidatedCell, ConsolidatedRow, ConsolidatedTable } from '#shared/consolidate/consolidation.ts';
import type { Column, Row, Table } from '#shared/family/family.ts';
import { cleanLabel } from '#shared/family/labels.ts';
import { fillYears } from '#shared/family/period.ts';

/** A merged row with what the family says of it; list rows have no family row. */
export type PairedRow = { readonly merged: ConsolidatedRow; readonly row: Row | undefined };

/** The merged rows of a table beside the family's. */
export function pairRows(merged: ConsolidatedTable, table: Table): readonly PairedRow[] {
  const byCode = new Map(table.rows.map((row) => [row.code, row]));
  return merged.rows.map((one) => ({ merged: one, row: byCode.get(one.code) }));
}

/** The text that the official table prints in a cell: the merged one, else what belongs to the line itself. */
export function printedText(paired: PairedRow, column: Column, year: number): string {
  const { merged, row } = paired;
  const cell = merged.cells[column.key];
  if (cell) return cell.text;
  switch (column.role) {
    case 'number':
      return merged.number;
    case 'label':
      return labelOf(paired, year);
    case 'measure':
      return merged.measure;
    default:
      return row?.clean?.[column.key] ?? row?.cells[column.key] ?? '';
  }
}

/** What the row is called: as the document means it where it printed it wrong or cut it off. */
export function labelOf({ merged, row }: PairedRow, year: number): string {
  return row ? fillYears(cleanLabel(row), year) : merged.label;
}

/** Whether the officer may put a value over a cell: it is merged or prefilled, not printed the same for everybody. */
export function canAdjust(cell: ConsolidatedCell | undefined, column: Column, phase: 'plan' | 'report'): boolean {
  return cell !== undefined && column.fill[phase] !== 'printed';
}

/**
 * The number of a cell for adding up, where adding means something: counts, and the cells of matrices. Rates, pairs and whatever is
 * stated with a sign have none.
 */
export function addable({ row }: PairedRow, cell: ConsolidatedCell): number | undefined {
  const { value } = cell;
  if (value.kind !== 'number' || value.measure !== undefined || value.count) return undefined;
  const isCount = row?.measure?.kind === 'count' || row?.measure?.kind === 'count-or-text';
  return isCount || cell.rule === 'cell-sum' || cell.rule === 'sum' ? value.number : undefined;
}
