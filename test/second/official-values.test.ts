import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { returnsFolder, scenarioNames } from '../helpers/merge-scenarios.ts';
import { startService, type TestService } from '../helpers/run-service.ts';
import { scenarioBook } from '../helpers/scenario-book.ts';
import { convertByLibreOffice, hasLibreOffice, hasOpenpyxl, runPython } from '../helpers/second.ts';
import { hasMaterial, materialJson, type SeedDocument, type SeedObjective, type SeedTable } from '../helpers/seeds.ts';

const there = hasMaterial('official workbooks beside their source documents');
const names = there ? scenarioNames() : [];
const seedFiles: Readonly<Record<string, string>> = {
  'kontum-2017-plan': '000-kontum-2017',
  'dakto-2016-2020': '001-dakto-2016-2020',
  'kontum-2025-plan': '002-kontum-2025',
  'nghean-2022': '003-nghean-2022',
  'bacninh-2011-2015': '004-bacninh-2011-2015',
};
let service: TestService;
afterEach(() => service?.close());

describe.skipIf(!hasOpenpyxl || names.length === 0)(
  'the official workbook of a real import, read by openpyxl',
  { timeout: 240_000 },
  () => {
    it.each(names)('%s: holds every label, number and value of the document in its order and columns', async (name) => {
      const sheets = await exported(name);
      // `as`: the seeds' own shape
      const document = materialJson(`seeds/${seedFiles[name]}.json`) as SeedDocument;
      const { tables, indicatorList = [] } = document;
      const missing = tables
        .filter((table) => table.kind !== 'list')
        .flatMap((table) => {
          const sheet = sheets.find((one) => holdsTable(one, table));
          return sheet ? missingCells(table, sheet) : [`${table.id}: no sheet`];
        });
      expect([...missing, ...missingLines(indicatorList, sheets)]).toEqual([]);
      // else the document had nothing to be compared with
      expect(tables.flatMap((table) => table.rows).length + indicatorList.length).toBeGreaterThan(6);
    });

    it.each(names)(
      '%s: is on A4 in Times New Roman of 8 to 14 points, with the decree’s margins, header rows and page numbers',
      async (name) => {
        service = startService();
        const book = await importedBook(name);
        const file = path.join(service.folder, 'official.xlsx');
        await service.client.call('exports.write', { book, out: service.files.ticketFor(file) });
        const plan = await service.client.call('exports.preview', { book });
        // `as`: the script prints this shape
        const pages = (await runPython(pageScript, file)) as readonly ReadPage[];
        expect(pages).toEqual(
          plan.sheets.map(({ page }) => ({
            fonts: ['Times New Roman'],
            sizes: expect.toSatisfy((sizes: readonly number[]) => sizes.every((size) => size >= 8 && size <= 14)),
            margins: [20, 15, 20, 30],
            paper: 9,
            orientation: page.landscape ? 'landscape' : 'portrait',
            titles: page.titleRows ? `$${page.titleRows.from}:$${page.titleRows.to}` : null,
            area: true,
            wide: [1, 0],
            number: '&P',
            first: [true, null],
          })),
        );
      },
    );

    it.skipIf(!hasLibreOffice).each(names)('%s: every export opens in LibreOffice', async (name) => {
      service = startService();
      const book = await importedBook(name);
      const files: string[] = [];
      for (const kind of ['official', 'by-unit', 'missing', 'lineage', 'findings'] as const) {
        const file = path.join(service.folder, `${kind}.xlsx`);
        await service.client.call('exports.write', { book, out: service.files.ticketFor(file), kind });
        files.push(file);
      }
      expect(await convertByLibreOffice(files, 'pdf')).toHaveLength(files.length);
    });
  },
);

/** rows of texts */
type ReadSheet = readonly (readonly string[])[];

async function importedBook(name: string): Promise<string> {
  const book = await scenarioBook(service, name);
  const files = path.join(returnsFolder, 'scenarios', name, 'files');
  await service.client.call('submissions.import', { book, files: [service.files.ticketFor(files)] });
  // a text where a number is asked for is held back until the officer accepts it
  for (const { id } of await service.client.call('findings.list', { book, severity: 'error' }))
    await service.client.call('findings.accept', { book, finding: id, reason: 'văn bản gốc ghi như vậy' });
  return book;
}

async function exported(name: string): Promise<readonly ReadSheet[]> {
  service = startService();
  const book = await importedBook(name);
  const file = path.join(service.folder, 'official.xlsx');
  await service.client.call('exports.write', { book, out: service.files.ticketFor(file) });
  // `as`: the script prints this shape
  return (await runPython(readScript, file)) as readonly ReadSheet[];
}

function holdsTable(sheet: ReadSheet, table: SeedTable): boolean {
  const label = plain(table.rows[0]?.label ?? '');
  return sheet.some((row) => row.some((cell) => plain(cell) === label));
}

/** Every row of the document must come in its order, each of its texts in its own column. */
function missingCells(table: SeedTable, sheet: ReadSheet): string[] {
  const missing: string[] = [];
  let from = 0;
  const shownColumns = table.columns.filter((column) => column.role === 'value' || column.role === 'notes');
  const labelAt = table.columns.findIndex((column) => column.role === 'label');
  // who signs is a setting of the period
  for (const row of table.rows.filter((one) => one.level !== 'signature')) {
    const at = sheet.findIndex((cells, i) => i >= from && plain(cells[labelAt] ?? '') === plain(row.label));
    if (at < 0) {
      missing.push(`${row.code} ${row.label.slice(0, 40)}`);
      continue;
    }
    from = at + 1;
    const cells = sheet[at] ?? [];
    const number = row.number ?? '';
    // some documents print the number inside the label
    const shown =
      cells.some((cell) => plain(cell) === plain(number)) ||
      plain(row.label).replace(/^- /, '').startsWith(plain(number));
    if (number !== '' && !shown) missing.push(`${row.code}: number ${number}`);
    for (const column of shownColumns) {
      const printed = row.cells[column.key] ?? '';
      // the matrix is printed blank, for the units to fill
      if (table.kind === 'matrix' && printed === '') continue;
      // a value is printed as the document means it, without misprint or markup; its own notes as they stand there
      const wanted = column.role === 'value' ? (row.cellsClean?.[column.key] ?? printed) : printed;
      const found = cells[table.columns.indexOf(column)] ?? '';
      if (plain(wanted) !== plain(found)) missing.push(`${row.code} ${column.key}: ${wanted} | ${found}`);
    }
  }
  return missing;
}

/** The same of a document that prints no table: its lines in their order, each with the target that is printed in it. */
function missingLines(objectives: readonly SeedObjective[], sheets: readonly ReadSheet[]): string[] {
  const lines = objectives.flatMap(({ objective, indicators }) => [
    [objective.text],
    ...indicators.flatMap(({ text, parts }) => {
      const several = parts.length > 1;
      const own = parts.map((part) => [
        several ? `+ ${part.shortName}` : text,
        // a whole sentence is no target that a column can show
        ...(part.valueAsPrinted.length < 40 ? [part.valueAsPrinted] : []),
      ]);
      return several ? [[text], ...own] : own;
    }),
  ]);
  const rows = sheets.flat().map((row) => row.map(plain));
  let from = 0;
  return lines.flatMap((texts) => {
    const at = rows.findIndex((row, i) => i >= from && texts.every((text) => row.includes(plain(text))));
    if (at < 0) return [texts.join(' | ')];
    from = at + 1;
    return [];
  });
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

type ReadPage = Readonly<Record<string, unknown>>;

const pageScript = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def page(s):
    cells = [c for row in s.iter_rows() for c in row if c.value is not None]
    m = s.page_margins
    return {
        'fonts': sorted({c.font.name for c in cells}),
        'sizes': sorted({c.font.sz for c in cells}),
        'margins': [round(x * 25.4) for x in (m.top, m.right, m.bottom, m.left)],
        'paper': int(s.page_setup.paperSize),
        'orientation': s.page_setup.orientation,
        'titles': s.print_title_rows,
        'area': bool(s.print_area),
        'wide': [int(s.page_setup.fitToWidth), int(s.page_setup.fitToHeight)],
        'number': s.oddHeader.center.text,
        'first': [bool(s.HeaderFooter.differentFirst), s.firstHeader.center.text],
    }
print(json.dumps([page(s) for s in book.worksheets]))`;

const readScript = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([[[('' if c.value is None else str(c.value)) for c in row] for row in s.iter_rows()] for s in book.worksheets]))`;
