import { addressOf, columnLetters, type Area } from '#shared/workbook/address.ts';
import type { CellPlan, MarkPlan, SheetPlan } from '#shared/layout/sheet-plan.ts';
import { pageXml } from './write-page.ts';
import { textXml, type StringTable } from './write-strings.ts';
import { BODY_SIZE, type StyleTable } from './write-styles.ts';
import { validationsXml } from './write-validations.ts';
import { element, SHEET_NS, XML_HEAD, xmlText } from './write-xml.ts';

/** `inline`: texts stand in their cells, for a workbook whose table of strings is not ours. */
export type Tables = { readonly styles: StyleTable; readonly strings: StringTable | 'inline' };

/** xl/worksheets/sheetN.xml: the elements stand in the order that the format prescribes (Excel repairs any other). */
export function sheetXml(sheet: SheetPlan, tables: Tables, active: boolean): string {
  const links = linksOf(sheet);
  return [
    `${XML_HEAD}<worksheet xmlns="${SHEET_NS}">`,
    element('sheetPr', {}, element('pageSetUpPr', { fitToPage: sheet.page.fitToWidth ? 1 : 0 })),
    element('dimension', { ref: dimensionOf(sheet) }),
    viewXml(sheet, active),
    element('sheetFormatPr', { defaultRowHeight: 15.75 }),
    columnsXml(sheet.widths),
    '<sheetData>',
    ...rowsXml(sheet, tables),
    '</sheetData>',
    sheet.protected ? protection : '',
    mergesXml(sheet.merges),
    (sheet.marks ?? []).map((mark, i) => markXml(mark, i, tables)).join(''),
    validationsXml(sheet.validations),
    links.length === 0 ? '' : element('hyperlinks', {}, links.join('')),
    pageXml(sheet.page),
    // an input cell keeps what is typed as text: no green corner for that
    element('ignoredErrors', {}, element('ignoredError', { sqref: dimensionOf(sheet), numberStoredAsText: 1 })),
    '</worksheet>',
  ].join('');
}

/** Locked cells can be selected and copied, rows and columns resized and rows added; no password. */
const protection = element('sheetProtection', {
  sheet: 1,
  objects: 1,
  scenarios: 1,
  formatCells: 0,
  formatColumns: 0,
  formatRows: 0,
  insertRows: 0,
});

function dimensionOf(sheet: SheetPlan): string {
  const last = sheet.rows.at(-1)?.row ?? 1;
  const right = sheet.rows.reduce((most, row) => Math.max(most, row.cells.at(-1)?.column ?? 1), 1);
  return last === 1 && right === 1 ? 'A1' : `A1:${addressOf({ row: last, column: right })}`;
}

function viewXml(sheet: SheetPlan, active: boolean): string {
  const { rows, columns } = sheet.frozen ?? { rows: 0, columns: 0 };
  const pane = columns > 0 && rows > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const frozen =
    rows === 0 && columns === 0
      ? undefined
      : element('pane', {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: addressOf({ row: rows + 1, column: columns + 1 }),
          activePane: pane,
          state: 'frozen',
        }) + element('selection', { pane });
  const view = { showGridLines: 0, tabSelected: active ? 1 : undefined, workbookViewId: 0 };
  return element('sheetViews', {}, element('sheetView', view, frozen));
}

/** A width in characters becomes what Excel stores: with 5 pixels of padding at 8 pixels a digit (Times New Roman 12). */
function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const stored = (characters: number) => Math.trunc(((characters * DIGIT_PIXELS + 5) / DIGIT_PIXELS) * 256) / 256;
  const columns = widths.map((width, i) =>
    element('col', { min: i + 1, max: i + 1, width: stored(width), customWidth: 1 }),
  );
  return element('cols', {}, columns.join(''));
}

/** half an em at 96 dots per inch */
const DIGIT_PIXELS = (BODY_SIZE * 0.5 * 96) / 72;

function rowsXml(sheet: SheetPlan, tables: Tables): string[] {
  const letters: string[] = [];
  return sheet.rows.map(({ row, height, cells }) => {
    let xml = height === undefined ? `<row r="${row}">` : `<row r="${row}" ht="${height}" customHeight="1">`;
    for (const cell of cells) {
      const column = (letters[cell.column] ??= columnLetters(cell.column));
      xml += cellXml(`${column}${row}`, cell, tables);
    }
    return `${xml}</row>`;
  });
}

function cellXml(at: string, { content, style }: CellPlan, { styles, strings }: Tables): string {
  switch (content.kind) {
    case 'empty':
      return `<c r="${at}" s="${styles.of(style)}"/>`;
    case 'text':
    case 'link':
      if (strings === 'inline')
        return `<c r="${at}" s="${styles.of(style)}" t="inlineStr"><is>${textXml(content.text)}</is></c>`;
      return `<c r="${at}" s="${styles.of(style)}" t="s"><v>${strings.of(content.text)}</v></c>`;
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

function markXml(mark: MarkPlan, place: number, { styles }: Tables): string {
  const rule = element(
    'cfRule',
    { type: 'expression', dxfId: styles.ofMark(mark), priority: place + 1 },
    element('formula', {}, xmlText(mark.formula)),
  );
  return element('conditionalFormatting', { sqref: referenceOf(mark.area) }, rule);
}

function linksOf(sheet: SheetPlan): string[] {
  return sheet.rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, content }) =>
      content.kind === 'link'
        ? [element('hyperlink', { ref: addressOf({ row, column }), location: content.to, display: content.text })]
        : [],
    ),
  );
}

/** "B2:D9" */
export function referenceOf({ top, left, bottom, right }: Area): string {
  const from = addressOf({ row: top, column: left });
  return top === bottom && left === right ? from : `${from}:${addressOf({ row: bottom, column: right })}`;
}
