import { showNumber } from '../../value/round.ts';
import type { Check } from '../check.ts';
import { magnitudeOf } from '../magnitude.ts';
import { cellFinding, reportedCells, type CellView } from '../view.ts';

/**
 * A number cell between 0 and 1 without a percent format on a % row whose other values all exceed 1: perhaps 0,3 was meant as 30%.
 * Only a warning: the value stands as it is written.
 */
export const fractionForPercent: Check = {
  id: 'fraction-for-percent',
  run: (input) => {
    const cells = reportedCells(input).filter(({ expect }) => expect.kind === 'percent');
    const least = leastByRow(cells);
    return cells.filter(isSmallNumberCell).flatMap((view) => {
      const { cell } = view;
      const others = [...(least.get(rowKey(view)) ?? [])].filter(([column]) => column !== cell.column);
      if (others.length === 0 || others.some(([, number]) => number <= 1) || cell.value.kind !== 'number') return [];
      return [
        cellFinding('fraction-for-percent', input, view, { expected: `${showNumber(cell.value.number * 100)}%` }),
      ];
    });
  },
};

/** The least value of each row, column by column. */
function leastByRow(cells: readonly CellView[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const rows = new Map<string, Map<string, number>>();
  for (const view of cells) {
    const size = magnitudeOf(view.cell.value, view.expect);
    if (size === null) continue;
    const row = rows.get(rowKey(view)) ?? new Map<string, number>();
    row.set(view.cell.column, Math.min(size.low, row.get(view.cell.column) ?? Infinity));
    rows.set(rowKey(view), row);
  }
  return rows;
}

function rowKey({ cell }: CellView): string {
  return `${cell.table}\n${cell.row}`;
}

function isSmallNumberCell({ cell }: CellView): boolean {
  if (cell.cell?.content.kind !== 'number' || cell.cell.percent || cell.value.kind !== 'number') return false;
  return cell.value.number > 0 && cell.value.number <= 1 && cell.value.count === undefined;
}
