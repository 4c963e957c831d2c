import { cleanSpaces } from '../../text/fold.ts';
import { makeFinding } from '../../finding/finding.ts';
import type { Check } from '../check.ts';
import { saysSomethingElse } from '../label-difference.ts';
import { filledRows, namesOf, rowName, tableViews } from '../view.ts';

/** A row was still recognised, but its label says something else than we printed. Only rows in which the unit sent a value. */
export const labelChanged: Check = {
  id: 'label-changed',
  run: (input) =>
    tableViews(input).flatMap((view) => {
      const filled = filledRows(view);
      return view.parsed.located.rows.flatMap((line) => {
        const row = view.rows.get(line.row);
        const certain = line.match === 'exact' || line.match === 'alias' || line.match === 'learned';
        if (!row || certain || !filled.has(line.row)) return [];
        if (![row.label, ...row.aliases].every((printed) => saysSomethingElse(line.label, printed))) return [];
        return [
          makeFinding(
            'label-changed',
            { table: view.table.id, row: row.code, at: line.labelAt },
            { found: cleanSpaces(line.label), expected: rowName(row), parts: namesOf(input, view.table, row) },
          ),
        ];
      });
    }),
};
