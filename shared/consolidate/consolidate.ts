import type { KnownValue } from '../check/known-value.ts';
import type { Family, Table } from '../family/family.ts';
import { periodName, type Period } from '../family/period.ts';
import type { UnitDirectory } from '../family/unit.ts';
import { adjustCell, sayHomeless } from './adjust.ts';
import type { Adjustment, ConsolidatedCell, ConsolidatedRow, Consolidation, MergeSubmission } from './consolidation.ts';
import { mergeTable } from './merge-table.ts';
import { findMissingUnits, sayMissingUnits } from './missing-units.ts';
import { setScene, type MergeScene } from './scene.ts';
import { withoutSettled, type SettledFinding } from './settled.ts';
import { saySuperseded } from './superseded.ts';

export type ConsolidateInput = {
  readonly family: Family;
  readonly period: Period;
  readonly directory: UnitDirectory;
  /** every submission that was neither refused nor reverted; their order does not matter, their sequence does */
  readonly submissions: readonly MergeSubmission[];
  readonly adjustments: readonly Adjustment[];
  /** findings of merging that the officer accepted with a reason */
  readonly resolved?: readonly SettledFinding[];
  /** what the book printed into prefilled columns of this period (last result, this year's target) */
  readonly prefilled?: readonly KnownValue[];
};

/**
 * Tổng hợp: many submissions → the official tables, each cell with its rule, sources, coverage, findings and adjustment. Pure:
 * the same submissions with the same sequence numbers give the same result in any order.
 */
export function consolidate(input: ConsolidateInput): Consolidation {
  const { family, period, adjustments, resolved = [], prefilled = [] } = input;
  const scene = setScene(input);
  const missingUnits = findMissingUnits(scene);
  const merged = family.tables
    .filter((table) => table.phases.includes(period.phase))
    .map((table) => ({ table, merged: mergeTable(scene, table, prefilled) }));
  const homeless = adjustments.filter(
    (one) =>
      !merged.some(
        ({ table, merged: { rows } }) =>
          table.id === one.table && rows.some((row) => row.code === one.row && row.cells[one.column] !== undefined),
      ),
  );
  return {
    family: family.id,
    period: periodName(family, period.year),
    phase: period.phase,
    missingUnits,
    tables: merged.map(({ table, merged: one }) => ({
      ...one,
      rows: one.rows.map((row) => settleRow(row, table, { scene, adjustments, resolved })),
    })),
    findings: withoutSettled(
      [
        ...saySuperseded(scene),
        ...sayMissingUnits(scene, missingUnits),
        ...homeless.map((one) => sayHomeless(scene, one)),
      ],
      resolved,
    ),
  };
}

type Decisions = Required<Pick<ConsolidateInput, 'adjustments' | 'resolved'>> & { readonly scene: MergeScene };

/** Applies the officer's decisions: adjusted values over merged ones, accepted findings left out. */
function settleRow(
  merged: ConsolidatedRow,
  table: Table,
  { scene, adjustments, resolved }: Decisions,
): ConsolidatedRow {
  const row = table.rows.find((one) => one.code === merged.code);
  const cells: Record<string, ConsolidatedCell> = {};
  for (const [column, cell] of Object.entries(merged.cells)) {
    const own = adjustments.filter((one) => one.table === table.id && one.row === merged.code && one.column === column);
    const header = table.columns.find((one) => one.key === column)?.header ?? column;
    const place = { table: table.id, row: merged.code, column, label: merged.label, header };
    const adjusted = adjustCell(cell, row, { scene, place, adjustments: own });
    cells[column] = { ...adjusted, findings: withoutSettled(adjusted.findings, resolved) };
  }
  return { ...merged, cells };
}
