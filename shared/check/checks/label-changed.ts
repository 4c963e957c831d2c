import { cleanSpaces } from '../../text/fold.ts';
import { makeFinding, type Finding } from '../../finding/finding.ts';
import type { Check, CheckInput } from '../check.ts';
import { saysSomethingElse } from '../label-difference.ts';
import { filledRows, namesOf, rowName, tableViews, type TableView } from '../view.ts';

/** A heading of an outline was left out, and something is written where it would stand: perhaps it answers that heading. */
function lostHeadings(input: CheckInput, { parsed, table, rows }: TableView): readonly Finding[] {
  return parsed.located.paragraphs.flatMap(({ row, at, lost }) => {
    const [heading, taken] = [rows.get(lost ?? ''), rows.get(row)];
    if (!heading || !taken) return [];
    const parts = { ...namesOf(input, table, taken), lostHeading: rowName(heading) };
    return [makeFinding('label-changed', { table: table.id, row, at }, { parts })];
  });
}

/**
 * A row was still recognised, but its label says something else than we printed, or stands out of the table's order without a
 * number that speaks for it (moved, or exchanged with another row's). Only rows in which the unit sent a value. Of an outline: what
 * may answer a heading that was left out.
 */
export const labelChanged: Check = {
  id: 'label-changed',
  run: (input) =>
    tableViews(input).flatMap((view) => {
      if (view.table.kind === 'outline') return lostHeadings(input, view);
      const filled = filledRows(view);
      return view.parsed.located.rows.flatMap((line) => {
        const row = view.rows.get(line.row);
        const certain = line.match === 'exact' || line.match === 'alias' || line.match === 'learned';
        if (!row || !filled.has(line.row) || (certain && !line.moved)) return [];
        const differs = [row.label, ...row.aliases].every((printed) => saysSomethingElse(line.label, printed));
        if (!differs && !line.moved) return [];
        const moved = line.moved ? { moved: 'dòng bị chuyển chỗ hoặc bị đổi nội dung với dòng khác' } : {};
        return [
          makeFinding(
            'label-changed',
            { table: view.table.id, row: row.code, at: line.labelAt },
            {
              found: cleanSpaces(line.label),
              expected: rowName(row),
              // a line that only stands elsewhere is known by its label already
              wordings: certain ? [] : [{ text: line.label, at: line.labelAt }],
              parts: { ...namesOf(input, view.table, row), ...moved },
            },
          ),
        ];
      });
    }),
};
