import type { DefinedName, Sheet, Workbook } from '#shared/workbook/sheet.ts';
import type { StoredCell } from './cell-content.ts';
import { limits } from './guard.ts';
import { spreadsheet2003 } from './namespaces.ts';
import { refuse } from './refused-file.ts';
import type { RichText } from './rich-text.ts';
import { createText2003 } from './spreadsheetml-text.ts';
import { createSheet2003, type Get, type Sheet2003 } from './spreadsheetml-sheet.ts';
import { createStyles2003 } from './spreadsheetml-styles.ts';
import { excelDay } from './excel-day.ts';
import { readXml, type Resolve } from './xml.ts';

const WHERE = 'File XML';
const namespaces: ReadonlySet<string> = new Set(Object.values(spreadsheet2003));

/** Excel's own options: nothing in them stands in a cell, and some have rows and columns of their own. */
const passedOver: ReadonlySet<string> = new Set([
  'DocumentProperties',
  'CustomDocumentProperties',
  'OfficeDocumentSettings',
  'PivotTable',
  'PivotCache',
  'ConditionalFormatting',
  'DataValidation',
  'PhoneticText',
  'AutoFilter',
  'PageBreaks',
  'Panes',
  'PageSetup',
  'Print',
  'Sorting',
  'QueryTable',
]);

/**
 * Reads an Excel 2003 XML workbook ("XML Spreadsheet 2003", often saved as .xls) into plain values. Throws RefusedFile at a
 * DOCTYPE (E30), at damage (E31), at content that lies under a merged area (E34) and beyond the limits.
 */
export function readSpreadsheetMl(bytes: Uint8Array): Workbook {
  const styles = createStyles2003();
  const text = createText2003();
  const seen = { cells: 0 };
  const sheets: Sheet[] = [];
  const names: DefinedName[] = [];
  let prefix = '';
  let date1904 = false;
  let skipping = 0;
  let sheet: Sheet2003 | null = null;
  let sheetName = '';
  let styleIds: readonly (string | undefined)[] = [];
  let formula: string | null = null;
  let type: string | null = null;
  let hasData = false;
  let inCell = false;
  let inComment = false;
  let collecting: 'Visible' | 'Date1904' | null = null;
  let collected = '';

  const openSheet = (get: Get): void => {
    sheetName = get('Name') ?? '';
    if (sheets.length >= limits.sheets)
      refuse({ code: 'E32', reason: `có quá nhiều trang tính (tối đa ${limits.sheets})` });
    if (sheets.some((one) => one.name.toLowerCase() === sheetName.toLowerCase()))
      refuse({ code: 'E32', reason: `có hai trang tính cùng tên "${sheetName}"` });
    sheet = createSheet2003(sheetName, { date1904, seen });
  };
  const openCell = (get: Get): void => {
    styleIds = sheet?.cell(get) ?? [];
    formula = get('Formula')?.replace(/^=/, '') ?? null;
    type = null;
    hasData = false;
    inCell = true;
  };
  const closeCell = (): void => {
    inCell = false;
    // a formula that was never calculated
    if (!hasData && formula !== null)
      sheet?.value({ type: 'n', value: null, inline: null, formula }, styles.cell(...styleIds));
  };
  const closeData = (): void => {
    const rich = text.take();
    if (inComment) return sheet?.comment(rich.text);
    hasData = true;
    const style = styles.cell(...styleIds);
    sheet?.value(storedOf(type, rich, formula), style);
  };

  readXml(
    bytes,
    { where: WHERE, namespaces, roots: ['Workbook'] },
    {
      open(local, attributes, resolve) {
        if (skipping > 0 || passedOver.has(local)) return void skipping++;
        if (local === 'Workbook') prefix = prefixOf(attributes.names(), resolve);
        const get: Get = (name) => attributes.get(`${prefix}${name}`) ?? attributes.get(name);
        switch (local) {
          case 'Worksheet':
            return openSheet(get);
          case 'Column':
            return sheet?.column(get);
          case 'Row':
            return sheet?.row(get);
          case 'Cell':
            return openCell(get);
          case 'Comment':
            inComment = true;
            return;
          case 'Data':
            if (!inCell) return;
            type = get('Type') ?? null;
            return text.start();
          case 'NamedRange':
            names.push({
              name: get('Name') ?? '',
              reference: (get('RefersTo') ?? '').replace(/^=/, ''),
              ...(sheet ? { sheet: sheetName } : {}),
            });
            return;
          case 'Visible':
          case 'Date1904':
            collecting = local;
            collected = '';
            return;
          default:
            if (text.isOpen()) text.open(local, attributes);
            else styles.open(local, get);
        }
      },
      close(local) {
        if (skipping > 0) return void skipping--;
        switch (local) {
          case 'Worksheet':
            if (sheet) sheets.push(sheet.sheet());
            sheet = null;
            return;
          case 'Cell':
            return closeCell();
          case 'Comment':
            inComment = false;
            return;
          case 'Data':
            if (inCell) closeData();
            return;
          case 'Visible':
            if (collected === 'SheetHidden') sheet?.hide('hidden');
            if (collected === 'SheetVeryHidden') sheet?.hide('very-hidden');
            collecting = null;
            return;
          case 'Date1904':
            date1904 = true;
            collecting = null;
            return;
          default:
            if (text.isOpen()) text.close(local);
            else styles.close(local);
        }
      },
      text(piece) {
        if (skipping > 0) return;
        if (collecting) collected += piece;
        else text.text(piece);
      },
    },
  );
  if (sheets.length === 0) refuse({ code: 'E32', reason: 'không có trang tính nào' });
  return { format: 'spreadsheetml', date1904, sheets, names, notes: [] };
}

/** The prefix, with its colon, that the root element gives SpreadsheetML's own names; attributes always carry it. */
function prefixOf(attributes: readonly string[], resolve: Resolve): string {
  const prefixes = attributes.flatMap((name) => (name.startsWith('xmlns:') ? [name.slice('xmlns:'.length)] : []));
  const own = prefixes.find((prefix) => resolve(prefix) === spreadsheet2003.ss);
  return own === undefined ? '' : `${own}:`;
}

function storedOf(type: string | null, rich: RichText, formula: string | null): Omit<StoredCell, 'row' | 'column'> {
  switch (type) {
    case 'Number':
      return { type: 'n', value: rich.text, inline: null, formula };
    case 'DateTime':
      return { type: 'd', value: excelDay(rich.text.trim()), inline: null, formula };
    case 'Boolean':
      return { type: 'b', value: rich.text, inline: null, formula };
    case 'Error':
      return { type: 'e', value: rich.text, inline: null, formula };
    default:
      return { type: 'inlineStr', value: null, inline: rich, formula };
  }
}
