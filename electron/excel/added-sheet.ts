import { columnLetters, type Area } from '#shared/workbook/address.ts';
import type { CellPlan, PagePlan, SheetPlan } from '#shared/layout/sheet-plan.ts';
import type { StyleTable } from './added-styles.ts';
import { textXml } from './cell-text.ts';
import { linksXml } from './link-cells.ts';
import { A4, headersOf, marginsOf, ROW_HEIGHT, storedWidth } from './page-measures.ts';
import { referenceOf } from './write-sheet.ts';
import { element, SHEET_NS, XML_HEAD, xmlText } from './write-xml.ts';

/** What a sheet that is put into a sender's own workbook can hold. */
export type AddedSheet = Pick<SheetPlan, 'widths' | 'rows' | 'merges' | 'page'>;

/**
 * The part of a sheet that is put into a workbook which is not ours. ExcelJS only writes whole workbooks, and what somebody
 * sent is never written anew. Texts stand in their cells, for the table of strings is not ours. Throws a RangeError for what no
 * cell can hold.
 */
export function addedSheetXml(sheet: AddedSheet, styles: StyleTable, active: boolean): string {
  return [
    `${XML_HEAD}<worksheet xmlns="${SHEET_NS}">`,
    element('sheetPr', {}, element('pageSetUpPr', { fitToPage: sheet.page.fitToWidth ? 1 : 0 })),
    element(
      'sheetViews',
      {},
      element('sheetView', { showGridLines: 0, tabSelected: active ? 1 : undefined, workbookViewId: 0 }),
    ),
    element('sheetFormatPr', { defaultRowHeight: ROW_HEIGHT }),
    columnsXml(sheet.widths),
    '<sheetData>',
    ...rowsXml(sheet, styles),
    '</sheetData>',
    mergesXml(sheet.merges),
    linksXml(sheet.rows),
    pageXml(sheet.page),
    '</worksheet>',
  ].join('');
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map((width, i) =>
    element('col', { min: i + 1, max: i + 1, width: storedWidth(width), customWidth: 1 }),
  );
  return element('cols', {}, columns.join(''));
}

function rowsXml({ rows }: AddedSheet, styles: StyleTable): string[] {
  return rows.map(({ row, height, cells }) => {
    const open = height === undefined ? `<row r="${row}">` : `<row r="${row}" ht="${height}" customHeight="1">`;
    return `${open}${cells.map((cell) => cellXml(`${columnLetters(cell.column)}${row}`, cell, styles)).join('')}</row>`;
  });
}

function cellXml(at: string, { content, style }: CellPlan, styles: StyleTable): string {
  switch (content.kind) {
    case 'empty':
      return `<c r="${at}" s="${styles.of(style)}"/>`;
    case 'text':
    case 'link':
      return `<c r="${at}" s="${styles.of(style)}" t="inlineStr"><is>${textXml(content.text)}</is></c>`;
    case 'number':
      if (!Number.isFinite(content.number)) throw new RangeError(`${at}: ${content.number} is no number for a cell`);
      return `<c r="${at}" s="${styles.of(style, content.format ?? style.format)}"><v>${content.number}</v></c>`;
    case 'formula': {
      const type = typeof content.result === 'string' ? ' t="str"' : '';
      const result = typeof content.result === 'string' ? xmlText(content.result) : content.result;
      return `<c r="${at}" s="${styles.of(style)}"${type}><f>${xmlText(content.formula)}</f><v>${result}</v></c>`;
    }
  }
}

function mergesXml(merges: readonly Area[]): string {
  const cells = merges.map((area) => element('mergeCell', { ref: referenceOf(area) })).join('');
  return merges.length === 0 ? '' : element('mergeCells', { count: merges.length }, cells);
}

function pageXml(page: PagePlan): string {
  return [
    element('printOptions', { horizontalCentered: 1 }),
    element('pageMargins', marginsOf(page)),
    element('pageSetup', {
      paperSize: A4,
      scale: page.fitToWidth ? undefined : page.scale,
      firstPageNumber: 1,
      fitToWidth: page.fitToWidth ? 1 : undefined,
      fitToHeight: page.fitToWidth ? 0 : undefined,
      orientation: page.landscape ? 'landscape' : 'portrait',
      useFirstPageNumber: 1,
    }),
    headerXml(page),
  ].join('');
}

function headerXml(page: PagePlan): string {
  const headers = headersOf(page);
  if (!headers) return '';
  const inside = element('oddHeader', {}, xmlText(headers.others)) + element('firstHeader', {}, xmlText(headers.first));
  return element('headerFooter', { differentFirst: 1 }, inside);
}
