import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../helpers/browser.ts';
import { giveReason, openGridPage, type GridPage } from '../helpers/grid-page.ts';
import { seriousFaults } from '../helpers/screens-page.ts';
import { familyTable, linesOf, sheetOf, workbookOf } from '../helpers/sheet-of.ts';
import { writePlainXlsx } from '../fuzz/write-plain-xlsx.ts';

const ROW = 's2021.o4.t1';
const ODD_LABEL = 'Chênh lệch bé trai, bé gái lúc chào đời';
const ODD_SENDER = 'TRUNG TÂM KHAI THÁC SỐ LIỆU';
const ODD_HEADER = 'Mức đã làm được 2024';
const { table } = familyTable('kontum-2025', '002.pl');
const values = { [ROW]: { baseline: '107/100', target: '106/100' } };

/** The table as an office would type it, one text written otherwise. */
function write(file: string, head: string, change: (text: string) => string): string {
  const lines = linesOf(table, 'plan', 2025, values).map((line) =>
    line.map((one) => (typeof one === 'string' ? change(one) : one)),
  );
  writeFileSync(file, writePlainXlsx(workbookOf(sheetOf([[head], [], ...lines]))));
  return file;
}

const withLabel = (text: string): string =>
  text === table.rows.find((row) => row.code === ROW)?.label ? ODD_LABEL : text;
const withHeader = (text: string): string => (text.startsWith('Kết quả thực hiện năm') ? ODD_HEADER : text);

describe.skipIf(!hasBrowser())('saying what a column or line of a file is', () => {
  let made: GridPage;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-wordings-'));
  beforeAll(async () => {
    const files = [
      write(path.join(folder, 'a.xlsx'), 'SỞ Y TẾ', withLabel),
      write(path.join(folder, 'b.xlsx'), 'UBND THÀNH PHỐ KON TUM', withLabel),
      write(path.join(folder, 'c.xlsx'), 'SỞ NỘI VỤ', withHeader),
      write(path.join(folder, 'd.xlsx'), ODD_SENDER, (text) => text),
    ];
    made = await openGridPage({ family: 'kontum-2025', year: 2025, phase: 'plan', returned: [files] });
    await made.page.getByTestId('go-review').click();
    await made.page.getByTestId('file').waitFor();
  });
  afterAll(async () => {
    expect(made?.faults ?? []).toEqual([]);
    await made?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function openFile(name: string): Promise<void> {
    const { page } = made;
    const option = page.getByTestId('file').locator('option').filter({ hasText: name });
    await page.getByTestId('file').selectOption(await option.evaluate((one: HTMLOptionElement) => one.value));
    await page.locator('.sheet').waitFor();
  }
  const cellsOf = async (name: string) => {
    const { client, book } = made;
    const files = await client.call('submissions.list', { book });
    const submission = files.find((one) => one.file === name)?.submission ?? '';
    return (await client.call('submissions.get', { book, submission })).cells;
  };
  const read = async (name: string, row: string) =>
    (await cellsOf(name)).find((cell) => cell.row === row && cell.column === 'baseline')?.text;

  it('asks at the finding, finds the row by letters without marks, and reads this file and those that ask the same', async () => {
    const { page, cell } = made;
    await openFile('a.xlsx');
    const finding = page.getByTestId('finding-missing-row').filter({ hasText: ODD_LABEL });
    await finding.locator('.finding-text').click();
    await finding.getByTestId('identify').click();
    const dialog = page.getByTestId('wording-dialog');
    await dialog.waitFor();
    await expect.poll(() => page.getByTestId('wording-seen').textContent()).toContain(ODD_LABEL);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByTestId('wording-search').fill('ty so gioi tinh khi sinh');
    await page.getByTestId('segment-forAll').click();
    await page.getByTestId('wording-decide').click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => cell(ROW, 'baseline').textContent()).toBe('107/100');
    await expect.poll(() => read('b.xlsx', ROW)).toBe('107/100');
    await expect.poll(() => finding.count()).toBe(0);
  });

  it('reads a column that was named otherwise, in this file alone', async () => {
    const { page } = made;
    await openFile('c.xlsx');
    const finding = page.getByTestId('finding-missing-column');
    await finding.locator('.finding-text').click();
    await finding.getByTestId('identify').click();
    await page.getByTestId('wording-seen').selectOption(ODD_HEADER);
    await expect.poll(() => page.getByTestId('wording-decide').isEnabled()).toBe(true);
    await page.getByTestId('wording-decide').click();
    await page.getByTestId('wording-dialog').waitFor({ state: 'detached' });
    await expect.poll(() => read('c.xlsx', ROW)).toBe('107/100');
  });

  it('takes a confirmed wording back with Ctrl+Z, with what was read by it, and does it again with Ctrl+Y', async () => {
    const { page } = made;
    await page.keyboard.press('Control+z');
    await expect.poll(() => read('c.xlsx', ROW)).toBeUndefined();
    await page.getByTestId('notice').filter({ hasText: 'Đã hoàn tác' }).waitFor();
    await page.keyboard.press('Control+y');
    await expect.poll(() => read('c.xlsx', ROW)).toBe('107/100');
    await page.getByTestId('notice').filter({ hasText: 'Đã làm lại' }).waitFor();
  });

  it('shows in Tổng hợp that a source was told by a confirmed wording', async () => {
    const { page, cell } = made;
    await openFile('a.xlsx');
    // the row below is still blank: its finding leads to the place
    await page.getByTestId('finding-missing-value').first().locator('.finding-text').click();
    await page.getByText('Xem trong Tổng hợp').click();
    await cell(ROW, 'baseline').click();
    await expect.poll(() => page.getByTestId('trace-wording').first().textContent()).toContain(ODD_LABEL);
  });

  it('keeps the name of a sender that was not known, when asked to', async () => {
    const { page, client, book } = made;
    await page.getByTestId('go-review').click();
    await openFile('d.xlsx');
    await page.getByTestId('assign').click();
    await page.getByTestId('assign-search').fill('so giao duc va dao tao');
    await page.getByTestId('learn-sender').check();
    await page.getByTestId('decide').click();
    await expect
      .poll(async () => (await client.call('learned.list', { book })).map((one) => one.text))
      .toContain(ODD_SENDER);
  });

  it('lists what was learned, and takes it back with what rested on it', async () => {
    const { page } = made;
    await page.getByTestId('go-families').click();
    await page.getByTestId('tab-learned').click();
    const list = page.getByTestId('learned-table');
    await expect.poll(() => list.textContent()).toContain('c.xlsx');
    const line = list.locator('tbody tr').filter({ hasText: ODD_LABEL });
    await expect.poll(() => line.textContent()).toContain('Mọi file');
    await line.getByRole('button').click();
    await giveReason(page, 'Nhớ nhầm dòng');
    await expect.poll(() => line.count()).toBe(0);
    await expect.poll(() => read('a.xlsx', ROW)).toBeUndefined();
    await expect.poll(() => read('b.xlsx', ROW)).toBeUndefined();
    expect(await read('c.xlsx', ROW)).toBe('107/100');
  });
});
