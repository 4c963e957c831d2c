import { makeFinding } from '../../finding/finding.ts';
import type { Check } from '../check.ts';
import { namesOf, tableViews } from '../view.ts';

/** A date column of a list table holds a text that is no date ("31/02/2025", "tháng 3"). Blank is no date and no fault. */
export const badDate: Check = {
  id: 'bad-date',
  run: (input) =>
    tableViews(input).flatMap(({ parsed, table, columns }) =>
      parsed.listRows.flatMap((row) =>
        columns
          .filter((column) => column.role === 'date')
          .flatMap((column) => {
            const cell = row.cells[column.key];
            if (!cell || cell.date !== undefined || cell.text.trim() === '') return [];
            const place = { table: table.id, column: column.key, at: cell.at };
            const parts = namesOf(input, table, undefined, column);
            return [makeFinding('bad-date', place, { found: cell.text, expected: 'cần ngày, tháng, năm', parts })];
          }),
      ),
    ),
};
