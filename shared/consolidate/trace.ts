import type { ColumnKey, Family, RowCode, TableId } from '../family/family.ts';
import { fillYears } from '../family/period.ts';
import type { UnitDirectory } from '../family/unit.ts';
import type { ConsolidatedCell, ConsolidatedRow, Consolidation } from './consolidation.ts';
import { tellHow } from './how.ts';

/** One official cell with all it came from: each unit's value, file, sheet, cell and original text, and the rule in words. */
export type TracedCell = ConsolidatedCell & {
  readonly table: TableId;
  readonly row: RowCode;
  readonly column: ColumnKey;
  readonly label: string;
  readonly header: string;
  readonly how: string;
};

export type TraceRequest = {
  readonly consolidation: Consolidation;
  readonly family: Family;
  readonly directory: UnitDirectory;
  /** the period's year, for headers with years */
  readonly year: number;
  /** the first table that has the cell, where it is left out: row codes may stand in several tables */
  readonly table?: TableId;
  readonly row: RowCode;
  readonly column: ColumnKey;
};

/** Finds one official cell and tells how it came about; null where there is no such cell. */
export function traceCell(request: TraceRequest): TracedCell | null {
  const { consolidation, family, directory, year, column } = request;
  for (const table of consolidation.tables) {
    if (request.table !== undefined && request.table !== table.id) continue;
    const found = findRow(table.rows, request.row);
    const cell = found?.cells[column];
    if (!found || !cell) continue;
    const described = family.tables.find((one) => one.id === table.id);
    const nameOf = (unit: string) => directory.units.find((one) => one.id === unit)?.name ?? unit;
    return {
      ...cell,
      table: table.id,
      row: found.code,
      column,
      label: found.label,
      header: fillYears(described?.columns.find((one) => one.key === column)?.header ?? column, year),
      how: tellHow(cell, { row: described?.rows.find((one) => one.code === found.code), nameOf }),
    };
  }
  return null;
}

/** By code; list rows also by their number, since that is what stands in the printed table. */
function findRow(rows: readonly ConsolidatedRow[], code: RowCode): ConsolidatedRow | undefined {
  return rows.find((row) => row.code === code) ?? rows.find((row) => row.unit !== undefined && row.number === code);
}
