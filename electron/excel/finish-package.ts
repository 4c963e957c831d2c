import type { PagePlan, SheetPlan, WorkbookPlan } from '#shared/layout/sheet-plan.ts';
import { linksXml } from './link-cells.ts';
import { BODY_SIZE, FONT, ROW_HEIGHT } from './page-measures.ts';
import { namesXml } from './write-names.ts';
import { element, XML_HEAD, xmlText } from './write-xml.ts';
import { writeZip, type ZipPart } from './write-zip.ts';
import { openZip } from './zip.ts';

/**
 * The package that ExcelJS wrote for a plan, put right where ExcelJS falls short, packed without a clock and in one order: the
 * same plan gives the same bytes. What it cannot write and is added here: constants as defined names, quoted names of sheets in
 * print titles, links inside the workbook (it makes them relations to the outside), breaks between columns, no green corners,
 * a Normal style of Times New Roman. Throws an Error where ExcelJS wrote otherwise than expected: another version came in.
 */
export async function finishPackage(written: Uint8Array, plan: WorkbookPlan): Promise<Uint8Array> {
  const zip = openZip(written);
  const parts = partNames(plan).filter((name) => zip.has(name));
  if (parts.length !== zip.names.length) throw new Error(`unexpected parts: ${zip.names.join(', ')}`);
  const finishing = finishers(plan);
  return writeZip(
    parts.map((name): ZipPart => {
      const bytes = zip.read(name) ?? Buffer.alloc(0);
      const finish = finishing.get(name);
      return { name, bytes: finish ? Buffer.from(finish(bytes.toString('utf8'))) : bytes };
    }),
  );
}

/** The parts in the order in which they are packed; the table of strings is absent where no cell holds a text. */
function partNames({ sheets }: WorkbookPlan): readonly string[] {
  return [
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/core.xml',
    'docProps/app.xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    ...sheets.map((_, i) => sheetPart(i)),
    'xl/theme/theme1.xml',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
  ];
}

function sheetPart(place: number): string {
  return `xl/worksheets/sheet${place + 1}.xml`;
}

type Finish = (xml: string) => string;

function finishers(plan: WorkbookPlan): ReadonlyMap<string, Finish> {
  return new Map<string, Finish>([
    ['docProps/core.xml', () => coreXml(plan.title)],
    ['xl/workbook.xml', (xml) => finishWorkbook(xml, plan)],
    ['xl/styles.xml', finishStyles],
    ...plan.sheets.map((sheet, i): [string, Finish] => [sheetPart(i), (xml) => finishSheet(xml, sheet)]),
  ]);
}

/** No clock, no person's name; what is dated is dated in the document. */
function coreXml(title: string): string {
  const namespaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  const inside =
    element('dc:title', {}, xmlText(title)) + '<dc:creator>Phụ Lục</dc:creator><dc:language>vi-VN</dc:language>';
  return XML_HEAD + element('cp:coreProperties', namespaces, inside);
}

function finishWorkbook(xml: string, plan: WorkbookPlan): string {
  const named = replaceOnce(xml, '</sheets>', `</sheets>${namesXml(plan)}`);
  // Excel takes a table that was calculated by another version for changed, and asks on closing whether to save it
  return hasFormulas(plan) ? named : replaceOnce(named, /<calcPr[^>]*\/>/, '');
}

function hasFormulas(plan: WorkbookPlan): boolean {
  return plan.sheets.some((sheet) =>
    sheet.rows.some((row) => row.cells.some((cell) => cell.content.kind === 'formula')),
  );
}

/** Widths of columns count digits of the Normal style, which ExcelJS sets in Calibri 11. */
function finishStyles(xml: string): string {
  const normal = [
    element('sz', { val: BODY_SIZE }),
    '<color rgb="FF000000"/>',
    element('name', { val: FONT }),
    '<family val="1"/>',
  ];
  return replaceOnce(
    xml,
    /<font>(?:(?!<\/font>).)*Calibri(?:(?!<\/font>).)*<\/font>/,
    `<font>${normal.join('')}</font>`,
  );
}

/** Elements are added where the format wants them: Excel repairs any other order. */
function finishSheet(xml: string, { rows, page }: SheetPlan): string {
  const links = linksXml(rows);
  const reference = /<dimension ref="([^"]+)"\/>/.exec(xml)?.[1] ?? 'A1';
  // an input cell keeps what is typed as text: no green corner for that
  const ignored = element('ignoredErrors', {}, element('ignoredError', { sqref: reference, numberStoredAsText: 1 }));
  // ExcelJS takes every row without a height of its own for one that was set by hand
  const sized = replaceOnce(xml, /<sheetFormatPr[^>]*\/>/, element('sheetFormatPr', { defaultRowHeight: ROW_HEIGHT }));
  const linked = links === '' ? sized : replaceOnce(sized, '<printOptions', `${links}<printOptions`);
  return replaceOnce(linked, '</worksheet>', `${columnBreaksXml(page)}${ignored}</worksheet>`);
}

function columnBreaksXml({ breaksAfterColumns = [] }: PagePlan): string {
  if (breaksAfterColumns.length === 0) return '';
  const breaks = breaksAfterColumns.map((id) => element('brk', { id, max: LAST_ROW, man: 1 })).join('');
  const count = breaksAfterColumns.length;
  return element('colBreaks', { count, manualBreakCount: count }, breaks);
}

/** counted from 0 */
const LAST_ROW = 1_048_575;

/** Markup that stands in a part once: "<" never stands in a text or attribute. */
function replaceOnce(xml: string, what: string | RegExp, by: string): string {
  const replaced = xml.replace(what, () => by);
  if (replaced === xml && by !== what) throw new Error(`ExcelJS wrote no ${String(what)}`);
  return replaced;
}
