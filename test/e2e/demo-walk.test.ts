import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveReason } from '../helpers/grid-page.ts';
import { kontumPrinted, printedValues } from '../helpers/printed-values.ts';
import { haveReturns } from '../helpers/returns.ts';
import { dropFiles, importSaid, openScreens, quirk, tabTo } from '../helpers/screens-page.ts';
import type { OpenedWindow } from '../helpers/way.ts';
import { ways } from '../helpers/ways.ts';

if (!haveReturns) console.log('SKIPPED: no ../shared/returns beside the repository');

/** How one person works the window: what is pressed, and how a screen, a file and a cell are reached. */
type Hands = {
  readonly name: string;
  readonly press: (page: Page, testId: string) => Promise<void>;
  readonly go: (page: Page, screen: 'inbox' | 'consolidation' | 'export', digit: number) => Promise<void>;
  readonly give: (screens: OpenedWindow, files: readonly string[]) => Promise<void>;
  readonly openRow: (page: Page, button: Locator) => Promise<void>;
  /** gives a cell of the official table another value */
  readonly adjust: (page: Page, cell: Locator, value: string, reason: string) => Promise<void>;
};

const mouse: Hands = {
  name: 'mouse',
  press: (page, testId) => page.getByTestId(testId).click(),
  go: (page, screen) => page.getByTestId(`go-${screen}`).click(),
  give: dropFiles,
  openRow: (_page, button) => button.click(),
  async adjust(page, cell, value, reason) {
    await cell.click();
    await page.getByTestId('adjust').click();
    await page.getByTestId('new-value').fill(value);
    await giveReason(page, reason);
  },
};

const keyboard: Hands = {
  name: 'keyboard',
  async press(page, testId) {
    await page.getByTestId(testId).and(page.locator(':enabled')).waitFor();
    await tabTo(page, testId);
    await page.keyboard.press('Enter');
  },
  go: (page, _screen, digit) => page.keyboard.press(`Alt+${digit}`),
  give: (screens, files) => screens.chooses(() => keyboard.press(screens.page, 'choose-files'), files),
  async openRow(page, button) {
    await button.waitFor();
    for (let presses = 0; !(await button.evaluate((one) => one === document.activeElement)); presses += 1) {
      if (presses > 60) throw new Error('the row cannot be reached with Tab and the arrows');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
  },
  async adjust(page, cell, value, reason) {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('cap xa co lanh dao');
    await page.keyboard.press('Enter');
    await page.locator('.ag-cell.is-selected').filter({ hasText: 'Cấp xã có lãnh đạo' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.ag-cell:focus').filter({ hasText: 'Cấp xã có lãnh đạo' }).waitFor();
    while (!(await cell.evaluate((one) => one === document.activeElement))) await page.keyboard.press('ArrowRight');
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
    await page.getByTestId('reason').and(page.locator(':focus')).waitFor();
    await page.keyboard.type(reason);
    await page.keyboard.press('Enter');
    await page.getByTestId('decide').waitFor({ state: 'detached' });
  },
};

const HEALTH = 's2021.o4.t2';
const COMMUNES = 's2021.o1.t1.e';

const walks = ways
  .filter((way) => way.canRun && haveReturns)
  .flatMap((way) => [mouse, keyboard].map((hands) => ({ way, hands, where: way.name, by: hands.name })));

describe.each(walks)(
  'the demo from a file that comes in to the exported workbook, by $by in $where',
  ({ way, hands }) => {
    let screens: OpenedWindow;
    let page: Page;
    beforeAll(async () => {
      screens = await openScreens({ width: 1366, height: 768 }, way);
      ({ page } = screens);
    });
    afterAll(() => screens?.close());

    const cell = (row: string, column: string): Locator =>
      page.locator(`.ag-row[row-id="${row}"] .ag-cell[col-id="${column}"]`);

    it('is made and opened, with every unit', async () => {
      await hands.press(page, 'demo');
      await screens.placesFile(() => hands.press(page, 'make-demo'), 'Dùng thử');
      await page.getByTestId('open-demo').waitFor({ timeout: 90_000 });
      await hands.press(page, 'open-demo');
      await page.getByTestId('screen-progress').waitFor();
      await expect.poll(() => page.getByTestId('coverage').textContent()).toBe('15/15');
    });

    it('takes a later file of a unit, which takes the place of the one before', async () => {
      await hands.go(page, 'inbox', 3);
      await page.getByTestId('screen-inbox').waitFor();
      await hands.give(screens, [quirk('resubmission/so-y-te-v2.xlsx')]);
      expect(await importSaid(page)).toContain('1 file');
      const row = page.getByTestId('inbox-table').locator('tr', { hasText: 'so-y-te-v2.xlsx' });
      await expect.poll(() => row.textContent()).toContain('Sở Y tế');
      await hands.openRow(page, row.getByRole('button', { name: 'so-y-te-v2.xlsx', exact: true }));
      await expect.poll(() => cell(HEALTH, 'baseline').textContent()).toBe('30,9/100.000 trẻ');
    });

    it('lets a cell of the official table be adjusted', async () => {
      await hands.go(page, 'consolidation', 5);
      await cell(COMMUNES, 'target').waitFor();
      await hands.adjust(page, cell(COMMUNES, 'target'), '81,5', 'Theo công văn của Sở Nội vụ');
      await expect.poll(() => cell(COMMUNES, 'target').textContent()).toBe('81,5');
    });

    it('exports both in the cells of the workbook', async () => {
      await hands.go(page, 'export', 6);
      await page.getByTestId('page').first().waitFor();
      const { bytes } = await screens.saves(() => hands.press(page, 'write'));
      expect(printedValues(bytes)).toEqual(
        kontumPrinted.map(([label, baseline, target]) => {
          if (label === '- Chỉ tiêu 2: Tỷ lệ tử vong bà mẹ') return [label, '30,9/100.000 trẻ', target];
          if (label === 'Cấp xã có lãnh đạo chủ chốt') return [label, baseline, '81,5'];
          return [label, baseline, target];
        }),
      );
      await page.getByTestId('written').waitFor();
      expect(screens.faults).toEqual([]);
    });
  },
);
