import type { WorkbookPlan } from '#shared/layout/sheet-plan.ts';
import {
  contentTypesXml,
  corePropertiesXml,
  firstVisible,
  packageRelationsXml,
  workbookRelationsXml,
  workbookXml,
} from './write-package.ts';
import { refuseBadPlan } from './refuse-bad-plan.ts';
import { sheetXml } from './write-sheet.ts';
import { makeStringTable } from './write-strings.ts';
import { makeStyleTable } from './write-styles.ts';
import { writeZip, type ZipPart } from './write-zip.ts';

/**
 * The bytes of a plan as .xlsx; the same plan gives the same bytes. The parts are written directly, not by ExcelJS: that
 * puts a clock into every part of the zip, cannot write a constant as a defined name, and takes half a second to load
 * (a 31,000-cell annex: it 2.9 × as fast as openpyxl when cold, this well over 12 ×). Throws a RangeError for a plan that
 * no cell, sheet name or validation of the format can hold; that is a fault of the layout, not of the data.
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  refuseBadPlan(plan);
  const tables = { styles: makeStyleTable(), strings: makeStringTable() };
  const active = firstVisible(plan);
  const sheets = plan.sheets.map((sheet, i) =>
    part(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, tables, i === active)),
  );
  return writeZip([
    part('[Content_Types].xml', contentTypesXml(sheets.length)),
    part('_rels/.rels', packageRelationsXml()),
    part('docProps/core.xml', corePropertiesXml(plan.title)),
    part('xl/workbook.xml', workbookXml(plan)),
    part('xl/_rels/workbook.xml.rels', workbookRelationsXml(sheets.length)),
    ...sheets,
    part('xl/styles.xml', tables.styles.xml()),
    part('xl/sharedStrings.xml', tables.strings.xml()),
  ]);
}

function part(name: string, xml: string): ZipPart {
  return { name, bytes: Buffer.from(xml, 'utf8') };
}
