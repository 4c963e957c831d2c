import { describe, expect, it } from 'vitest';
import { gridsOf, locateWorkbook, type LocatedWorkbook } from '#shared/locate/locate-workbook.ts';
import type { Sheet } from '#shared/workbook/sheet.ts';
import { familyTable, type Line, linesOf, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';

const { family, table } = familyTable('kontum-2025', '002.pl');
const values = {
  's2021.o4.t1': { baseline: '108/100', target: '107/100' },
  's2021.o4.t2': { baseline: '31,6/100.000', target: '31/100.000' },
  's2021.o5.t3': { baseline: '30', target: '31' },
};
const copy = linesOf(table, 'plan', 2025, values);
const [header = [], ...rows] = copy;
const rowAt = (code: string): number => table.rows.findIndex((row) => row.code === code) + 2;

function locate(...sheets: readonly Sheet[]): LocatedWorkbook {
  return locateWorkbook(gridsOf(workbookOf(...sheets)), {
    family,
    phase: 'plan',
    year: 2025,
    kind: 'annual',
    headers: [],
    labels: new Map(),
  });
}

/** the filled value cells: "row column at" */
function filled(found: LocatedWorkbook): string[] {
  return found.tables.flatMap((one) =>
    one.rows.flatMap((row) =>
      row.cells.flatMap(({ column, at, cell }) =>
        cell && column !== 'lead' ? [`${row.row.slice(6)} ${column} ${at}${row.repeats ? '+' : ''}`] : [],
      ),
    ),
  );
}

const clean = [
  `o4.t1 baseline PL!D${rowAt('s2021.o4.t1')}`,
  `o4.t1 target PL!E${rowAt('s2021.o4.t1')}`,
  `o4.t2 baseline PL!D${rowAt('s2021.o4.t2')}`,
  `o4.t2 target PL!E${rowAt('s2021.o4.t2')}`,
  `o5.t3 baseline PL!D${rowAt('s2021.o5.t3')}`,
  `o5.t3 target PL!E${rowAt('s2021.o5.t3')}`,
];

const column = (index: number, lines: readonly Line[]): Line[] =>
  lines.map((line) => line.filter((_, at) => at !== index));

describe('a table is located', () => {
  it('where it begins in A1', () => {
    expect(filled(locate(sheetOf(copy)))).toEqual(clean);
  });

  it('wherever it begins, and on any sheet', () => {
    const lower = [...Array.from({ length: 39 }, (): Line => []), ...copy.map((line) => [null, null, ...line])];
    const found = locate(sheetOf([['Bìa']], { name: 'Bìa' }), sheetOf(lower, { name: 'S' }));
    expect(filled(found)[0]).toBe(`o4.t1 baseline S!F${rowAt('s2021.o4.t1') + 39}`);
    expect(filled(found)).toHaveLength(6);
  });

  it('with its columns in another order', () => {
    const turned = copy.map((line) => [0, 1, 4, 5, 3, 2].map((at) => line[at] ?? null));
    expect(filled(locate(sheetOf(turned))).slice(0, 2)).toEqual([
      `o4.t1 baseline PL!E${rowAt('s2021.o4.t1')}`,
      `o4.t1 target PL!C${rowAt('s2021.o4.t1')}`,
    ]);
  });

  it('without its number column, or with number and label in one cell', () => {
    expect(filled(locate(sheetOf(column(0, copy))))).toHaveLength(6);
    const joined = column(
      0,
      copy.map(([tt = null, label, ...rest]) => [tt, [tt, label].filter(Boolean).join('. '), ...rest]),
    );
    expect(filled(locate(sheetOf(joined)))).toHaveLength(6);
  });

  it('with a header on two lines, merged or not', () => {
    const two: Line[] = [
      ['TT', 'Mục tiêu/chỉ tiêu', 'Đơn vị tính', 'Số liệu', null, 'Đơn vị thực hiện'],
      [null, null, null, 'Kết quả thực hiện năm 2024', 'Kế hoạch thực hiện năm 2025', null],
      ...rows,
    ];
    expect(filled(locate(sheetOf(two)))).toHaveLength(6);
    const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'];
    expect(filled(locate(sheetOf(two, { merges })))).toHaveLength(6);
  });

  it('with its label column found by the labels when its header is gone', () => {
    const bare = [header.map((text, i) => (i === 1 ? null : text)), ...rows];
    expect(filled(locate(sheetOf(bare)))).toEqual(clean);
  });

  it('with its header printed again at every page', () => {
    const paged = [header, ...rows.slice(0, 20), header, ...rows.slice(20)];
    const found = locate(sheetOf(paged));
    expect(filled(found)).toHaveLength(6);
    expect(found.tables[0]?.unknownRows).toEqual([]);
  });

  it('over two sheets, the second with or without a header', () => {
    const first = sheetOf([header, ...rows.slice(0, 25)], { name: '1' });
    const headed = sheetOf([header, ...rows.slice(25)], { name: '2' });
    expect(filled(locate(first, headed))).toHaveLength(6);
    const bare = sheetOf(rows.slice(25), { name: '2' });
    expect(filled(locate(first, bare))).toHaveLength(6);
  });

  it('but columns of another year are not its columns', () => {
    const old = [header.map((text) => String(text).replace('2024', '2023').replace('2025', '2024')), ...rows];
    expect(locate(sheetOf(old)).tables[0]?.missingColumns).toEqual(['baseline', 'target']);
  });

  it('and two columns under one header are two candidates: neither is taken', () => {
    const doubled = copy.map((line, i) => [...line, i === 0 ? 'Kết quả thực hiện năm 2024' : null]);
    expect(locate(sheetOf(doubled)).tables[0]?.missingColumns).toEqual(['baseline']);
  });

  it('without any header only its rows are known, and its figures are told in one entry', () => {
    const found = locate(sheetOf(rows));
    expect(found.tables[0]?.rows).toHaveLength(table.rows.length);
    expect(found.tables[0]?.missingColumns).toContain('baseline');
    expect(found.strays).toEqual([
      {
        at: `PL!D${rowAt('s2021.o4.t1') - 1}`,
        text: '108/100; 107/100; 31,6/100.000; 31/100.000; 30; … (6 ô)',
        near: '002.pl',
      },
    ]);
  });
});

describe('the rows of a table', () => {
  it('are whole where a label was cut over two lines', () => {
    const at = rowAt('s2021.o5.t3') - 2;
    const label = String(rows[at]?.[1]);
    const cut = label.indexOf(' thuộc');
    const split = rows.toSpliced(at, 1, (rows[at] ?? []).with(1, label.slice(0, cut)), [
      null,
      label.slice(cut + 1),
      null,
      null,
      null,
      null,
    ]);
    const found = locate(sheetOf([header, ...split]));
    expect(filled(found)).toContain(`o5.t3 baseline PL!D${rowAt('s2021.o5.t3')}`);
    expect(found.tables[0]?.unknownRows).toEqual([]);
  });

  it('leave an added line and a total as unknown rows with their values', () => {
    const more = [
      header,
      ...rows.toSpliced(10, 0, [null, 'Kinh phí', 'triệu đồng', 5, 6, null]),
      [null, 'Tổng cộng', null, 7, 8, null],
    ];
    const unknown = locate(sheetOf(more)).tables[0]?.unknownRows ?? [];
    expect(unknown.map((row) => [row.at, row.label, row.values.map((one) => one.text)])).toEqual([
      ['PL!B12', 'Kinh phí', ['5', '6']],
      [`PL!B${more.length}`, 'Tổng cộng', ['7', '8']],
    ]);
  });

  it('a merged value belongs to its first cell', () => {
    const at = rowAt('s2021.o4.t1');
    const found = locate(
      sheetOf(
        copy.map((line, i) => (i === at ? line.with(3, null) : line)),
        { merges: [`D${at}:D${at + 1}`] },
      ),
    );
    const below = found.tables[0]?.rows
      .find((row) => row.row === 's2021.o4.t2')
      ?.cells.find((one) => one.column === 'baseline');
    expect([below?.cell, below?.underMerge]).toEqual([null, true]);
  });

  it('that are hidden copies are passed over, those that are the only copy are read; both are listed', () => {
    const at = rowAt('s2021.o4.t2');
    const old = (copy[at - 1] ?? []).with(3, '33/100.000');
    const copied = locate(sheetOf(copy.toSpliced(at, 0, old), { hiddenRows: [[at + 1, at + 1]] }));
    expect(filled(copied)).toHaveLength(6);
    expect(copied.hidden).toEqual([
      { kind: 'row', at: `PL!D${at + 1}`, texts: ['33/100.000', '31/100.000'], read: false },
    ]);
    const only = locate(sheetOf(copy, { hiddenRows: [[at, at]] }));
    expect(filled(only)).toEqual(clean);
    expect(only.hidden).toEqual([{ kind: 'row', at: `PL!D${at}`, texts: ['31,6/100.000', '31/100.000'], read: true }]);
  });

  it('that are there twice with other values are both said; a copy with the same values says nothing', () => {
    const other = copy.map((line) => line.map((one) => (one === '30' ? '29' : one)));
    const twice = locate(sheetOf(copy), sheetOf(other, { name: 'Cũ' }));
    expect(filled(twice).filter((one) => one.endsWith('+'))).toEqual([
      `o5.t3 baseline Cũ!D${rowAt('s2021.o5.t3')}+`,
      `o5.t3 target Cũ!E${rowAt('s2021.o5.t3')}+`,
    ]);
  });
});
