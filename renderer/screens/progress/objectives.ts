import type { ConsolidatedTable, Consolidation } from '#shared/consolidate/consolidation.ts';
import { reportedColumns } from '#shared/family/columns.ts';
import type { Family, Table } from '#shared/family/family.ts';

/** How much of an objective's figures is there. */
export type ObjectiveProgress = {
  readonly code: string;
  readonly label: string;
  readonly filled: number;
  readonly wanted: number;
  /** cells with an open error of merging or held back */
  readonly open: number;
};

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
  const found: { code: string; label: string; filled: number; wanted: number; open: number }[] = [];
  for (const row of table.rows) {
    if (row.level === 'objective' || found.length === 0)
      found.push({ code: row.code, label: row.label || table.appendix, filled: 0, wanted: 0, open: 0 });
    const objective = found.at(-1);
    const cells = byCode.get(row.code)?.cells;
    if (!objective || !cells || row.merge.rule === 'none') continue;
    for (const key of columns) {
      const cell = cells[key];
      if (!cell) continue;
      objective.wanted += 1;
      if (cell.value.kind !== 'blank') objective.filled += 1;
      const held = cell.sources.some((source) => source.part === 'held');
      if (held || cell.findings.some((finding) => finding.severity === 'error')) objective.open += 1;
    }
  }
  return found.filter((objective) => objective.wanted > 0);
}
