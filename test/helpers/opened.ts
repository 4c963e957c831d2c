import { openWorkbook } from '#electron/excel/open-workbook.ts';
import type { Sheet, Workbook } from '#shared/workbook/sheet.ts';
import { makeXlsx, type XlsxPieces } from './make-xlsx.ts';

/** A made workbook, read by our reader; throws its finding's message when it is refused. */
export function opened(of: XlsxPieces): Workbook {
  const file = openWorkbook(makeXlsx(of), 'a.xlsx');
  if (!file.ok) throw new Error(file.finding.message);
  return file.workbook;
}

/** Its first sheet. */
export function sheetOf(of: XlsxPieces): Sheet {
  const [sheet] = opened(of).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Cells as the one row of a sheet. */
export function row(cells: string): string {
  return `<sheetData><row r="1">${cells}</row></sheetData>`;
}
