import { reportedColumns } from '../../family/columns.ts';
import { mayReport } from '../../family/reporters.ts';
import { makeFinding } from '../../finding/finding.ts';
import { columnLetters } from '../../workbook/address.ts';
import { cleanSpaces } from '../../text/fold.ts';
import type { Check } from '../check.ts';
import { namesOf, tableViews } from '../view.ts';

/** A sheet with more unread headers than this is no table typed by hand. */
const MOST_WORDINGS = 30;

/**
 * A column that the unit has to fill has no header in the table: one finding, at the table's header, not one for each cell below.
 * Prefilled and printed columns may be left out, and so may all of a table that the unit has nothing to report in.
 */
export const missingColumn: Check = {
  id: 'missing-column',
  run: (input) =>
    tableViews(input).flatMap(({ parsed, table }) => {
      const { unit, family, directory, period } = input;
      const assigned = table.kind === 'indicators' && unit !== null;
      if (assigned && !table.rows.some((row) => mayReport(unit, row, family, directory))) return [];
      const piece = parsed.located.pieces[0];
      const seen = (piece?.columns ?? []).map((column) => `“${cleanSpaces(column.header)}”`).join(', ');
      const first = piece?.columns[0];
      const at = first
        ? { at: first.at }
        : piece
          ? { at: `${piece.sheet}!${columnLetters(1)}${piece.headerRows[0]}` }
          : {};
      // of a list in two pieces each lost header may stand in the other piece: all of them are candidates
      const wordings = parsed.located.pieces.flatMap((one) => one.otherHeaders).slice(0, MOST_WORDINGS);
      return reportedColumns(table, period.phase)
        .filter((column) => parsed.located.missingColumns.includes(column.key))
        .map((column) =>
          makeFinding(
            'missing-column',
            { table: table.id, column: column.key, ...at },
            { ...(seen ? { found: seen } : {}), wordings, parts: namesOf(input, table, undefined, column) },
          ),
        );
    }),
};
