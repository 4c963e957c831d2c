import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { fillSkeleton } from '#electron/excel/fill-skeleton.ts';
import type { SkeletonData } from '#shared/layout/skeleton-data.ts';
import { partsOf } from '../../helpers/parts-of.ts';
import { bytesOf, dataOf, filled, layout, opened } from '../../helpers/skeleton-layout.ts';

describe('a province’s own layout', () => {
  it('is filled in words, cells and repeated rows; what stands below moves along', async () => {
    const sheet = await filled(await layout(), dataOf(3));
    expect(texts(sheet)).toEqual([
      ['Số: 05/BC-UBND', '', ''],
      ['', '', 30],
      ['TT', 'Nội dung', 'Kết quả'],
      ['1.1', 'Chỉ tiêu 1 <&>', '0,0%'],
      ['1.2', 'Chỉ tiêu 2 <&>', 46.5],
      ['1.3', 'Chỉ tiêu 3 <&>', '2,0%'],
      ['Nơi nhận: 05/BC-UBND', '', ''],
      ['cuối', 'cuối', ''],
    ]);
    // merged areas, print area, title rows, rules of the row and of the rows below
    expect(sheet.model.merges).toEqual(['A8:B8']);
    expect(sheet.pageSetup.printArea).toBe('A1:C8');
    expect(sheet.pageSetup.printTitlesRow).toBe('3:3');
    expect(sheet.getCell('C6').dataValidation).toMatchObject({ type: 'list' });
    expect(sheet.getRow(7).height).toBe(40);
  });

  it('keeps the formatting of the template row in each of its copies, and every other part byte for byte', async () => {
    const before = await layout();
    const after = await fillSkeleton(before, dataOf(3));
    if (!after.ok) throw new Error(after.problems.join());
    const [was, is] = [partsOf(before), partsOf(after.bytes)];
    expect([...is.keys()]).toEqual([...was.keys()]);
    const changed = [...is].filter(([name, text]) => was.get(name) !== text).map(([name]) => name);
    expect(changed.toSorted()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    const sheet = await opened(after.bytes);
    for (const row of [4, 5, 6]) {
      expect(sheet.getCell(`B${row}`).font).toMatchObject({ name: 'Times New Roman', italic: true });
      expect(sheet.getCell(`B${row}`).border.top).toEqual({ style: 'thin' });
      expect(sheet.getCell(`C${row}`).numFmt).toBe('0.0');
    }
    const second = await opened(after.bytes, 1);
    expect(second.getCell('A1').value).toBe('không đổi');
  });

  it('changes only the sheet where the rows stay as many, and leaves the row empty where the table has none', async () => {
    const before = await layout();
    const one = await fillSkeleton(before, dataOf(1));
    if (!one.ok) throw new Error(one.problems.join());
    const was = partsOf(before);
    expect([...partsOf(one.bytes)].filter(([name, text]) => was.get(name) !== text).map(([name]) => name)).toEqual([
      'xl/worksheets/sheet1.xml',
    ]);
    expect(texts(await filled(before, dataOf(0)))[3]).toEqual(['', '', '']);
  });

  it('repeats two tables one below the other', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Bảng');
    sheet.addRows([['{{dòng:A}}{{tt}}'], ['giữa'], ['{{ DÒNG : a }}{{nội dung}}'], ['{{số}}']]);
    const done = await filled(await bytesOf(book), dataOf(2));
    expect(texts(done).flat()).toEqual(['1.1', '1.2', 'giữa', 'Chỉ tiêu 1 <&>', 'Chỉ tiêu 2 <&>', '05/BC-UBND']);
  });

  it.each<[string, (sheet: ExcelJS.Worksheet) => void, string]>([
    [
      'a word nobody knows',
      (sheet) => void (sheet.getCell('A9').value = '{{số hiệu}}'),
      'ô A9: không có mục "{{số hiệu}}"',
    ],
    ['a table nobody knows', (sheet) => void (sheet.getCell('A4').value = '{{dòng:B}}'), 'không có bảng "B"'],
    ['a column nobody knows', (sheet) => void (sheet.getCell('B4').value = '{{ket qua}}'), 'ô B4: không có mục'],
    [
      'a formula that looks below',
      (sheet) => void (sheet.getCell('C2').value = { formula: 'SUM(C4:C6)' }),
      'ô C2: công thức',
    ],
    ['a formula below', (sheet) => void (sheet.getCell('C9').value = { formula: 'A1' }), 'ô C9: công thức'],
    [
      'a rule of the row that compares with the row below',
      (sheet) => void (sheet.getCell('C4').dataValidation = { type: 'custom', formulae: ['C4>C5'] }),
      'vùng C4: định dạng có điều kiện hoặc kiểm tra dữ liệu',
    ],
    [
      'a rule elsewhere that looks below',
      ({ workbook }) =>
        void (workbook.addWorksheet('Chọn').getCell('A1').dataValidation = {
          type: 'list',
          formulae: ["'Phụ lục'!$A$5:$A$6"],
        }),
      'Quy tắc kiểm tra dữ liệu hoặc định dạng có điều kiện của trang tính khác',
    ],
    [
      'a link elsewhere that leads below',
      ({ workbook }) =>
        void (workbook.addWorksheet('Mục lục').getCell('A1').value = { text: 'x', hyperlink: "#'Phụ lục'!A6" }),
      'Liên kết ở trang tính khác',
    ],
  ])('is not written with %s: the place is named', async (_, spoil, said) => {
    const done = await fillSkeleton(await layout(spoil), dataOf(3));
    expect(done.ok ? [] : done.problems.join('\n')).toContain(said);
  });

  it('is not written with a formula elsewhere that looks into it, however its name is written', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("A&B's").addRows([['{{dòng:A}}{{tt}}'], ['cuối']]);
    book.addWorksheet('Khác').getCell('A1').value = { formula: "'A&B''s'!A2", result: 'cuối' };
    const done = await fillSkeleton(await bytesOf(book), dataOf(3));
    expect(done.ok ? [] : done.problems).toEqual([expect.stringContaining('Trang tính khác có công thức')]);
  });

  it('is not written where a cell would hold more than Excel’s 32,767 letters; other line breaks become Excel’s own', async () => {
    const withText = (text: string): SkeletonData => ({ ...dataOf(1), values: { ...dataOf(1).values, số: { text } } });
    const done = await fillSkeleton(await layout(), withText('a'.repeat(32_763)));
    expect(done.ok ? [] : done.problems).toEqual([expect.stringContaining('ô A5: nội dung điền vào dài 32773 chữ')]);
    const broken = await filled(await layout(), withText('a\r\nb\rc'));
    expect(broken.getCell('A1').value).toBe('Số: a\nb\nc');
  });

  it('leaves the print area of a sheet alone whose name only ends like its own', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Bieu').addRows([['{{dòng:A}}{{tt}}'], ['cuối']]);
    book.addWorksheet('PhuBieu').addRows([['a'], ['b']]);
    book.definedNames.add('PhuBieu!$A$1:$A$2', 'vung');
    const done = await fillSkeleton(await bytesOf(book), dataOf(3));
    expect(done.ok && partsOf(done.bytes).get('xl/workbook.xml')).toContain('PhuBieu!$A$1:$A$2');
  });

  it('a damaged layout is told in Vietnamese', async () => {
    const done = await fillSkeleton((await layout()).slice(0, 900), dataOf(1));
    expect(done.ok ? [] : done.problems).toEqual([expect.stringMatching(/^Mẫu trình bày: .* bị hỏng/)]);
  });

  it('is refused where it is no workbook, or asks for nothing', async () => {
    expect(await fillSkeleton(Buffer.from('abc'), dataOf(1))).toMatchObject({ ok: false });
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Trống').addRow(['chữ']);
    const done = await fillSkeleton(await bytesOf(book), dataOf(1));
    expect(done).toMatchObject({ ok: false, problems: [expect.stringContaining('{{')] });
  });
});

function texts(sheet: ExcelJS.Worksheet): unknown[][] {
  const width = sheet.columnCount;
  return Array.from({ length: sheet.rowCount }, (_, r) =>
    Array.from({ length: width }, (__, c) => sheet.getCell(r + 1, c + 1).value ?? ''),
  );
}
