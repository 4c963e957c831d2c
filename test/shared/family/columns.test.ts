import { describe, expect, it } from 'vitest';
import { columnsIn, fillOf, headerOf, headerWordings, reportedColumns, valueColumns } from '#shared/family/columns.ts';
import { builtInFamilies, builtInFamily } from '#shared/family/families/index.ts';
import type { Phase, Table } from '#shared/family/family.ts';
import { foldWords } from '#shared/text/fold.ts';

function tableOf(family: string, id: string): Table {
  const table = builtInFamily(family)?.tables.find((one) => one.id === id);
  if (!table) throw new Error(`no table ${id} in ${family}`);
  return table;
}

const phases: readonly Phase[] = ['plan', 'report'];
const tables = builtInFamilies.flatMap((family) =>
  family.tables.flatMap((table) =>
    table.phases.map((phase) => ({ id: table.id, phase, table, year: family.years.document })),
  ),
);

describe('the columns of a phase', () => {
  const table = tableOf('kontum-2025', '002.pl');

  it('are while planning those of the document, while reporting the plan beside the result', () => {
    expect(phases.map((phase) => columnsIn(table, phase).map(({ key }) => key))).toEqual([
      ['tt', 'label', 'unit', 'baseline', 'target', 'lead'],
      ['tt', 'label', 'unit', 'target', 'result', 'lead', 'notes'],
    ]);
  });

  it('say who fills them: the plan is asked for first and prefilled later', () => {
    const target = table.columns.find((column) => column.key === 'target');
    expect(phases.map((phase) => target && fillOf(target, phase))).toEqual(['reported', 'prefilled']);
    expect(phases.map((phase) => valueColumns(table, phase).map(({ key }) => key))).toEqual([
      ['baseline', 'target'],
      ['target', 'result'],
    ]);
    expect(phases.map((phase) => reportedColumns(table, phase).map(({ key }) => key))).toEqual([
      ['baseline', 'target'],
      ['result'],
    ]);
    const baseline = table.columns.find((column) => column.key === 'baseline');
    expect(baseline && fillOf(baseline, 'report')).toBeNull();
  });

  it.each(tables)('of table $id in phase $phase have no wording in common', ({ table, phase, year }) => {
    const owners = new Map<string, string>();
    const shared = columnsIn(table, phase).flatMap((column) =>
      headerWordings(column, year).flatMap((text) => {
        const key = foldWords(text);
        const owner = owners.get(key);
        owners.set(key, column.key);
        return owner === undefined || owner === column.key ? [] : [`${text}: ${owner}, ${column.key}`];
      }),
    );
    expect(shared).toEqual([]);
  });
});

describe('a header', () => {
  it('moves with the year, the upper one too', () => {
    const column = tableOf('dakto-2016-2020', '001.pl1').columns.find(({ key }) => key === 'target_district');
    expect(column && headerOf(column, 2021)).toEqual({
      header: 'HUYỆN',
      group: 'KẾ HOẠCH\nGIAI ĐOẠN 2021 - 2025',
    });
    const baseline = tableOf('kontum-2025', '002.pl').columns.find(({ key }) => key === 'baseline');
    expect(baseline && headerOf(baseline, 2026)).toEqual({ header: 'Kết quả thực hiện năm 2025', group: null });
  });

  it.each([
    ['kontum-2025', '002.pl', 'tt', 'STT'],
    ['kontum-2025', '002.pl', 'label', 'Chỉ tiêu'],
    ['kontum-2025', '002.pl', 'unit', 'ĐVT'],
    ['kontum-2025', '002.pl', 'baseline', 'KQ năm 2024'],
    ['kontum-2025', '002.pl', 'target', 'KH năm 2025'],
    ['kontum-2025', '002.pl', 'lead', 'ĐV thực hiện'],
    ['dakto-2016-2020', '001.pl1', 'target_province', 'Kế hoạch giai đoạn 2016-2020 của tỉnh'],
    ['dakto-2016-2020', '001.pl1', 'target_district', 'Kế hoạch giai đoạn 2016-2020 của huyện'],
    ['nghean-2022', '003.pl3.tochuc', 'cap', 'Số lượng\nNội dung'],
  ])('%s, table %s: column %s is also known as "%s"', (family, id, key, wording) => {
    const column = tableOf(family, id).columns.find((one) => one.key === key);
    const year = builtInFamily(family)?.years.document ?? 0;
    expect(column && headerWordings(column, year).map(foldWords)).toContain(foldWords(wording));
  });
});
