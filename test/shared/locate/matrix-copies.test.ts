import { describe, expect, it } from 'vitest';
import { gridsOf, locateWorkbook, type LocatedWorkbook } from '#shared/locate/locate-workbook.ts';
import { familyTable, type Line, linesOf, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';

const { family, table } = familyTable('nghean-2022', '003.pl3.tochuc');
const [header = [], first = [], second = [], third = []] = linesOf(table, 'plan', 2022);
const filled = (line: Line, label = line[0] ?? null): Line => [label, 1, 0, 15, 2, 1];

function locate(...lines: readonly Line[]): LocatedWorkbook {
  const sought = { family, phase: 'plan', year: 2022, kind: 'annual', headers: [], labels: new Map() } as const;
  return locateWorkbook(gridsOf(workbookOf(sheetOf(lines, { name: 'PL3' }))), sought);
}

const rowsOf = (found: LocatedWorkbook) =>
  found.tables
    .filter((one) => one.table === table.id)
    .flatMap((one) => one.rows.map((row) => `${row.label}${row.moved ? '!' : ''}`));

describe('a row that stands twice, once blank', () => {
  it('was perhaps typed over the label of another row, though a repeated header stands between', () => {
    expect(rowsOf(locate(header, filled(first, third[0] ?? null), header, second, third))).toContain(`${third[0]}!`);
  });

  it('is no doubt where its label was printed again below the header of the next page', () => {
    expect(rowsOf(locate(header, first, filled(second), header, second, third))).toEqual(
      [first, second, third].map((line) => line[0]),
    );
  });
});

describe('a header “Nội dung” typed over a value column', () => {
  it('does not take the labels from the column in which they stand; the column is missing and its figures are said', () => {
    const typed = header.map((text, i) => (i === 5 ? 'Nội dung' : text));
    const { tables, strays } = locate(typed, filled(first), filled(second), third);
    const found = tables.find((one) => one.table === table.id);
    expect(found?.rows.map((row) => row.label)).toEqual([first[0], second[0], third[0]]);
    expect(found?.missingColumns).toContain(table.columns[5]?.key);
    expect(strays.map((one) => one.at)).toEqual(['PL3!F2', 'PL3!F3']);
  });
});
