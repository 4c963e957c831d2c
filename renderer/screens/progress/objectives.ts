import type { ConsolidatedCell, ConsolidatedTable, Consolidation } from '#shared/consolidate/consolidation.ts';
import { reportedColumns } from '#shared/family/columns.ts';
import type { Family, Table } from '#shared/family/family.ts';
import { cleanLabel } from '#shared/family/labels.ts';

/** How much of an objective's figures is there. */
export type ObjectiveProgress = {
  readonly code: string;
  readonly label: string;
  readonly filled: number;
  readonly wanted: number;
  /** cells with an open error of merging or held back */
  readonly open: number;
  /** the cell to look at: the first that is open or blank, else the first at all */
  readonly at: CellPlace;
};

export type CellPlace = { readonly table: string; readonly row: string; readonly column: string };

/**
 * Per objective (or heading of the first level, or the whole table where it has none): how many cells that units report are filled
 * in the official table. Counts cells, not units: a row that needs ten units is filled once a figure stands there.
 */
export function objectiveProgress(consolidation: Consolidation, family: Family): readonly ObjectiveProgress[] {
  return consolidation.tables.flatMap((merged) => {
    const table = family.tables.find((one) => one.id === merged.id);
    return table && table.kind === 'indicators' && table.returned
      ? objectivesOf(merged, table, consolidation.phase)
      : [];
  });
}

function objectivesOf(
  merged: ConsolidatedTable,
  table: Table,
  phase: Consolidation['phase'],
): readonly ObjectiveProgress[] {
  const columns = reportedColumns(table, phase)
    .filter((column) => column.role === 'value')
    .map((column) => column.key);
  const byCode = new Map(merged.rows.map((row) => [row.code, row]));
  const found: Gathered[] = [];
  for (const row of table.rows) {
    if (row.level === 'objective' || found.length === 0)
      found.push({ code: row.code, label: cleanLabel(row) || table.appendix, cells: [] });
    const cells = byCode.get(row.code)?.cells;
    if (!cells || row.merge.rule === 'none') continue;
    for (const column of columns) {
      const cell = cells[column];
      if (cell) found.at(-1)?.cells.push({ cell, at: { table: table.id, row: row.code, column } });
    }
  }
  return found.flatMap(progressOf);
}

type Gathered = {
  readonly code: string;
  readonly label: string;
  readonly cells: { readonly cell: ConsolidatedCell; readonly at: CellPlace }[];
};

function progressOf({ code, label, cells }: Gathered): readonly ObjectiveProgress[] {
  const isFilled = (cell: ConsolidatedCell): boolean => cell.value.kind !== 'blank';
  const first = cells.find(({ cell }) => isOpen(cell) || !isFilled(cell)) ?? cells[0];
  if (!first) return [];
  return [
    {
      code,
      label,
      filled: cells.filter(({ cell }) => isFilled(cell)).length,
      wanted: cells.length,
      open: cells.filter(({ cell }) => isOpen(cell)).length,
      at: first.at,
    },
  ];
}

function isOpen(cell: ConsolidatedCell): boolean {
  const held = cell.sources.some((source) => source.part === 'held');
  return held || cell.findings.some((finding) => finding.severity === 'error');
}
