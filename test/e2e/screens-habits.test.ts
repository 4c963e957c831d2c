import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { hasBrowser } from '../helpers/browser.ts';
import {
  adjustBaseline,
  baselineOf,
  hasReturns,
  openGridPage,
  openPlanTable,
  toClipboard,
  type GridPage,
} from '../helpers/grid-page.ts';
import { pageWithMenu, pressMenu } from '../helpers/menu-page.ts';

const OFFICES = 's2021.o1.t1.d';
const COMMUNES = 's2021.o1.t1.e';

describe.skipIf(!hasBrowser() || !hasReturns())('where the keyboard goes', () => {
  let made: GridPage;
  beforeAll(async () => {
    made = await openPlanTable();
  });
  afterAll(async () => {
    await made?.close();
  });

  const holds = (page: Page, selector: string): Promise<boolean> =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

  const official = (row: string): Promise<string | undefined> => baselineOf(made, row);

  it('back to the button from a dialog that is left by its own button', async () => {
    const { page } = made;
    await page.getByTestId('charts').click();
    await page.locator('dialog footer button').click();
    await expect.poll(() => holds(page, '[data-testid="charts"]')).toBe(true);
  });

  it('back into the table after a decision, so that Ctrl+Z takes it back at once, and from beside the table too', async () => {
    const { page } = made;
    const before = await official(COMMUNES);
    await adjustBaseline(made, COMMUNES, '41', page);
    await expect.poll(() => holds(page, '.grid-body *')).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(() => official(COMMUNES)).toBe(before);
    await page.getByTestId('to-file').first().focus();
    await page.keyboard.press('Control+y');
    await expect.poll(() => official(COMMUNES)).toBe('41');
    await page.keyboard.press('Control+z');
    await expect.poll(() => official(COMMUNES)).toBe(before);
  });

  it('by F6 from the table to the panel beside it and on to the screens, by Shift+F6 back to the cell', async () => {
    const { page, cell } = made;
    await cell(OFFICES, 'baseline').click();
    await page.getByTestId('trace').waitFor();
    await page.keyboard.press('F6');
    await expect.poll(() => holds(page, '.trace button')).toBe(true);
    await page.keyboard.press('F6');
    await expect.poll(() => holds(page, '.frame-side button[aria-current]')).toBe(true);
    await page.keyboard.press('Shift+F6');
    await page.keyboard.press('Shift+F6');
    await expect.poll(() => holds(page, `[row-id="${OFFICES}"] [col-id="baseline"]`)).toBe(true);
  });

  it('back to the cell from a search that found nothing', async () => {
    const { page, cell } = made;
    await cell(OFFICES, 'baseline').click();
    await page.keyboard.press('Control+f');
    await page.getByTestId('find-text').fill('zzzz');
    await page.keyboard.press('Escape');
    await expect.poll(() => holds(page, `[row-id="${OFFICES}"] [col-id="baseline"]`)).toBe(true);
  });

  it('through the menu of the window: one press takes back one step', async () => {
    const page = await pageWithMenu(made.page);
    await page.getByTestId('go-consolidation').click();
    await page.locator(`.ag-row[row-id="${OFFICES}"]`).first().waitFor();
    const before = await official(COMMUNES);
    await adjustBaseline(made, OFFICES, '51', page);
    await adjustBaseline(made, COMMUNES, '42', page);
    await page.locator(`.ag-row[row-id="${OFFICES}"] .ag-cell[col-id="target"]`).click();
    await pressMenu(page, 'undo');
    // steps run one after the other: had the press taken back two, this would bring back the first of them
    await page.keyboard.press('Control+y');
    await page.getByTestId('notice').filter({ hasText: 'làm lại' }).waitFor();
    await expect.poll(() => Promise.all([official(OFFICES), official(COMMUNES)])).toEqual(['51', '42']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => official(COMMUNES)).toBe(before);
    await page.close();
  });
});

describe.skipIf(!hasBrowser() || !hasReturns())('nothing is done in silence', () => {
  let made: GridPage;
  beforeAll(async () => {
    made = await openGridPage({
      family: 'kontum-2025',
      year: 2025,
      phase: 'plan',
      returned: [['scenarios/kontum-2025-plan/files'], ['quirks/ambiguous-unit.xlsx']],
    });
    await made.page.getByTestId('go-review').click();
    await made.page.locator('.review .ag-cell').first().waitFor();
  });
  afterAll(async () => {
    await made?.close();
  });

  const notice = (text: string) => made.page.getByTestId('notice').filter({ hasText: text });

  it('a paste into a file where no cell can be corrected says so', async () => {
    const { page } = made;
    await toClipboard(page, 'x\ty\r\nz\tw');
    await page.locator('.review .ag-cell:not(.is-open)').first().click();
    await page.keyboard.press('Control+v');
    await notice('không có ô nào sửa được').waitFor();
  });

  it('a paste over the edge of what can be corrected counts what is left, and Delete asks before it clears', async () => {
    const { page } = made;
    const picked = page.getByTestId('file');
    const files = await picked.locator('option').allTextContents();
    await picked.selectOption({ index: files.findIndex((one) => one.startsWith('Đã nhận')) });
    const open = page.locator('.review .ag-cell.is-open');
    await open.first().waitFor();
    await toClipboard(page, Array.from({ length: 90 }, (_, i) => `${i}`).join('\r\n'));
    await open.first().click();
    await page.keyboard.press('Control+v');
    await page.locator('dialog .edit-left').waitFor();
    await page.keyboard.press('Escape');
    await open.filter({ hasText: /\S/ }).first().click();
    await page.keyboard.press('Delete');
    await expect.poll(() => page.getByTestId('new-value').inputValue()).toBe('');
    await page.keyboard.press('Escape');
  });

  it('a return copy that cannot be handed over is said', async () => {
    const { page } = made;
    await page.route('**/api/download/**', (route) => route.abort());
    await page.getByTestId('return-copy').click();
    await notice('Không liên lạc được').waitFor();
    await page.unroute('**/api/download/**');
  });

  it('a locked period offers nothing that would be refused', async () => {
    const { page, client, book } = made;
    const period = (await client.call('books.open', { book })).periods[0]?.id ?? 0;
    await page.getByTestId('go-inbox').click();
    await page.getByTestId('assign-first').waitFor();
    await client.call('periods.lock', { book, period, reason: 'Thử' });
    await page.getByTestId('assign-first').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.inbox .use button, .inbox td .button').count()).toBe(0);
    await page.getByTestId('go-progress').click();
    await page.locator('.tile').first().click();
    await expect.poll(() => page.getByTestId('unit-dialog').locator('footer button').count()).toBe(2);
  });
});
