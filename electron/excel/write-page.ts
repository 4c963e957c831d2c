import type { Worksheet } from 'exceljs';
import type { PagePlan } from '#shared/layout/sheet-plan.ts';
import { A4, headersOf, marginsOf } from './page-measures.ts';

/**
 * Sets how an ExcelJS sheet is printed. Breaks between columns, print titles and the print area are written by
 * finish-package.ts: ExcelJS does not know the first and gets the others wrong where a sheet's name holds an apostrophe.
 */
export function setPage(sheet: Worksheet, page: PagePlan): void {
  sheet.pageSetup = {
    paperSize: A4,
    orientation: page.landscape ? 'landscape' : 'portrait',
    margins: marginsOf(page),
    horizontalCentered: true,
    firstPageNumber: 1,
    fitToPage: page.fitToWidth,
    ...(page.fitToWidth ? { fitToWidth: 1, fitToHeight: 0 } : { scale: page.scale ?? 100 }),
  };
  const headers = headersOf(page);
  if (headers) {
    const first = headers.first === '' ? {} : { firstHeader: headers.first };
    sheet.headerFooter = { differentFirst: true, oddHeader: headers.others, ...first };
  }
  for (const row of page.breaksAfterRows ?? []) sheet.getRow(row).addPageBreak(0, LAST_COLUMN);
}

const LAST_COLUMN = 16_384;
