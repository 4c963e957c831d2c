import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kontumPrinted, printedValues } from '../helpers/printed-values.ts';
import { haveReturns } from '../helpers/returns.ts';
import { dropFiles, filesOfScenario, importSaid, openScreens, quirk } from '../helpers/screens-page.ts';
import type { OpenedWindow } from '../helpers/way.ts';
import { ways } from '../helpers/ways.ts';

if (!haveReturns) console.log('SKIPPED: no ../shared/returns beside the repository');

const reachable = ways.filter((way) => way.canRun && haveReturns);

describe.each(reachable)('from a new book to the exported workbook by mouse alone, in $name', (way) => {
  let screens: OpenedWindow;
  beforeAll(async () => {
    screens = await openScreens({ width: 1366, height: 768 }, way);
  });
  afterAll(() => screens?.close());

  it('makes a book in three steps', async () => {
    const { page } = screens;
    await page.getByTestId('new-book').click();
    await page.getByTestId('family-kontum-2025').click();
    await page.getByTestId('next-step').click();
    await yearByMouse(screens, 2025);
    await page.getByTestId('due-date').and(page.locator('[value="15/12/2025"]')).waitFor();
    await page.getByTestId('phase-plan').click();
    await page.getByTestId('next-step').click();
    const spare = page.getByTestId('unit-kontum:so-tu-phap');
    await spare.click();
    await expect.poll(() => spare.isChecked()).toBe(true);
    await spare.click();
    await screens.placesFile(() => page.getByTestId('create-book').click(), 'Sổ chuột.phuluc');
    await page.getByTestId('screen-progress').waitFor();
    await expect.poll(() => page.getByTestId('coverage').textContent()).toBe('0/15');
    await expect.poll(() => page.getByTestId('next-step-text').textContent()).toContain('15 đơn vị');
  });

  it('issues a form for every unit', async () => {
    const { page } = screens;
    await page.getByTestId('next-step-button').click();
    const forms = await screens.savesFolder(() => page.getByTestId('issue-decide').click());
    expect(forms).toHaveLength(15);
    expect(forms).toContain('Sở Y tế.xlsx');
    await page.getByTestId('issue-close').click();
    await page.getByTestId('next-step-text').filter({ hasText: 'chưa nộp' }).waitFor();
  });

  it('takes files that are dropped on any screen, and shows what came of each', async () => {
    const { page } = screens;
    const quirks = ['truncated.xlsx', 'wrong-family.xlsx', 'ambiguous-unit.xlsx', 'same-bytes/lan-1.xlsx'];
    await dropFiles(screens, [...filesOfScenario('kontum-2025-plan'), ...quirks.map(quirk)]);
    await page.getByTestId('screen-inbox').waitFor();
    expect(await importSaid(page)).toContain('19 file');
    const table = page.getByTestId('inbox-table');
    await expect.poll(() => table.locator('tbody tr').count()).toBe(19);
    const row = (file: string): Promise<string | null> => table.locator('tr', { hasText: file }).first().textContent();
    await expect.poll(() => row('truncated.xlsx')).toContain('Từ chối');
    await expect.poll(() => row('wrong-family.xlsx')).toContain('Kế hoạch 46/KH-BVSTBCPN');
    await expect.poll(() => row('ambiguous-unit.xlsx')).toContain('Gán đơn vị');
    await expect.poll(() => row('so-noi-vu.xlsx')).toContain('Sở Nội vụ');
  });

  it('narrows the list down to refused files', async () => {
    const { page } = screens;
    await page.getByTestId('chip-refused').click();
    await expect.poll(() => page.getByTestId('inbox-table').locator('tbody tr').count()).toBe(2);
    await page.getByTestId('chip-all').click();
  });

  it('explains why a file was refused', async () => {
    const { page } = screens;
    await page.getByTestId('why-wrong-template').click();
    await page.getByTestId('help-finding-wrong-template').waitFor();
    await page.getByTestId('close-help').click();
    await expect.poll(() => page.getByTestId('help-panel').count()).toBe(0);
  });

  it('says nothing new of a file that was sent before', async () => {
    const { page } = screens;
    await dropFiles(screens, [quirk('same-bytes/Bản sao lan-1 (1).xlsx')]);
    await page
      .getByTestId('inbox-table')
      .locator('tr', { hasText: 'Bản sao lan-1 (1).xlsx' })
      .getByText('Trùng')
      .waitFor();
  });

  it('gives a file to the unit that is chosen from the list', async () => {
    const { page } = screens;
    await page.getByTestId('tab-period').click();
    await page.getByTestId('assign-first').click();
    const dialog = page.getByTestId('assign-dialog');
    await dialog.locator('option', { hasText: 'UBND huyện Đăk Glei' }).click();
    await page.getByTestId('assign-decide').click();
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.getByTestId('inbox-table').locator('tr', { hasText: 'ambiguous-unit.xlsx' }).textContent())
      .toContain('UBND huyện Đăk Glei');
    await expect.poll(() => page.getByTestId('assign-first').count()).toBe(0);
  });

  it('goes to the review of a file, and back to a period that has every unit', async () => {
    const { page } = screens;
    expect(screens.faults).toEqual([]);
    await page.getByTestId('inbox-table').getByRole('button', { name: 'so-noi-vu.xlsx', exact: true }).click();
    await page.getByTestId('screen-inbox').waitFor({ state: 'detached' });
    await page.getByTestId('go-progress').click();
    await expect.poll(() => page.getByTestId('coverage').textContent()).toBe('15/15');
  });

  it('corrects the one thing that is wrong, by the value that is put forward', async () => {
    const { page } = screens;
    await page.getByTestId('go-inbox').click();
    await dropFiles(screens, [quirk('rate-mismatch.xlsx')]);
    await page
      .getByTestId('inbox-table')
      .locator('tr', { hasText: 'rate-mismatch.xlsx' })
      .getByText('Cần xem')
      .waitFor();
    await page.getByTestId('inbox-table').getByRole('button', { name: 'rate-mismatch.xlsx', exact: true }).click();
    await page.getByTestId('finding-rate-mismatch').locator('.finding-text').click();
    await page.getByTestId('suggestion').first().click();
    await page.getByTestId('reason').fill('Đơn vị xác nhận tử số, mẫu số');
    await page.getByTestId('decide').click();
    await page.getByTestId('decide').waitFor({ state: 'detached' });
  });

  it('exports the official workbook, with the values of all files in its cells', async () => {
    const { page } = screens;
    await page.getByTestId('go-export').click();
    await page.getByTestId('page').first().waitFor();
    const { name, bytes } = await screens.saves(() => page.getByTestId('write').click());
    expect(name).toMatch(/^Phụ lục chính thức 2025.*\.xlsx$/);
    expect(printedValues(bytes)).toEqual(kontumPrinted.map((one) => withAssigned.get(one[0]) ?? one));
    await page.getByTestId('written').waitFor();
    expect(screens.faults).toEqual([]);
  });
});

/** What differs since the file without a sender was given to huyện Đăk Glei: 9/11 and 6/11 in place of 9/12 and 6/12. */
const withAssigned: ReadonlyMap<string, readonly [string, string, string]> = new Map(
  [
    ['Cấp xã có lãnh đạo chủ chốt', '80,2', '80,2'] as const,
    ['UBND cấp xã có lãnh đạo chủ chốt', '54,5% (55/101 đơn vị)', '54,5% (55/101 đơn vị)'] as const,
  ].map((one) => [one[0], one]),
);

/** Presses the little arrows of the year's field until it says the year. */
async function yearByMouse({ page }: { readonly page: Page }, year: number): Promise<void> {
  const field = page.getByTestId('year');
  for (let presses = 0; presses < 200; presses += 1) {
    const now = Number(await field.inputValue());
    if (now === year) return;
    const box = await field.boundingBox();
    if (!box) throw new Error('the year has no field');
    await field.hover();
    await page.mouse.click(box.x + box.width - 16, box.y + box.height * (now > year ? 0.72 : 0.28));
  }
  throw new Error(`the year could not be set to ${year} by mouse`);
}
