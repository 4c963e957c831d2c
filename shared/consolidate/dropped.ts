import type { Row, Table, UnitId } from '../family/family.ts';
import { cleanSpaces } from '../text/fold.ts';
import type { ParsedListRow } from '../parse/parsed.ts';
import type { SubmittedCell, SubmittedParagraph } from '../submission/submission.ts';
import { listIdentity } from './rules/append.ts';

/** What a file brought; whether it is held does not matter here: it was sent. */
export type Returned = {
  readonly cells: readonly Omit<SubmittedCell, 'held'>[];
  readonly listRows: readonly ParsedListRow[];
  readonly paragraphs: readonly SubmittedParagraph[];
};

/**
 * What an earlier file said in a table and the later one of the same unit, which takes its place, does not, in words: values that came
 * back blank (`dropped`), and list rows and headings' texts that are not there any more (`gone`).
 */
export function droppedIn(
  table: Table,
  unit: UnitId,
  earlier: Returned,
  later: Returned,
): { readonly dropped: readonly string[]; readonly gone: readonly string[] } {
  const nameOf = (code: string) => nameOfRow(table.rows.find((row) => row.code === code));
  const cells = {
    of: cellsOf(earlier, table),
    key: (one: { row: string; column: string }) => `${one.row}\n${one.column}`,
  };
  const rows = {
    of: rowsOf(earlier, table),
    key: (row: Returned['listRows'][number]) => listIdentity({ unit, row }, table),
  };
  const headings = [...new Set(textsOf(earlier, table).map((one) => one.row))];
  return {
    dropped: missing(cells.of, cellsOf(later, table), cells.key).map((cell) => `${nameOf(cell.row)} (${cell.text})`),
    gone: [
      ...missing(rows.of, rowsOf(later, table), rows.key).map((row) => wordsOf(row, table)),
      ...missing(
        headings,
        textsOf(later, table).map((one) => one.row),
        (code) => code,
      ).map(nameOf),
    ],
  };
}

function missing<T>(earlier: readonly T[], later: readonly T[], key: (one: T) => string): readonly T[] {
  const said = new Set(later.map(key));
  return earlier.filter((one) => !said.has(key(one)));
}

function cellsOf({ cells }: Returned, table: Table): Returned['cells'] {
  return cells.filter((cell) => cell.table === table.id && cell.value.kind !== 'blank');
}

function rowsOf({ listRows }: Returned, table: Table): Returned['listRows'] {
  return listRows.filter((row) => row.table === table.id);
}

function textsOf({ paragraphs }: Returned, table: Table): Returned['paragraphs'] {
  return paragraphs.filter((one) => one.table === table.id);
}

/** A list row by its columns, in the order in which they are printed. */
function wordsOf(row: Returned['listRows'][number], table: Table): string {
  const texts = table.columns
    .filter((column) => column.role !== 'number')
    .map((column) => cleanSpaces(row.cells[column.key]?.text ?? ''));
  return texts.filter((text) => text !== '').join(', ');
}

function nameOfRow(row: Row | undefined): string {
  if (!row) return 'dòng lạ';
  return cleanSpaces(`${row.number ?? ''} ${row.label}`);
}
