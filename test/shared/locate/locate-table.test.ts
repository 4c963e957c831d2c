import { expect, it } from 'vitest';
import { gridsOf, locateWorkbook } from '#shared/locate/locate-workbook.ts';
import { familyTable, linesOf, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';

const { family, table } = familyTable('dakto-2016-2020', '001.pl1');

it('says a line without a known label among lines that stand in reverse order', () => {
  const value = 'Không phát sinh';
  const [header = [], ...lines] = linesOf(table, 'plan', 2016, { 's2011.o6.t2.a': { baseline: value } });
  const turned = lines
    .map((line) => (line.includes(value) ? ['- Chỉ tiêu 2: Tỷ lệ', ...line.slice(1)] : line))
    .reverse();
  const sought = { family, phase: 'plan', year: 2016, kind: 'period', headers: [], labels: new Map() } as const;
  const { tables, strays } = locateWorkbook(gridsOf(workbookOf(sheetOf([header, ...turned]))), sought);
  const unknown = tables.flatMap((one) => one.unknownRows).map((row) => row.values.map((one) => one.text));
  expect(unknown).toEqual([[value]]);
  expect(strays).toEqual([]);
});

it('doubts two rows whose labels were exchanged where every objective begins with the same number', () => {
  const { family, table } = familyTable('nghean-2022', '003.pl2');
  const rows = ['s2021.o2.t1', 's2021.o6.t1'];
  const labels = rows.map((code) => table.rows.find((row) => row.code === code)?.label ?? '');
  const [from = '', to = ''] = labels;
  const lines = linesOf(table, 'plan', 2022, {}).map((line) =>
    line.map((one) => (one === from ? to : one === to ? from : one)),
  );
  const sought = { family, phase: 'plan', year: 2022, kind: 'annual', headers: [], labels: new Map() } as const;
  const { tables } = locateWorkbook(gridsOf(workbookOf(sheetOf(lines))), sought);
  const moved = tables.flatMap((one) => one.rows).filter((row) => row.moved);
  expect(moved.map((row) => row.row).sort()).toEqual(rows);
});
