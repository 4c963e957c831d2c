import { describe, expect, it } from 'vitest';
import { gridsOf, locateWorkbook, type LocatedWorkbook } from '#shared/locate/locate-workbook.ts';
import type { Sheet } from '#shared/workbook/sheet.ts';
import { familyTable, linesOf, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';

const { family, table } = familyTable('dakto-2016-2020', '001.pl1');
const term = { phase: 'plan', year: 2016, kind: 'period' } as const;
const FIRST = 's2011.o5.t1';
const SECOND = 's2011.o6.t1';
const values = { [FIRST]: { target_district: 40 }, [SECOND]: { target_district: 1.5 } };

function locate(...sheets: readonly Sheet[]): LocatedWorkbook {
  return locateWorkbook(gridsOf(workbookOf(...sheets)), { family, ...term, headers: [], labels: new Map() });
}

/** The table with the labels of two rows exchanged: their values now stand beside the wrong ones. */
function exchanged(name: string): Sheet {
  const lines = linesOf(table, term.phase, term.year, values);
  const place = (code: string): number => table.rows.findIndex((row) => row.code === code) + 1;
  const label = table.columns.filter((one) => one.fill.plan !== undefined).findIndex((one) => one.role === 'label');
  const [first, second] = [lines[place(FIRST)], lines[place(SECOND)]];
  if (!first || !second) throw new Error('no such rows');
  [first[label], second[label]] = [second[label] ?? null, first[label] ?? null];
  return sheetOf(lines, { name });
}

const movedIn = (found: LocatedWorkbook): readonly string[] =>
  found.tables
    .flatMap((one) => one.rows)
    .filter((row) => row.moved)
    .map((row) => row.row);

describe('a table that stands twice in a workbook', () => {
  it('has its exchanged labels told as on a single sheet: the lines of a copy do not put them in order', () => {
    expect(movedIn(locate(exchanged('PL')))).toEqual(expect.arrayContaining([FIRST, SECOND]));
    expect(movedIn(locate(exchanged('PL'), exchanged('Bản cũ')))).toEqual(expect.arrayContaining([FIRST, SECOND]));
  });

  it('gives the rows of the second copy as repeats where their values differ', () => {
    const lines = linesOf(table, term.phase, term.year, values);
    const old = linesOf(table, term.phase, term.year, { ...values, [FIRST]: { target_district: 35 } });
    const found = locate(sheetOf(lines, { name: 'PL' }), sheetOf(old, { name: 'Bản cũ' }));
    const repeats = found.tables.flatMap((one) => one.rows).filter((row) => row.repeats);
    expect(repeats.map((row) => [row.row, row.sheet])).toEqual([[FIRST, 'Bản cũ']]);
  });

  it('compares the numbers themselves, which a format may show alike', () => {
    const shownAs = (number: number | string, shown: string, name: string): Sheet => {
      const lines = linesOf(table, term.phase, term.year, { ...values, [FIRST]: { target_district: number } });
      const sheet = sheetOf(lines, { name });
      return {
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.shown === '35,04' || cell.shown === '34,96' ? { ...cell, shown } : cell,
        ),
      };
    };
    const repeats = (...sheets: readonly Sheet[]) =>
      locate(...sheets)
        .tables.flatMap((one) => one.rows)
        .filter((row) => row.repeats).length;
    expect(repeats(shownAs(35.04, '35', 'PL'), shownAs(34.96, '35', 'Bản cũ'))).toBe(1);
    expect(repeats(shownAs(35.04, '35', 'PL'), shownAs(35.04, '35', 'Bản cũ'))).toBe(0);
    // typed as text in the copy
    expect(repeats(shownAs(35, '35', 'PL'), shownAs('35', '35', 'Bản cũ'))).toBe(0);
  });

  it('goes on as one sequence over sheets that share no rows', () => {
    const lines = linesOf(table, term.phase, term.year, values);
    const cut = Math.floor(lines.length / 2);
    const [header = []] = lines;
    const found = locate(
      sheetOf(lines.slice(0, cut), { name: 'PL' }),
      sheetOf([header, ...lines.slice(cut)], { name: 'PL (tiếp)' }),
    );
    const rows = found.tables.flatMap((one) => one.rows);
    expect(rows.filter((row) => row.moved || row.repeats)).toEqual([]);
    expect(rows.length).toBe(table.rows.length);
  });
});
