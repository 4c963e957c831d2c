import type { DefinedName, Sheet, WorkbookNote } from '#shared/workbook/sheet.ts';
import { limits } from './guard.ts';
import { openDocument } from './namespaces.ts';
import { odsCellTag, odsStored, timesOf, type OdsCellTag } from './ods-cell.ts';
import { createOdsSheet, type OdsCell, type OdsSheet } from './ods-sheet.ts';
import type { OdsStyles } from './ods-styles.ts';
import { createOdsText } from './ods-text.ts';
import { refuse } from './refused-file.ts';
import { readXml, type Resolve } from './xml.ts';
import type { Attributes } from './xml-attributes.ts';

export type OdsContent = {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly notes: readonly WorkbookNote[];
};

/** What holds tables or cells that are none of the document's: earlier versions, links' caches, texts of validations, controls. */
const passedOver: ReadonlySet<string> = new Set([
  'tracked-changes',
  'dde-links',
  'shapes',
  'forms',
  'content-validations',
  'scripts',
  'master-styles',
]);

const namespaces: ReadonlySet<string> = new Set(Object.values(openDocument));

/**
 * Reads content.xml (or a flat document) into sheets. `styles` holds those of styles.xml already and takes the document's own.
 * Refuses a document that is no spreadsheet (E14), and one whose tables are nested (E33).
 */
export function readOdsContent(bytes: Uint8Array, part: string, styles: OdsStyles): OdsContent {
  const seen = { cells: 0 };
  const sheets: Sheet[] = [];
  const names: DefinedName[] = [];
  const notes: WorkbookNote[] = [];
  const text = createOdsText(styles.text);
  let isSpreadsheet = false;
  let skipping = 0;
  let sheet: OdsSheet | null = null;
  let sheetName = '';
  let isLinked = false;
  let row: { times: number; hidden: boolean; style: string | undefined; next: number; cells: OdsCell[] } | null = null;
  let tag: OdsCellTag | null = null;
  let covered = false;
  let comment: string | null = null;

  const openTable = (attributes: Attributes): void => {
    sheetName = attributes.get('table:name') ?? '';
    if (sheet) refuse({ code: 'E33', where: `Trang tính "${sheetName}" (bảng lồng trong bảng)`, line: null });
    if (sheets.length >= limits.sheets)
      refuse({ code: 'E32', reason: `có quá nhiều trang tính (tối đa ${limits.sheets})` });
    if (sheets.some((one) => one.name.toLowerCase() === sheetName.toLowerCase()))
      refuse({ code: 'E32', reason: `có hai trang tính cùng tên "${sheetName}"` });
    const state = styles.hidesTable(attributes.get('table:style-name')) ? 'hidden' : 'visible';
    sheet = createOdsSheet(sheetName, state, { seen });
    isLinked = false;
  };
  const closeTable = (): void => {
    // no user of this file sees it
    if (isLinked) notes.push({ kind: 'external-links' });
    else if (sheet) sheets.push(sheet.sheet());
    sheet = null;
  };
  const openCell = (attributes: Attributes, isCovered: boolean): void => {
    if (!row) return;
    tag = odsCellTag(attributes);
    covered = isCovered;
    comment = null;
  };
  const closeCell = (): void => {
    if (!row || !tag || !sheet) return;
    const stored = odsStored(tag, text.take());
    const spans = covered ? null : tag.spans;
    if (stored || spans || comment !== null) {
      const style = tag.style ?? row.style ?? sheet.columnStyle(row.next);
      row.cells.push({
        column: row.next,
        columns: tag.columns,
        stored,
        style: styles.cell(style, tag.type === 'percentage'),
        spans,
        comment,
      });
    }
    row.next += tag.columns;
    tag = null;
  };

  readXml(
    bytes,
    { where: `Phần ${part}`, namespaces, roots: ['document-content', 'document'] },
    {
      open(local, attributes, resolve) {
        if (local === 'document-content' || local === 'document') return assurePrefixes(part, resolve);
        if (skipping > 0 || passedOver.has(local)) return void skipping++;
        switch (local) {
          case 'spreadsheet':
            isSpreadsheet = true;
            return;
          case 'table':
            if (isSpreadsheet) openTable(attributes);
            return;
          case 'table-source':
            // so LibreOffice names the cache of another file's sheet; a sheet linked by hand has a name of its own
            isLinked = /^'.+'#/.test(sheetName);
            return;
          case 'table-column':
            return sheet?.column(...columnOf(attributes));
          case 'table-row':
            row = rowOf(attributes);
            return;
          case 'table-cell':
          case 'covered-table-cell':
            return openCell(attributes, local !== 'table-cell');
          case 'annotation':
            // a note stands before the text of its cell
            return void text.take();
          case 'named-range':
          case 'named-expression':
            return void names.push(nameOf(attributes, sheet ? sheetName : undefined));
          default:
            if (tag) text.open(local, attributes);
            else styles.open(local, attributes);
        }
      },
      close(local) {
        if (skipping > 0) return void skipping--;
        switch (local) {
          case 'table':
            if (isSpreadsheet) closeTable();
            return;
          case 'table-row':
            if (row) sheet?.row(row.times, row.hidden, row.cells);
            row = null;
            return;
          case 'table-cell':
          case 'covered-table-cell':
            return closeCell();
          case 'annotation':
            comment = text.take().text;
            return;
          default:
            if (tag) text.close(local);
            else styles.close(local);
        }
      },
      text(piece) {
        if (skipping > 0) return;
        if (tag) text.text(piece);
        else styles.words(piece);
      },
    },
  );
  if (!isSpreadsheet) refuse({ code: 'E14' });
  return { sheets, names, notes: notes.slice(0, 1) };
}

/** Attributes are asked for by their usual prefixes, which every program writes; another use of one would read nothing. */
export function assurePrefixes(part: string, resolve: Resolve): void {
  for (const [prefix, uri] of Object.entries(openDocument)) {
    const own = resolve(prefix);
    if (own !== uri && (own !== undefined || prefix === 'office' || prefix === 'table'))
      refuse({ code: 'E31', where: `Phần ${part} (tiền tố "${prefix}")`, line: null });
  }
}

function columnOf(attributes: Attributes): [times: number, hidden: boolean, style: string | undefined] {
  return [
    timesOf(attributes.get('table:number-columns-repeated')),
    isHidden(attributes),
    attributes.get('table:default-cell-style-name'),
  ];
}

function rowOf(attributes: Attributes): {
  times: number;
  hidden: boolean;
  style: string | undefined;
  next: number;
  cells: OdsCell[];
} {
  return {
    times: timesOf(attributes.get('table:number-rows-repeated')),
    hidden: isHidden(attributes),
    style: attributes.get('table:default-cell-style-name'),
    next: 1,
    cells: [],
  };
}

/** Hidden by hand (`collapse`) or by a filter. */
function isHidden(attributes: Attributes): boolean {
  const visibility = attributes.get('table:visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

/** `$'Phụ lục'.$A$1:.$C$3` → `'Phụ lục'!$A$1:$C$3`; a constant (`of:="…"`) as Excel has it, without its mark. */
function nameOf(attributes: Attributes, sheet: string | undefined): DefinedName {
  const range = attributes.get('table:cell-range-address');
  const expression = (attributes.get('table:expression') ?? '').replace(/^[a-z]+:/i, '').replace(/^=/, '');
  const reference = range === undefined ? expression : range.replace(/^\$?((?:'(?:[^']|'')*'|[^'.:]+))\./, '$1!');
  return {
    name: attributes.get('table:name') ?? '',
    reference: range === undefined ? reference : reference.replace(/:(?:\$?(?:'(?:[^']|'')*'|[^'.:!]+))?\./, ':'),
    ...(sheet === undefined ? {} : { sheet }),
  };
}
