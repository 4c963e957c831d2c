import type { Adjustment, ConsolidatedCell } from './consolidation.ts';
import { showConsolidated, type ShownRow } from './show-consolidated.ts';

/**
 * Puts an officer's value over a consolidated one: the reported value stays beside it with its sources, and what merging had
 * to say of the cell is settled by the officer's decision. Of several adjustments of a cell the latest holds.
 */
export function adjustCell(
  cell: ConsolidatedCell,
  row: ShownRow | undefined,
  adjustments: readonly Adjustment[],
): ConsolidatedCell {
  const adjustment = latest(adjustments);
  if (!adjustment) return cell;
  const { text, value } = cell;
  return {
    ...cell,
    text: showConsolidated(adjustment.value, row),
    value: adjustment.value,
    findings: [],
    adjusted: { from: { text, value }, adjustment },
  };
}

/** By time; of two at the same moment the one given later. */
function latest(adjustments: readonly Adjustment[]): Adjustment | undefined {
  return adjustments.toSorted((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0)).at(-1);
}
