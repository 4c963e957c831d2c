import type { Table } from '../../family/family.ts';
import { makeFinding, type Finding } from '../../finding/finding.ts';
import type { LocatedRow } from '../../locate/located.ts';
import type { ParsedParagraph } from '../../parse/parsed.ts';
import { sheetOf } from '../../workbook/address.ts';
import type { Check, CheckInput } from '../check.ts';
import { namesOf, tableViews } from '../view.ts';

/** So many of the lines are quoted in the finding. */
const MOST_LINES = 10;

/**
 * A row stands in the table more than once with values: none of its lines is trusted. A repeated line without values (a label
 * printed again at a page break) does no harm.
 */
export const duplicateRow: Check = {
  id: 'duplicate-row',
  run: (input) =>
    tableViews(input).flatMap(({ parsed, table, columns, rows }) => {
      const values = new Set(columns.filter((column) => column.role === 'value').map((column) => column.key));
      const lines = Map.groupBy(parsed.located.rows, (row) => row.row);
      const twice = [...lines.entries()].flatMap(([code, same]) => {
        const row = rows.get(code);
        const [first, ...repeats] = same.filter((line) => textsOf(line, values) !== '');
        const repeat = repeats[0];
        if (!row || !first || !repeat || !same.some((line) => line.repeats)) return [];
        const shown = [first, ...repeats].slice(0, MOST_LINES);
        const more = repeats.length + 1 - shown.length;
        const said = shown.map((line) => `${line.labelAt} = ${textsOf(line, values)}`).join('; ');
        const texts = more > 0 ? `${said}; và ${more} dòng nữa` : said;
        const parts = { ...namesOf(input, table, row), others: first.labelAt, texts };
        return [
          makeFinding('duplicate-row', { table: table.id, row: code, at: repeat.labelAt }, { found: texts, parts }),
        ];
      });
      return [...twice, ...headingsTwice(input, parsed.paragraphs, table)];
    }),
};

/** A heading of an outline that has other paragraphs on another sheet: a draft beside the final one, or its continuation. */
function headingsTwice(input: CheckInput, paragraphs: readonly ParsedParagraph[], table: Table): readonly Finding[] {
  return [...Map.groupBy(paragraphs, (one) => one.row).entries()].flatMap(([code, same]) => {
    const [first] = same;
    const other = same.find((one) => first && sheetOf(one.at) !== sheetOf(first.at));
    const row = table.rows.find((one) => one.code === code);
    if (!first || !other || !row) return [];
    const parts = { ...namesOf(input, table, row), onSheets: `${first.at} và ${other.at}` };
    return [makeFinding('duplicate-row', { table: table.id, row: code, at: other.at }, { parts })];
  });
}

function textsOf(line: LocatedRow, values: ReadonlySet<string>): string {
  return line.cells
    .filter((one) => values.has(one.column) && one.cell !== null)
    .map((one) => one.cell?.shown.trim() ?? '')
    .filter(Boolean)
    .join(' | ');
}
