import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../helpers/browser.ts';
import {
  adjustBaseline,
  baselineOf,
  clipboard,
  giveReason,
  hasReturns,
  openPlanTable,
  type GridPage,
} from '../helpers/grid-page.ts';
import { pageWithMenu, pressMenu } from '../helpers/menu-page.ts';
import { openScreens, seriousFaults } from '../helpers/screens-page.ts';

const OFFICES = 's2021.o1.t1.d';
const COMMUNES = 's2021.o1.t1.e';

describe.skipIf(!hasBrowser())('the menu of the window while no book is open', () => {
  it.each(['import', 'export'] as const)('says for %s that a book is needed', async (command) => {
    const screens = await openScreens();
    const page = await pageWithMenu(screens.page);
    await page.getByTestId('screen-start').waitFor();
    await pressMenu(page, command);
    await page.getByTestId('notice').filter({ hasText: 'Chưa mở sổ nào' }).waitFor();
    await screens.close();
  });
});

describe.skipIf(!hasBrowser() || !hasReturns())('nothing that was begun is lost', () => {
  let made: GridPage;
  let page: Page;
  beforeAll(async () => {
    made = await openPlanTable();
    ({ page } = made);
  });
  afterAll(async () => {
    await made?.close();
  });

  const notice = (text: string) => page.getByTestId('notice').filter({ hasText: text });

  const official = (row: string): Promise<string | undefined> => baselineOf(made, row);

  it('a step that cannot be taken back any more is told, and can be passed over to reach those before it', async () => {
    const { client, book } = made;
    const before = await official(OFFICES);
    await adjustBaseline(made, OFFICES, '51');
    await adjustBaseline(made, COMMUNES, '42');
    const last = (await client.call('log.list', { book })).findLast((entry) => entry.what === 'adjust-cell');
    await client.call('log.undo', { book, entry: last?.id ?? 0, reason: 'Từ nơi khác' });
    await made.cell(OFFICES, 'target').click();
    await page.keyboard.press('Control+z');
    await notice('Không hoàn tác được việc “điều chỉnh 1 ô”').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByTestId('notice-action').click();
    await notice('Ctrl+Z lần nữa sẽ hoàn tác việc trước đó: điều chỉnh 1 ô').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => official(OFFICES)).toBe(before);
  });

  it('what is cut is on the clipboard, and cleared by one decision that Ctrl+Z takes back', async () => {
    const before = [await official(OFFICES), await official(COMMUNES)];
    // the window knows a moment after the book that nothing is adjusted any more
    await expect.poll(() => made.cell(OFFICES, 'baseline').textContent()).toBe(before[0]);
    await expect.poll(() => made.cell(OFFICES, 'baseline').getAttribute('class')).not.toContain('mark-adjusted');
    await made.cell(OFFICES, 'baseline').click();
    await page.keyboard.press('Control+x');
    await giveReason(page, 'Số của kỳ khác');
    await expect.poll(() => official(OFFICES)).toBe('');
    expect(await clipboard(page)).toBe(before[0]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => official(OFFICES)).toBe(before[0]);
    await made.cell(OFFICES, 'label').click();
    await page.keyboard.press('Control+x');
    await notice('không có số nào xóa được').waitFor();
    await page.getByTestId('dismiss-notice').click();
    expect(await official(COMMUNES)).toBe(before[1]);
  });

  it('a preview that could not be made can be asked for again, and none stands for another choice', async () => {
    await page.route('**/api/call/exports.preview', (route) => route.abort());
    await page.getByTestId('go-export').click();
    const retry = page.getByTestId('preview').getByRole('button', { name: 'Thử lại' });
    await retry.waitFor();
    await page.unroute('**/api/call/exports.preview');
    await retry.click();
    await page.getByTestId('page').first().waitFor();
    let answer = (): void => undefined;
    const held = new Promise<void>((done) => (answer = done));
    await page.route('**/api/call/exports.preview', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByTestId('kind-missing').click();
    await page.getByTestId('preview').getByText('Đang dựng bản xem trước').waitFor();
    expect(await page.getByTestId('page').count()).toBe(0);
    answer();
    await page.getByTestId('page').first().waitFor();
    await page.unroute('**/api/call/exports.preview');
  });

  it('rows of a family that were changed and not yet stored are there again after going elsewhere', async () => {
    await page.getByTestId('go-families').click();
    await page.getByTestId('revise').click();
    await page.getByTestId('family-table').getByRole('button').nth(3).click();
    await page.getByTestId('row-label').fill('Cấp tỉnh có nữ lãnh đạo chủ chốt');
    await page.getByTestId('keep-row').click();
    await page.getByText('Đã sửa 1 dòng').waitFor();
    await page.getByTestId('tab-units').click();
    await page.getByTestId('go-progress').click();
    await page.getByTestId('go-families').click();
    await page.getByText('Đã sửa 1 dòng').waitFor();
    const choice = page.getByTestId('family-choice');
    const own = await choice.inputValue();
    await choice.selectOption({ index: 0 });
    await choice.selectOption(own);
    await page.getByTestId('family-table').getByText('Cấp tỉnh có nữ lãnh đạo chủ chốt').waitFor();
    await page.getByTestId('family-table').getByText('đã sửa').waitFor();
  });

  it('the date of the document is written the Vietnamese way, and no other is stored', async () => {
    const { client, book } = made;
    await page.getByTestId('go-export').click();
    await page.getByTestId('document').click();
    await page.getByTestId('document-date').fill('31/02/2025');
    await expect.poll(() => page.getByTestId('save-document').isDisabled()).toBe(true);
    await page.getByTestId('document-date').fill('5/1/2026');
    await page.getByTestId('save-document').click();
    await notice('Đã lưu thông tin văn bản').waitFor();
    const { settings } = await client.call('official.settings', { book });
    expect(settings.date).toBe('2026-01-05');
    await page.getByTestId('document').click();
    expect(await page.getByTestId('document-date').inputValue()).toBe('05/01/2026');
    await page.keyboard.press('Escape');
  });

  it('the dialog of a unit shows a file that is taken back while it is open', async () => {
    const { client, book } = made;
    await page.getByTestId('go-progress').click();
    await page.getByTestId('tile-kontum:so-y-te').click();
    const dialog = page.getByTestId('unit-dialog');
    await dialog.getByText('Đang dùng').waitFor();
    const file = (await client.call('submissions.list', { book })).find((one) => one.unit === 'kontum:so-y-te');
    await client.call('submissions.revert', { book, submission: file?.submission ?? '', reason: 'Thử' });
    await dialog.getByText('Đã rút lại').waitFor();
    await page.keyboard.press('Escape');
  });

  it('the log is sorted as a whole, not only as far as it is shown', async () => {
    const { client, book } = made;
    // the screen that is open asks anew after each change: one that shows little
    await page.getByTestId('go-start').click();
    const { periods } = await client.call('books.open', { book });
    for (let day = 0; day < 210; day += 1) {
      const dueDate = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
      await client.call('periods.change', { book, period: periods[0]?.id ?? 0, dueDate });
    }
    await page.getByTestId('go-log').click();
    const lines = page.getByTestId('log-table').locator('tbody tr');
    await expect.poll(() => lines.count()).toBe(200);
    await page.getByTestId('log-table').getByRole('button', { name: 'Lúc' }).click();
    await expect.poll(() => lines.first().textContent()).toContain('Lập sổ');
    await page.getByRole('button', { name: /Xem thêm/ }).click();
    await expect.poll(() => lines.count()).toBeGreaterThan(200);
  });
});
