// npm run shots: pictures of every screen with real data, at both sizes that the window must look well at, into out/shots. The files
// are those of ../shared/returns where it is there, else the demo's own. They are for looking at: nothing is compared.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { hasBrowser } from '../test/helpers/browser.ts';
import { haveReturns } from '../test/helpers/returns.ts';
import {
  dropFiles,
  filesOfScenario,
  importSaid,
  openMadeBook,
  openScreens,
  quirk,
} from '../test/helpers/screens-page.ts';
import type { OpenedWindow } from '../test/helpers/way.ts';
import { buildBundles } from './build-bundles.ts';
import { root } from './steps.ts';

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
/** long enough for queries to answer and charts to be drawn */
const SETTLE_MS = 700;

const folder = path.join(root, 'out', 'shots');
if (hasBrowser()) {
  await buildBundles(['renderer', 'worker']);
  rmSync(folder, { recursive: true, force: true });
  for (const size of sizes) await shootAll(size);
  process.stdout.write(`${folder}\n`);
}

async function shootAll(size: { readonly width: number; readonly height: number }): Promise<void> {
  const into = path.join(folder, `${size.width}x${size.height}`);
  mkdirSync(into, { recursive: true });
  const screens = await openScreens(size);
  const { page } = screens;
  let count = 0;
  const shoot = async (name: string): Promise<void> => {
    count += 1;
    await page.waitForTimeout(SETTLE_MS);
    await page.screenshot({ path: path.join(into, `${String(count).padStart(2, '0')}-${name}.png`) });
  };
  try {
    await shootStart(page, shoot);
    await (haveReturns ? openReturns(screens, shoot) : openDemo(page));
    await shootPeriod(page, shoot);
    await shootSetup(page, shoot);
  } finally {
    await screens.close();
  }
}

type Shoot = (name: string) => Promise<void>;

async function shootStart(page: Page, shoot: Shoot): Promise<void> {
  await shoot('start');
  await page.getByTestId('new-book').click();
  await page.getByTestId('family-kontum-2025').check();
  await shoot('new-book-family');
  await page.getByTestId('next-step').click();
  await shoot('new-book-period');
  await page.getByTestId('next-step').click();
  await shoot('new-book-units');
  await page.keyboard.press('Escape');
}

async function openReturns(screens: OpenedWindow, shoot: Shoot): Promise<void> {
  const { page } = screens;
  await openMadeBook(screens, { family: 'kontum-2025', year: 2025 });
  await shoot('progress-empty');
  await page.getByTestId('go-inbox').click();
  await shoot('inbox-empty');
  const quirks = ['truncated.xlsx', 'wrong-family.xlsx', 'ambiguous-unit.xlsx', 'rate-mismatch.xlsx'];
  await dropFiles(screens, [...filesOfScenario('kontum-2025-plan').slice(2), ...quirks.map(quirk)]);
  await importSaid(page);
}

async function openDemo(page: Page): Promise<void> {
  await page.getByTestId('demo').click();
  await page.getByTestId('make-demo').click();
  await page.getByTestId('open-demo').click({ timeout: 120_000 });
}

async function shootPeriod(page: Page, shoot: Shoot): Promise<void> {
  await page.getByTestId('go-progress').click();
  await shoot('progress');
  for (const dialog of ['issue-forms', 'letters', 'register', 'phone-list', 'edit-period', 'add-period']) {
    await page.getByTestId(dialog).click();
    await shoot(`progress-${dialog}`);
    await page.keyboard.press('Escape');
  }
  await page.getByTestId('go-inbox').click();
  await shoot('inbox');
  await page.getByTestId('tab-period').click();
  await shoot('inbox-period');
  const doubtful = page.getByTestId('inbox-table').locator('tr', { hasText: 'Cần xem' }).locator('.row-link').first();
  await ((await doubtful.count()) ? doubtful : page.getByTestId('inbox-table').locator('.row-link').first()).click();
  await shoot('review');
  await page.getByTestId('go-consolidation').click();
  await shoot('consolidation');
  await page.getByTestId('go-export').click();
  await shoot('export');
  await page.getByTestId('skeleton').click();
  await shoot('export-skeleton');
  await page.keyboard.press('Escape');
  await page.getByTestId('document').click();
  await shoot('export-document');
  await page.keyboard.press('Escape');
  await page.getByTestId('write').click();
  await page.getByTestId('written').waitFor();
  await shoot('export-written');
}

async function shootSetup(page: Page, shoot: Shoot): Promise<void> {
  await page.getByTestId('go-families').click();
  await shoot('families');
  await page.getByTestId('tab-units').click();
  await shoot('units');
  await page.getByTestId('units-table').locator('.row-link').nth(4).click();
  await shoot('unit');
  await page.keyboard.press('Escape');
  await page.getByTestId('go-log').click();
  await shoot('log');
  await page.getByTestId('help').click();
  await shoot('help');
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.documentElement.dataset['contrast'] = 'high'));
  await page.getByTestId('go-progress').click();
  await shoot('progress-high-contrast');
}
