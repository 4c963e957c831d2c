import { cleanSpaces, foldText, foldWords } from '../../text/fold.ts';
import { sameValue } from '../../value/same-value.ts';
import { makeFinding } from '../../finding/finding.ts';
import type { ParsedCell } from '../../parse/parsed.ts';
import type { Row } from '../../family/family.ts';
import type { Check, CheckInput } from '../check.ts';
import { namesOf, tableViews } from '../view.ts';

/**
 * A value that we printed (from the book, or from the family for everybody) reads otherwise in the returned file. The printed one
 * stands; blanking it changes nothing, and neither does writing the same value in another form.
 */
export const prefilledChanged: Check = {
  id: 'prefilled-changed',
  run: (input) =>
    tableViews(input).flatMap(({ parsed, table, columns, rows }) =>
      parsed.cells.flatMap((cell) => {
        const row = rows.get(cell.row);
        const column = columns.find((one) => one.key === cell.column);
        if (!row || !column || column.role !== 'value' || cell.value.kind === 'blank') return [];
        const printed = changedFrom(input, cell, row);
        if (printed === null) return [];
        return [
          makeFinding(
            'prefilled-changed',
            { table: table.id, row: row.code, column: column.key, at: cell.at },
            { found: cleanSpaces(cell.text), expected: printed, parts: namesOf(input, table, row, column) },
          ),
        ];
      }),
    ),
};

/** What was printed, where the cell says something else; null where it is the same, or where nothing is known of it. */
function changedFrom(input: CheckInput, cell: ParsedCell, row: Row): string | null {
  if (cell.fill === 'prefilled') {
    const known = input.prefilled.find(
      (one) => one.table === cell.table && one.row === cell.row && one.column === cell.column,
    );
    const same = !known || sameValue(known.value, cell.value) || foldText(known.text) === foldText(cell.text);
    return same ? null : known.text;
  }
  if (cell.fill !== 'printed') return null;
  const printed = [row.clean?.[cell.column], row.cells[cell.column]].filter((text) => text !== undefined);
  const same = printed.some(
    (text) => foldWords(text) === foldWords(cell.text) || numbersIn(text) === numbersIn(cell.text),
  );
  return same ? null : (printed[0] ?? null);
}

/** The numbers of a text, whichever decimal sign: a printed target is the same while its numbers are. */
function numbersIn(text: string): string {
  const numbers = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return numbers.map((number) => number.replace(/\.(?=\d{3}(?!\d))/g, '').replace(',', '.')).join(' ');
}
