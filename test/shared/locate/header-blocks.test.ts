import { describe, expect, it } from 'vitest';
import { gridsOf, locateWorkbook } from '#shared/locate/locate-workbook.ts';
import { familyTable, type Line, linesOf, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';

const { family, table } = familyTable('dakto-2016-2020', '001.pl1');
const term = { phase: 'plan', year: 2016, kind: 'period' } as const;

/** Which sheet column each column of the table was found in, by piece. */
function columnsOf(lines: readonly Line[]): readonly Readonly<Record<string, number>>[] {
  const sheet = sheetOf(lines, { name: 'PL1' });
  const { tables } = locateWorkbook(gridsOf(workbookOf(sheet)), { family, ...term, headers: [], labels: new Map() });
  return tables.flatMap((one) =>
    one.pieces.map((piece) => Object.fromEntries(piece.columns.map(({ column, index }) => [column, index]))),
  );
}

const labels = linesOf(table, term.phase, term.year).slice(1);
const body = (figures: readonly (number | null)[]): Line[] => labels.map((line) => [line[0] ?? null, '%', ...figures]);

describe('the rows of a header', () => {
  it('are one header, though an upper row alone would do: a column of the lower row is no second table', () => {
    const upper = [
      'MỤC TIÊU/CHỈ TIÊU',
      'ĐƠN VỊ TÍNH',
      null,
      'KẾT QUẢ THỰC HIỆN ĐẾN NĂM 2015',
      'KẾ HOẠCH GIAI ĐOẠN 2016 - 2020',
    ];
    const lower = [null, null, 'Kết quả năm 2015', null, null, 'HUYỆN'];
    const found = columnsOf([upper, lower, ...body([68, 41, 50, 60])]);
    // both read as the result of 2015, so neither is taken
    expect(found.map((one) => [one['label'], one['baseline'], one['target_district']])).toEqual([[1, undefined, 6]]);
  });

  it('end where figures begin: the first lines of the body are no header', () => {
    const header = ['MỤC TIÊU/CHỈ TIÊU', 'ĐƠN VỊ TÍNH', 'Kết quả đến năm 2015', 'KẾ HOẠCH GIAI ĐOẠN 2016 - 2020'];
    const sheet = sheetOf([header, ...body([68, 41])], { name: 'PL1' });
    const { tables } = locateWorkbook(gridsOf(workbookOf(sheet)), { family, ...term, headers: [], labels: new Map() });
    expect(tables.flatMap((one) => one.pieces.map((piece) => piece.headerRows))).toEqual([[1, 1]]);
  });

  it('may count the columns below', () => {
    const header = ['MỤC TIÊU/CHỈ TIÊU', 'ĐƠN VỊ TÍNH', 'Kết quả đến năm 2015', 'KẾ HOẠCH GIAI ĐOẠN 2016 - 2020'];
    const found = columnsOf([header, ['(1)', '(2)', '(3)', '(4)'], ...body([68, 41])]);
    expect(found.map((one) => one['baseline'])).toEqual([3]);
  });
});
