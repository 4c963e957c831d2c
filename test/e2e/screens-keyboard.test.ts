import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kontumPrinted, printedValues } from '../helpers/printed-values.ts';
import { haveReturns } from '../helpers/returns.ts';
import { filesOfScenario, importSaid, openScreens, quirk, tabTo } from '../helpers/screens-page.ts';
import type { OpenedWindow } from '../helpers/way.ts';
import { ways } from '../helpers/ways.ts';

if (!haveReturns) console.log('SKIPPED: no ../shared/returns beside the repository');

const reachable = ways.filter((way) => way.canRun && haveReturns);

describe.each(reachable)('from a new book to the exported workbook by keyboard alone, in $name', (way) => {
  let screens: OpenedWindow;
  let page: Page;
  beforeAll(async () => {
    screens = await openScreens({ width: 1366, height: 768 }, way);
    ({ page } = screens);
  });
  afterAll(() => screens?.close());

  const pressOn = async (testId: string): Promise<void> => {
    await tabTo(page, testId);
    await page.keyboard.press('Enter');
  };

  it('makes a book in three steps', async () => {
    await pressOn('new-book');
    await tabTo(page, 'family-kontum-2017');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.getByTestId('family-kontum-2025').isChecked()).toBe(true);
    await pressOn('next-step');
    await tabTo(page, 'year');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2025');
    await page.getByTestId('due-date').and(page.locator('[value="15/12/2025"]')).waitFor();
    await tabTo(page, 'due-date');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('31/02/2025');
    await expect.poll(() => page.getByTestId('next-step').isDisabled()).toBe(true);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('20/12/2025');
    await tabTo(page, 'book-name');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Sổ bàn phím');
    await pressOn('next-step');
    await tabTo(page, 'new-unit-name');
    await page.keyboard.type('Trường Chính trị tỉnh');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('unit-kontum:truong-chinh-tri-tinh').isChecked()).toBe(true);
    await screens.placesFile(() => pressOn('create-book'), 'Sổ bàn phím.phuluc');
    await page.getByTestId('screen-progress').waitFor();
    await expect.poll(() => page.getByTestId('coverage').textContent()).toBe('0/16');
  });

  it('goes to a screen by its number and chooses files', async () => {
    await page.keyboard.press('Alt+3');
    await page.getByTestId('screen-inbox').waitFor();
    const files = [...filesOfScenario('kontum-2025-plan'), quirk('ambiguous-unit.xlsx')];
    await screens.chooses(() => pressOn('choose-files'), files);
    expect(await importSaid(page)).toContain('16 file');
  });

  it('assigns a unit by a few letters without accents', async () => {
    await pressOn('assign-first');
    await page.keyboard.type('dak gl');
    await page.keyboard.press('Enter');
    await page.getByTestId('assign-dialog').waitFor({ state: 'detached' });
    const row = page.getByTestId('inbox-table').locator('tr', { hasText: 'ambiguous-unit.xlsx' });
    await expect.poll(() => row.textContent()).toContain('UBND huyện Đăk Glei');
  });

  it('goes through the rows with the arrow keys', async () => {
    const first = page.getByTestId('inbox-table').locator('tbody tr').first().locator('button').first();
    const name = await first.textContent();
    for (
      let presses = 0;
      presses < 60 && !(await first.evaluate((one) => one === document.activeElement));
      presses += 1
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    const second = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(name);
    expect(second).not.toBe(name);
  });

  it('undoes the assignment from the log, with a reason', async () => {
    await page.keyboard.press('Alt+8');
    await page.getByTestId('screen-log').waitFor();
    const undo = page.getByTestId('log-table').locator('tr', { hasText: 'Gán đơn vị' }).getByRole('button');
    await pressOn((await undo.getAttribute('data-testid')) ?? '');
    await tabTo(page, 'reason');
    await page.keyboard.type('Gán nhầm huyện');
    await pressOn('decide');
    await page.getByTestId('log-table').getByText('Đã hoàn tác').waitFor();
    await expect
      .poll(() => page.getByTestId('log-table').locator('tbody tr').first().textContent())
      .toContain('Gán nhầm huyện');
    // as long as the dialog is there, keys are the dialog's
    await page.getByTestId('decide').waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+3');
    await page.getByTestId('assign-first').waitFor();
  });

  it('opens help with F1 and closes it with Escape, the focus where it was', async () => {
    await tabTo(page, 'choose-files');
    await page.keyboard.press('F1');
    await page.getByTestId('help-panel').getByRole('heading', { name: 'Nhận file' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('help-panel').waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
      .toBe('choose-files');
    expect(screens.faults).toEqual([]);
  });

  it('adjusts an official cell by typing into it, and takes it back with Ctrl+Z', async () => {
    await page.keyboard.press('Alt+5');
    const cell = page.locator('.ag-row[row-id="s2021.o2.t3"] .ag-cell[col-id="target"]');
    await cell.waitFor();
    await cell.focus();
    await page.keyboard.type('33');
    await page.keyboard.press('Enter');
    // the field takes the focus when the dialog is drawn
    await page.getByTestId('reason').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Theo công văn');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell.textContent()).toBe('33');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell.textContent()).toBe('31');
  });

  it('exports the official workbook, with the values of all files in its cells', async () => {
    await page.keyboard.press('Alt+6');
    await page.getByTestId('page').first().waitFor();
    const { name, bytes } = await screens.saves(() => pressOn('write'));
    expect(name).toBe('Phụ lục chính thức 2025 (dự thảo).xlsx');
    expect(printedValues(bytes)).toEqual(kontumPrinted);
    await page.getByTestId('written').waitFor();
    expect(screens.faults).toEqual([]);
  });
});
