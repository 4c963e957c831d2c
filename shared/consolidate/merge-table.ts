import type { Column, Row, Table } from '../family/family.ts';
import { fillYears } from '../family/period.ts';
import type { KnownValue } from '../check/known-value.ts';
import type { ConsolidatedCell, ConsolidatedRow, ConsolidatedTable } from './consolidation.ts';
import { mergeCell } from './merge-cell.ts';
import { gatherParagraphs, mergeNotes } from './rules/gather.ts';
import { appendRows } from './rules/append.ts';
import { printedCell } from './rules/none.ts';
import type { MergeScene } from './scene.ts';
import { showConsolidated } from './show-consolidated.ts';

/** Merges one table: list rows joined, every other table row by row as the family prints them. */
export function mergeTable(scene: MergeScene, table: Table, known: readonly KnownValue[]): ConsolidatedTable {
  const rows =
    table.kind === 'list' ? appendRows(scene, table) : table.rows.map((row) => mergeRow(scene, table, row, known));
  return { id: table.id, kind: table.kind, rows };
}

function mergeRow(scene: MergeScene, table: Table, row: Row, known: readonly KnownValue[]): ConsolidatedRow {
  const cells: Record<string, ConsolidatedCell> = {};
  for (const column of table.columns) {
    const cell = cellIn(scene, table, row, column, known);
    if (cell) cells[column.key] = cell;
  }
  const paragraphs = table.kind === 'outline' ? gatherParagraphs(scene, table, row.code) : [];
  return {
    code: row.code,
    number: row.number ?? '',
    label: fillYears(row.label, scene.period.year),
    measure: row.measure?.text ?? '',
    cells,
    ...(table.kind === 'outline' ? { paragraphs } : {}),
  };
}

/** One cell by who fills its column in this phase; null where the official table has nothing but the row's own facts. */
function cellIn(
  scene: MergeScene,
  table: Table,
  row: Row,
  column: Column,
  known: readonly KnownValue[],
): ConsolidatedCell | null {
  const fill = column.fill[scene.period.phase];
  if (fill === undefined) return null;
  switch (fill) {
    case 'reported':
      return row.merge.rule === 'none' ? null : mergeCell(scene, { table, row, column });
    case 'prefilled':
      return knownCell(table, row, column, known);
    case 'free':
      return mergeNotes(scene, { table, row, column });
    case 'printed':
      return isRowFact(table, column) ? null : printedCell(row, column, scene.period.year);
  }
}

/** Number, label and measure belong to the row itself; so does who leads an indicator. Assignments print nothing else. */
function isRowFact(table: Table, column: Column): boolean {
  if (column.role === 'number' || column.role === 'label' || column.role === 'measure') return true;
  return table.kind !== 'assignments' && column.role !== 'value';
}

/** What we printed into the column from the book: last result, this year's target. */
function knownCell(table: Table, row: Row, column: Column, known: readonly KnownValue[]): ConsolidatedCell | null {
  const found = known.find((one) => one.table === table.id && one.row === row.code && one.column === column.key);
  if (!found || found.value.kind === 'blank') return null;
  return {
    text: showConsolidated(found.value, row),
    value: found.value,
    rule: 'none',
    coverage: { reported: 0, expected: 0, missing: [] },
    sources: [],
    findings: [],
  };
}
