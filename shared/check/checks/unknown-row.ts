import { makeFinding } from '../../finding/finding.ts';
import type { Check } from '../check.ts';

/** A line with values that is no row of the family: its values stay in the finding. A line without values says nothing. */
export const unknownRow: Check = {
  id: 'unknown-row',
  run: (input) =>
    input.tables.flatMap(({ table, located }) =>
      located.unknownRows
        .filter((row) => !row.hidden && row.values.length > 0)
        .map((row) => {
          const texts = row.values.map(({ at, text }) => `${at} = ${text}`).join('; ');
          return makeFinding(
            'unknown-row',
            { table, at: row.at },
            { found: row.label ? `${row.label} (${texts})` : texts, parts: { texts, found: row.label } },
          );
        }),
    ),
};
