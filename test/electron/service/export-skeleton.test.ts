import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { builtInFamily } from '#shared/family/families/index.ts';
import { serviceInFolder } from '../../helpers/service-at.ts';

describe('an export into the province’s own layout', { timeout: 60_000 }, () => {
  it('has a row for each row of the table, an adjusted value in its cell, and the document’s own words', async () => {
    const { call, folder, book, ticket } = await newBook();
    await call('consolidation.adjust', {
      book,
      row: 's2021.o1.t1.d',
      column: 'baseline',
      value: '46,5% (59/127 đơn vị)',
      reason: 'thử',
    });
    await call('exports.write', { book, out: ticket('ra.xlsx'), skeleton: await layout(folder, ticket) });
    const read = new ExcelJS.Workbook();
    // `as`: the library's own Buffer type is older than Node's
    await read.xlsx.load(readFileSync(path.join(folder, 'ra.xlsx')) as unknown as ArrayBuffer);
    const sheet = read.worksheets[0];
    const table = builtInFamily('kontum-2025')?.tables[0];
    const labels = table?.rows.map((row) => row.label.split('\n')[0]?.trim()) ?? [];
    const shown = labels.map((_, i) => String(sheet?.getCell(i + 3, 2).value).split('\n')[0]);
    expect(shown).toEqual(labels);
    expect(sheet?.getCell('A1').value).toBe('Kế hoạch số 956/KH-UBND ngày 24 tháng 3 năm 2025');
    expect(sheet?.getCell('A2').value).toBe('46,5% (59/127 đơn vị)');
    const place = table?.rows.findIndex((row) => row.code === 's2021.o1.t1.d') ?? 0;
    expect(sheet?.getCell(place + 3, 3).value).toBe('46,5% (59/127 đơn vị)');
  });

  it('is refused with the place, and nothing is written, where the layout asks for what is not there', async () => {
    const { call, folder, book, ticket } = await newBook();
    const skeleton = await layout(folder, ticket, '{{002.pl|s2021.o1.t1.d|resullt}}');
    await expect(call('exports.write', { book, out: ticket('ra.xlsx'), skeleton })).rejects.toThrow(
      /ô A2: không có mục/,
    );
    expect(() => readFileSync(path.join(folder, 'ra.xlsx'))).toThrow('ENOENT');
  });
});

describe('the sample layout', { timeout: 60_000 }, () => {
  it.each([
    ['kontum-2025', 'plan'],
    ['kontum-2025', 'report'],
    ['nghean-2022', 'report'],
    ['dakto-2016-2020', 'plan'],
    ['bacninh-2011-2015', 'report'],
  ] as const)('of %s in phase %s is filled as it is, no placeholder left', async (family, phase) => {
    const { call, folder, book, ticket } = await newBook(family, phase);
    await call('exports.sampleSkeleton', { book, out: ticket('mẫu thử.xlsx') });
    await call('exports.write', { book, out: ticket('ra.xlsx'), skeleton: ticket('mẫu thử.xlsx') });
    const sample = cellsOf(folder, 'mẫu thử.xlsx');
    const filled = cellsOf(folder, 'ra.xlsx');
    expect(sample.filter((text) => text.includes('{{')).length).toBeGreaterThan(5);
    expect(filled.filter((text) => text.includes('{{'))).toEqual([]);
    const first = builtInFamily(family)?.tables.find((table) => table.phases.includes(phase));
    const label = first?.rows.at(-1)?.label.split('\n')[0]?.trim() ?? '?';
    expect(filled.some((text) => text.includes(label))).toBe(true);
  });
});

function cellsOf(folder: string, file: string): readonly string[] {
  const read = openWorkbook(readFileSync(path.join(folder, file)), file);
  if (!read.ok) throw new Error(read.finding.message);
  return read.workbook.sheets.flatMap((sheet) => sheet.cells.map((cell) => cell.shown));
}

async function newBook(family = 'kontum-2025', phase: 'plan' | 'report' = 'plan') {
  const { service, folder } = serviceInFolder();
  const book = service.files.ticketFor('so.phuluc');
  await service.client.call('books.create', {
    book,
    family,
    year: builtInFamily(family)?.years.document ?? 2025,
    phase,
  });
  return { call: service.client.call, folder, book, ticket: service.files.ticketFor };
}

async function layout(folder: string, ticket: (name: string) => string, cell = '{{002.pl|s2021.o1.t1.d|baseline}}') {
  const book = new ExcelJS.Workbook();
  book
    .addWorksheet('Mẫu')
    .addRows([
      ['{{loại văn bản}} số {{số}} {{ngày}}'],
      [cell],
      ['{{dòng:002.pl}}{{tt}}', '{{nội dung}}', '{{baseline}}', '{{target}}'],
    ]);
  writeFileSync(path.join(folder, 'mẫu.xlsx'), Buffer.from(await book.xlsx.writeBuffer()));
  return ticket('mẫu.xlsx');
}
