import { foldText, foldWords } from '../../text/fold.ts';
import { sameValue } from '../../value/same-value.ts';
import { makeFinding } from '../../finding/finding.ts';
import type { ParsedCell } from '../../parse/parsed.ts';
import type { Row } from '../../family/family.ts';
import { reporterIn } from '../../family/reporters.ts';
import type { Check, CheckInput } from '../check.ts';
import type { KnownValue } from '../known-value.ts';
import { namesOf, tableViews, textOf } from '../view.ts';

/** What becomes of a changed value in a column that is ours. */
const KEPT = 'phần mềm giữ số in sẵn, nếu số đó sai hãy báo bằng văn bản để điều chỉnh';

/**
 * A value that we printed (from the book, or from the family for everybody) reads otherwise in the returned file. In columns that
 * are ours the printed one stands; in a column that the unit reports, where we only filled in what it said last, the new one is
 * taken and to be explained. Blanking it changes nothing here, and neither does writing the same value in another form.
 */
export const prefilledChanged: Check = {
  id: 'prefilled-changed',
  run: (input) => {
    const known = new Map(input.prefilled.map((one) => [keyOf(one), one]));
    return tableViews(input).flatMap(({ parsed, table, columns, rows }) =>
      parsed.cells.flatMap((cell) => {
        const row = rows.get(cell.row);
        const column = columns.find((one) => one.key === cell.column);
        if (!row || !column || column.role !== 'value' || cell.value.kind === 'blank') return [];
        const printed =
          cell.fill === 'printed' ? printedOtherwise(cell, row) : knownOtherwise(cell, known.get(keyOf(cell)));
        if (printed === null || (cell.fill === 'reported' && !isLead(input, row))) return [];
        const names = namesOf(input, table, row, column);
        return [
          makeFinding(
            'prefilled-changed',
            { table: table.id, row: row.code, column: column.key, at: cell.at },
            {
              found: textOf(cell),
              expected: printed,
              parts: cell.fill === 'reported' ? names : { ...names, kept: KEPT },
            },
          ),
        ];
      }),
    );
  },
};

function keyOf({ table, row, column }: Pick<KnownValue, 'table' | 'row' | 'column'>): string {
  return `${table}\n${row}\n${column}`;
}

/** What was filled in, where the cell says something else; null where it is the same, or where nothing was filled in. */
function knownOtherwise(cell: ParsedCell, known: KnownValue | undefined): string | null {
  const same = !known || sameValue(known.value, cell.value) || foldText(known.text) === foldText(cell.text);
  return same ? null : known.text;
}

/** What the family prints there, where the cell has other numbers, or other words and no numbers. */
function printedOtherwise(cell: ParsedCell, row: Row): string | null {
  const printed = [row.clean?.[cell.column], row.cells[cell.column]].filter((text) => text !== undefined);
  const same = printed.some((text) => {
    const numbers = numbersIn(text);
    return foldWords(text) === foldWords(cell.text) || (numbers !== '' && numbers === numbersIn(cell.text));
  });
  return same ? null : (printed[0] ?? null);
}

/** Whichever decimal sign. */
function numbersIn(text: string): string {
  const numbers = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return numbers.map((number) => number.replace(/\.(?=\d{3}(?!\d))/g, '').replace(',', '.')).join(' ');
}

/** The official value of a row is that of its lead; a unit that sends components has its own. */
function isLead(input: CheckInput, row: Row): boolean {
  if (input.unit === null) return false;
  const as = reporterIn(input.unit, row, input.family, input.directory)?.as;
  return as === 'lead' || as === 'co-lead';
}
