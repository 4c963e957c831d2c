import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Phase } from '#shared/family/family.ts';
import { matchesValue } from '../helpers/matches-value.ts';
import { runs } from '../helpers/programs.ts';
import { issueAndPlan, type Filling } from '../helpers/round-trip.ts';
import { startService, type TestService } from '../helpers/run-service.ts';

const families: readonly [string, { readonly year: number; readonly phase: Phase }][] = [
  ['kontum-2017', { year: 2017, phase: 'plan' }],
  ['dakto-2016-2020', { year: 2016, phase: 'plan' }],
  ['kontum-2025', { year: 2025, phase: 'plan' }],
  ['kontum-2025', { year: 2026, phase: 'report' }],
  ['nghean-2022', { year: 2022, phase: 'plan' }],
  ['bacninh-2011-2015', { year: 2013, phase: 'report' }],
];
const script = path.join(import.meta.dirname, 'fill-forms.py');
const python = '/usr/bin/python3';
const hasOpenpyxl = runs(python, ['-c', 'import openpyxl']);
const hasLibreOffice = runs('soffice', ['--version']);
if (!hasOpenpyxl) console.log('skipped: python3-openpyxl is not installed');
if (!hasLibreOffice) console.log('skipped: LibreOffice is not installed');

let service: TestService;
afterEach(() => service?.close());

describe('an issued form that another program fills', () => {
  it.each(families)('%s %j comes back right from ExcelJS', async (id, period) => {
    const fillings = await prepare(id, period);
    for (const filling of fillings) {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(path.join(service.folder, 'forms', filling.file));
      for (const { sheet, address, value } of filling.typed) {
        const worksheet = workbook.getWorksheet(sheet);
        if (!worksheet) throw new Error(`${filling.file} has no sheet ${sheet}`);
        worksheet.getCell(address).value = value;
      }
      await workbook.xlsx.writeFile(path.join(service.folder, 'returned', filling.file));
    }
    await expectAllRight(fillings);
  });

  it.skipIf(!hasOpenpyxl).each(families)(
    '%s %j comes back right from openpyxl: file and sheets renamed, rows and a column inserted',
    async (id, period) => {
      const fillings = await prepare(id, period);
      fillByOpenpyxl(fillings, true);
      fillings.forEach(({ file }, i) => {
        const returned = path.join(service.folder, 'returned');
        renameSync(path.join(returned, file), path.join(returned, `Bản gửi lần ${i + 1} (chính thức).xlsx`));
      });
      await expectAllRight(fillings);
    },
  );

  it.skipIf(!hasOpenpyxl || !hasLibreOffice).each(families)(
    '%s %j comes back right from LibreOffice',
    async (id, period) => {
      const fillings = await prepare(id, period);
      fillByOpenpyxl(fillings, false);
      const returned = path.join(service.folder, 'returned');
      const saved = path.join(service.folder, 'saved');
      const done = spawnSync('soffice', [
        `-env:UserInstallation=file://${path.join(service.folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        saved,
        ...fillings.map(({ file }) => path.join(returned, file)),
      ]);
      expect(done.status).toBe(0);
      renameSync(returned, `${returned}-before`);
      renameSync(saved, returned);
      await expectAllRight(fillings);
    },
  );
});

async function prepare(
  id: string,
  period: { readonly year: number; readonly phase: Phase },
): Promise<readonly Filling[]> {
  service = startService();
  const fillings = await issueAndPlan(service, id, period);
  expect(fillings.length).toBeGreaterThan(4);
  expect(fillings.flatMap((filling) => filling.expected).length).toBeGreaterThan(20);
  mkdirSync(path.join(service.folder, 'returned'));
  return fillings;
}

function fillByOpenpyxl(fillings: readonly Filling[], disturb: boolean): void {
  const order = path.join(service.folder, 'order.json');
  writeFileSync(order, JSON.stringify({ folder: service.folder, disturb, fillings }));
  const done = spawnSync(python, [script, order], { encoding: 'utf8' });
  expect(done.stderr.replace(/.*UserWarning.*\n.*\n/g, '')).toBe('');
  expect(done.status).toBe(0);
}

/** Every file is recognised by its marker and gives every value, and nothing else is wrong with it but what was left blank. */
async function expectAllRight(fillings: readonly Filling[]): Promise<void> {
  const book = service.ticket('book.phuluc');
  const report = await service.client.call('submissions.import', { book, files: [service.ticket('returned')] });
  expect(report.files.map((file) => file.recognisedBy)).toEqual(fillings.map(() => 'marker'));
  const wrong: string[] = [];
  for (const { unit, expected } of fillings) {
    const file = report.files.find((one) => one.unit === unit);
    for (const { row, column, value } of expected) {
      const cell = file?.cells.find((one) => one.row === row && one.column === column);
      if (!matchesValue(value, cell?.value))
        wrong.push(`${unit} ${row} ${column}: ${JSON.stringify(value)} but ${JSON.stringify(cell?.value ?? null)}`);
    }
    const structure =
      file?.findings.filter((one) => /row|column|stray|label|measure|prefilled|unit|formula/.test(one.code)) ?? [];
    wrong.push(...structure.map((one) => `${unit}: ${one.code} ${one.message}`));
  }
  expect(wrong).toEqual([]);
}
