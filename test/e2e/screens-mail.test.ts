import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../helpers/browser.ts';
import { makeMail } from '../helpers/make-mail.ts';
import { haveReturns } from '../helpers/returns.ts';
import { emptyFolder } from '../helpers/second.ts';
import { dropFiles, filesOfScenario, importSaid, openMadeBook, openScreens } from '../helpers/screens-page.ts';
import type { OpenedWindow } from '../helpers/way.ts';

const SENDER = 'thư “Báo cáo bình đẳng giới” của Sở Y tế <syt@kontum.gov.vn>, gửi 24/03/2025 08:15 (+07:00)';

describe.skipIf(!hasBrowser() || !haveReturns)('a saved mail in the window', () => {
  let screens: OpenedWindow;
  let page: Page;
  beforeAll(async () => {
    screens = await openScreens();
    ({ page } = screens);
    await openMadeBook(screens, { family: 'kontum-2025', year: 2025 });
    const parts = filesOfScenario('kontum-2025-plan')
      .filter((file) => /(?:so-noi-vu|dak-ha)\.xlsx$/.test(file))
      .map((file) => ({ name: path.basename(file), content: readFileSync(file) }));
    const mail = path.join(emptyFolder(), 'thu.eml');
    writeFileSync(mail, makeMail({ parts: [...parts, { name: 'Công văn.pdf', content: '%PDF-1.7' }] }));
    await page.getByTestId('go-inbox').click();
    await dropFiles(screens, [mail]);
    await importSaid(page);
  });
  afterAll(() => screens?.close());

  it('gives a line a workbook, with who sent it and what was not read', async () => {
    const lines = page.getByTestId('mail');
    await expect.poll(() => lines.count()).toBe(2);
    for (const line of await lines.all()) {
      await expect.poll(() => line.textContent()).toContain(SENDER);
      await expect.poll(() => line.textContent()).toContain('Không đọc các file khác của thư: Công văn.pdf.');
    }
    await shot(page, 'inbox');
  });

  it('is said under the file in review, without a wrong step of the page', async () => {
    await page.getByRole('button', { name: 'so-noi-vu.xlsx' }).first().click();
    await expect.poll(() => page.getByTestId('review-mail').textContent()).toBe(SENDER);
    await shot(page, 'review');
    expect(screens.faults).toEqual([]);
  });
});

/** A picture to look at, where one is asked for. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['PHULUC_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `mail-${name}.png`) });
}
