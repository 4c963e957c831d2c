import { reportersOf } from '../../family/reporters.ts';
import type { Check } from '../check.ts';
import { cellFinding, reportedCells, unitNames, textOf } from '../view.ts';

/** The unit filled a row that others report: the values are kept, not merged. One finding a row, at its first filled cell. */
export const notAssigned: Check = {
  id: 'not-assigned',
  run: (input) => {
    const { unit, family, directory } = input;
    if (unit === null) return [];
    const filled = reportedCells(input).filter(({ cell }) => cell.value.kind !== 'blank');
    return [...Map.groupBy(filled, ({ cell }) => `${cell.table}\n${cell.row}`).values()].flatMap((cells) => {
      const [first] = cells;
      if (!first) return [];
      const reporters = reportersOf(first.row, family, directory);
      if (reporters.length === 0 || reporters.some((one) => one.unit === unit)) return [];
      const leads = reporters.filter((one) => one.as !== 'component').map((one) => one.unit);
      const found = cells.map(({ cell }) => textOf(cell)).join('; ');
      const parts = { unit: unitNames(input, [unit]), ...(leads.length > 0 ? { leads: unitNames(input, leads) } : {}) };
      return [cellFinding('not-assigned', input, first, { found, parts })];
    });
  },
};
