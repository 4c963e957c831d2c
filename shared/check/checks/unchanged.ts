import { makeFinding } from '../../finding/finding.ts';
import { sameValue } from '../../value/same-value.ts';
import type { Check } from '../check.ts';
import { reportedCells } from '../view.ts';

/** So many equal values are no accident. */
const LEAST = 3;

/** Every value of the file is what the unit sent in the previous period, cell by cell: one finding for the file. */
export const unchanged: Check = {
  id: 'unchanged',
  run: (input) => {
    const filled = reportedCells(input).filter(({ cell }) => cell.value.kind !== 'blank');
    const before = new Map(
      input.previous.map((known) => [`${known.table}\n${known.row}\n${known.column}`, known.value]),
    );
    const same = filled.filter(({ cell }) => {
      const known = before.get(`${cell.table}\n${cell.row}\n${cell.column}`);
      return known !== undefined && sameValue(known, cell.value);
    });
    if (filled.length < LEAST || same.length < filled.length) return [];
    return [makeFinding('unchanged', {}, { parts: { count: filled.length } })];
  },
};
