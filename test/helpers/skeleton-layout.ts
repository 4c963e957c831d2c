import ExcelJS from 'exceljs';
import { fillSkeleton } from '#electron/excel/fill-skeleton.ts';
import { placeholderKey, type SkeletonData } from '#shared/layout/skeleton-data.ts';

const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    tt: { text: `1.${i + 1}` },
    'nội dung': { text: `Chỉ tiêu ${i + 1} <&>` },
    result: i === 1 ? { text: '46,5', number: 46.5 } : { text: `${i},0%` },
  }));

/** What the layout asks for, with so many rows in its table. */
export function dataOf(count: number): SkeletonData {
  return {
    values: {
      [placeholderKey('số')]: { text: '05/BC-UBND' },
      [placeholderKey('A|1.1|result')]: { text: '30', number: 30 },
    },
    tables: { [placeholderKey('A')]: rows(count) },
  };
}

/** A province's layout: words, a cell, one row to be repeated (row 4) and lines below it; `more` spoils or adds to it. */
export async function layout(more: (sheet: ExcelJS.Worksheet) => void = () => undefined): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Phụ lục');
  sheet.addRows([
    ['Số: {{số}}'],
    [null, null, '{{A | 1.1 | RESULT}}'],
    ['TT', 'Nội dung', 'Kết quả'],
    ['{{dòng:A}}{{tt}}', '{{nội dung}}', '{{result}}'],
    ['Nơi nhận: {{Số}}'],
    ['cuối'],
  ]);
  sheet.mergeCells('A6:B6');
  sheet.getRow(5).height = 40;
  sheet.getCell('B4').font = { name: 'Times New Roman', italic: true };
  sheet.getCell('B4').border = { top: { style: 'thin' } };
  sheet.getCell('C4').numFmt = '0.0';
  sheet.getCell('C4').dataValidation = { type: 'list', allowBlank: true, formulae: ['"Có,Không"'] };
  sheet.pageSetup.printArea = 'A1:C6';
  sheet.pageSetup.printTitlesRow = '3:3';
  more(sheet);
  book.addWorksheet('Khác').getCell('A1').value = 'không đổi';
  return bytesOf(book);
}

export async function bytesOf(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export async function opened(bytes: Uint8Array, index = 0): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  // `as`: the library's own Buffer type is older than Node's
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const sheet = book.worksheets[index];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

export async function filled(bytes: Uint8Array, data: SkeletonData): Promise<ExcelJS.Worksheet> {
  const done = await fillSkeleton(bytes, data);
  if (!done.ok) throw new Error(done.problems.join('\n'));
  return opened(done.bytes);
}
