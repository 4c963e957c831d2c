import { showNumber } from '../../value/round.ts';
import type { Check } from '../check.ts';
import { cellFinding, reportedCells, type CellView } from '../view.ts';

/**
 * A number cell between 0 and 1 without a percent format on a % row whose other values all exceed 1: perhaps 0,3 was meant as 30%.
 * Only a warning: the value stands as it is written.
 */
export const fractionForPercent: Check = {
  id: 'fraction-for-percent',
  run: (input) => {
    const cells = reportedCells(input).filter(({ expect }) => expect.kind === 'percent');
    return cells.filter(isSmallNumberCell).flatMap((view) => {
      const { cell } = view;
      const others = cells
        .filter(
          ({ cell: other }) => other.table === cell.table && other.row === cell.row && other.column !== cell.column,
        )
        .flatMap(({ cell: other }) => (other.value.kind === 'number' ? [other.value.number] : []));
      if (others.length === 0 || others.some((number) => number <= 1) || cell.value.kind !== 'number') return [];
      return [
        cellFinding('fraction-for-percent', input, view, { expected: `${showNumber(cell.value.number * 100)}%` }),
      ];
    });
  },
};

function isSmallNumberCell({ cell }: CellView): boolean {
  if (cell.cell?.content.kind !== 'number' || cell.cell.percent || cell.value.kind !== 'number') return false;
  return cell.value.number > 0 && cell.value.number <= 1 && cell.value.count === undefined;
}
