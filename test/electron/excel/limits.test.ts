import { describe, expect, it } from 'vitest';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { makeXlsx, relsXml, sheetXml } from '../../helpers/make-xlsx.ts';

describe('limits that only large files reach', () => {
  it.each([
    ['100,001 comments', () => commented(100_001), 'ghi chú (100001'],
    ['6,000,001 blank cells', () => blanks(6_000_001), 'ô trống có định dạng (6000001'],
  ])('%s are refused', (_name, bytes, words) =>
    expect(openWorkbook(bytes(), 'a.xlsx')).toMatchObject({
      code: 'E37',
      finding: { code: 'too-large', message: expect.stringContaining(words) },
    }),
  );

  it.each([
    ['100,000 comments', () => commented(100_000)],
    ['6,000,000 blank cells', () => blanks(6_000_000)],
  ])('%s are read', (_name, bytes) => expect(openWorkbook(bytes(), 'a.xlsx').ok).toBe(true));
});

/** Stored, for so many like cells packed would be taken for a bomb. */
function blanks(count: number): Buffer {
  const rows = `<row>${'<c/>'.repeat(10_000)}</row>`.repeat(Math.floor(count / 10_000));
  const data = sheetXml(`<sheetData>${rows}<row>${'<c/>'.repeat(count % 10_000)}</row></sheetData>`);
  return makeXlsx({ parts: [{ name: 'xl/worksheets/sheet1.xml', data, stored: true }] });
}

function commented(count: number): Buffer {
  const list = '<comment ref="A1"/>'.repeat(count);
  return makeXlsx({
    parts: [
      { name: 'xl/worksheets/_rels/sheet1.xml.rels', data: relsXml([['1', 'comments', '/c.xml']]) },
      {
        name: 'c.xml',
        data: `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${list}</comments>`,
      },
    ],
  });
}
