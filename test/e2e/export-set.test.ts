import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { runs } from '../helpers/programs.ts';
import { haveReturns } from '../helpers/returns.ts';
import {
  dropFiles,
  filesOfScenario,
  importSaid,
  openMadeBook,
  openScreens,
  seriousFaults,
  tabTo,
} from '../helpers/screens-page.ts';
import type { OpenedWindow } from '../helpers/way.ts';
import { ways } from '../helpers/ways.ts';

if (!haveReturns) console.log('SKIPPED: no ../shared/returns beside the repository');
const hasPdftotext = runs('pdftotext', ['-v']);
if (!hasPdftotext) console.log('SKIPPED the text of the PDF: no pdftotext');

const VALUE = '46,5% (59/127 đơn vị)';

const reachable = ways.filter((way) => way.canRun && haveReturns);

describe.each(reachable)('everything of the set can be had in $name', (way) => {
  let screens: OpenedWindow;
  let page: Page;
  beforeAll(async () => {
    screens = await openScreens({ width: 1366, height: 768 }, way);
    ({ page } = screens);
    const book = await openMadeBook(screens, { family: 'kontum-2025', year: 2025 });
    await dropFiles(screens, filesOfScenario('kontum-2025-plan').slice(0, 3));
    await importSaid(page);
    const cell = { book, row: 's2021.o1.t1.d', column: 'baseline' };
    await screens.client.call('consolidation.adjust', { ...cell, value: VALUE, reason: 'thử' });
    await page.getByTestId('go-export').click();
    await page.getByTestId('page').first().waitFor();
  });
  afterAll(async () => {
    expect(screens?.faults ?? []).toEqual([]);
    await screens?.close();
  });

  const press = (testId: string) => (): Promise<void> => page.getByTestId(testId).click();

  let pdf: Buffer | null = null;

  it('as PDF; and where it lies is said', async () => {
    await page.getByTestId('segment-pdf').click();
    const { name, bytes } = await screens.saves(press('write'));
    expect(name).toBe('Phụ lục chính thức 2025 (dự thảo).pdf');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    pdf = bytes;
    const where = way.name === 'browser mode' ? 'thư mục Tải xuống' : 'thư mục anh/chị vừa chọn';
    await page.getByTestId('written').filter({ hasText: where }).waitFor();
    // the browser cannot show a folder
    expect(await page.getByTestId('reveal').count()).toBe(way.name === 'browser mode' ? 0 : 1);
  });

  it.skipIf(!hasPdftotext)('with the same value in the PDF, drawn as text', () => {
    if (pdf === null) throw new Error('there is no PDF');
    // the cell's text stands in two lines, other columns' texts between them
    expect(pdfText(pdf)).toMatch(/46,5% .*\(59\/127 đơn/);
  });

  it('as Word, by keyboard alone', async () => {
    await tabTo(page, 'segment-docx');
    await page.keyboard.press('Space');
    await tabTo(page, 'write');
    const { name, bytes } = await screens.saves(() => page.keyboard.press('Enter'));
    expect(name).toBe('Phụ lục chính thức 2025 (dự thảo).docx');
    const document = Buffer.from(unzipSync(bytes)['word/document.xml'] ?? []).toString('utf8');
    expect(document.replace(/<[^>]+>/g, '')).toContain(VALUE);
    await page.getByTestId('segment-xlsx').click();
  });

  it.each([
    ['by-unit', 'Phụ lục theo đơn vị', 'Sở Nội vụ'],
    ['missing', 'Tình hình nộp', 'Chưa nộp'],
    ['lineage', 'Nguồn của từng ô', 'UBND huyện Kon Rẫy'],
    ['findings', 'Danh sách vấn đề', 'Mức độ'],
    ['issued', 'Sổ phát hành biểu', 'Đơn vị nhận'],
  ])('the annex %s as Excel', async (kind, title, text) => {
    await page.getByTestId(`kind-${kind}`).click();
    const { name, bytes } = await screens.saves(press('write'));
    expect(name).toMatch(new RegExp(`^${title} 2025.*\\.xlsx$`));
    expect(textsOf(bytes).some((one) => one.includes(text))).toBe(true);
    await page.getByTestId('kind-official').click();
  });

  it('as a hand-over bundle whose list of SHA-256 is true', async () => {
    const { name, bytes } = await screens.saves(press('bundle'));
    expect(name).toBe('Gói bàn giao 2025 (dự thảo).zip');
    const parts = unzipSync(bytes);
    const sums = Buffer.from(parts['SHA256SUMS.txt'] ?? []).toString('utf8');
    const lines = sums.trim().split('\n');
    expect(lines.map((line) => line.slice(66)).toSorted()).toEqual(
      Object.keys(parts)
        .filter((one) => one !== 'SHA256SUMS.txt')
        .toSorted(),
    );
    for (const line of lines) {
      const part = parts[line.slice(66)];
      expect(part && createHash('sha256').update(part).digest('hex')).toBe(line.slice(0, 64));
    }
    expect(Object.keys(parts).filter((one) => one.startsWith('File đã nhận/'))).toHaveLength(3);
    expect(Object.keys(parts)).toContain('Phụ lục chính thức.pdf');
    await page.getByTestId('written').filter({ hasText: '3 file đơn vị đã gửi' }).waitFor();
  });

  it('stops a bundle that is being made; nothing is written, not even later', async () => {
    const downloads: string[] = [];
    page.on('download', (one) => downloads.push(one.suggestedFilename()));
    await screens.placesFile(press('bundle'), 'gói dừng.zip');
    await page.getByTestId('stop-writing').click();
    await page.getByTestId('notice').filter({ hasText: 'Đã dừng' }).waitFor();
    await page.getByTestId('writing').waitFor({ state: 'detached' });
    expect(await page.getByTestId('written').count()).toBe(0);
    // the stopped one goes on behind the window: another one, begun after it, gives it the time to come out
    const { name } = await screens.saves(press('bundle'));
    expect(downloads).toEqual(way.name === 'browser mode' ? [name] : []);
    expect(readdirSync(screens.folder, { recursive: true }).filter((one) => one.includes('gói dừng'))).toEqual([]);
  });

  it('in the province’s own layout: a sample comes down, is filled as it is, and a wrong placeholder is told by its cell', async () => {
    await page.getByTestId('skeleton').click();
    const sample = await screens.saves(press('sample-skeleton'));
    expect(textsOf(sample.bytes)).toContain('{{dòng:002.pl}}{{tt}}');
    await choose('mẫu thử.xlsx', sample.bytes);
    const filled = await screens.saves(press('fill-skeleton'));
    expect(filled.name).toBe('Phụ lục theo mẫu của tỉnh 2025 (dự thảo).xlsx');
    expect(textsOf(filled.bytes)).toContain(VALUE);
    await choose('mẫu sai.xlsx', await layout('{{002.pl|s2021.o1.t1.d|resullt}}'));
    await screens.placesFile(press('fill-skeleton'), 'ra.xlsx');
    await page.getByTestId('skeleton-dialog').getByTestId('notice').filter({ hasText: 'ô A1' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByTestId('skeleton-dialog').waitFor({ state: 'detached' });
  });

  async function choose(name: string, bytes: Buffer): Promise<void> {
    const file = path.join(screens.folder, name);
    writeFileSync(file, bytes);
    await screens.chooses(press('pick-skeleton'), [file]);
    await page.getByTestId('chosen-skeleton').filter({ hasText: name }).waitFor();
  }

  it('with the forms: they are issued, and the letter of a unit is shown and copied', async () => {
    await page.getByTestId('go-progress').click();
    await page.getByTestId('issue-forms').click();
    expect(await screens.savesFolder(press('issue-decide'))).toHaveLength(15);
    await page.getByTestId('issue-where').waitFor();
    await page.getByTestId('issue-letters').click();
    await page.getByTestId('letter-unit').selectOption('kontum:so-y-te');
    const letter = page.getByTestId('letter');
    await expect.poll(() => letter.inputValue()).toContain('Kính gửi: Sở Y tế');
    await page.getByTestId('copy-letter').click();
    await page.getByTestId('notice').filter({ hasText: 'Đã chép thư gửi Sở Y tế' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await letter.inputValue());
    await page.keyboard.press('Escape');
  });

  it('and the register says to whom, and goes out as Excel', async () => {
    await page.getByTestId('register').click();
    const rows = page.getByTestId('register-table').locator('tbody tr');
    await rows.filter({ hasText: 'Sở Y tế.xlsx' }).waitFor();
    expect(await rows.count()).toBe(15);
    const { name, bytes } = await screens.saves(press('export-register'));
    expect(name).toBe('Sổ phát hành biểu 2025.xlsx');
    expect(textsOf(bytes)).toContain('Sở Y tế.xlsx');
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });
});

function pdfText(bytes: Buffer): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' }).replace(/\s+/g, ' ');
}

function textsOf(bytes: Buffer): readonly string[] {
  const read = openWorkbook(bytes, 'ra.xlsx');
  if (!read.ok) throw new Error(read.finding.message);
  return read.workbook.sheets.flatMap((sheet) => sheet.cells.map((cell) => cell.shown));
}

async function layout(text: string): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Mẫu').getCell('A1').value = text;
  return Buffer.from(await book.xlsx.writeBuffer());
}
