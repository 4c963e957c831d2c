import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import type { Client } from '#shared/service/client.ts';
import type { ServiceContract } from '#shared/service/contract.ts';
import type { Phase } from '#shared/family/family.ts';
import { browserFlags, browserPath } from './browser.ts';
import { browserModeForTest, type TestMode } from './browser-mode.ts';
import { haveReturns, returnsFolder } from './returns.ts';
import { slowPage } from './slow-page.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** The built window on a book with real returned files, in a real browser over the real service. */
export type GridPage = {
  readonly page: Page;
  readonly mode: TestMode;
  /** the book's ticket, for asking the service what the window has done */
  readonly book: string;
  readonly client: Client<ServiceContract>;
  /** what the page complained of; a test expects nothing */
  readonly faults: readonly string[];
  readonly cell: (row: string, column: string) => Locator;
  readonly close: () => Promise<void>;
};

export type GridBook = {
  readonly family: string;
  readonly year: number;
  readonly phase: Phase;
  /** files and folders of the returns (or whole paths), imported one import after the other */
  readonly returned: readonly (readonly string[])[];
};

/** Whether the returned files are beside the checkout; says once why tests are skipped where not. */
export function hasReturns(): boolean {
  if (!haveReturns) console.log('SKIPPED: no returned files in ../shared/returns');
  return haveReturns;
}

/** Makes a book, imports returned files into it, and opens it in the window. */
export async function openGridPage(given: GridBook): Promise<GridPage> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-grid-'));
  const file = path.join(folder, 'Sổ thử.phuluc');
  const mode = await browserModeForTest({ root: path.join(root, 'out', 'renderer'), startBook: file });
  const { files, client } = mode.service;
  const book = files.ticketFor(file);
  const { family, year, phase } = given;
  await client.call('books.create', { book, family, year, phase });
  for (const names of given.returned) {
    const tickets = names.map((name) => files.ticketFor(path.resolve(returnsFolder, name)));
    await client.call('submissions.import', { book, files: tickets });
  }
  const browser: Browser = await chromium.launch({ executablePath: browserPath(), args: [...browserFlags] });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await slowPage(page);
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  await page.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  await page.goto(mode.mode.url);
  return {
    page,
    mode,
    book,
    client,
    faults,
    cell: (row, column) => page.locator(`.ag-row[row-id="${row}"] .ag-cell[col-id="${column}"]`),
    async close() {
      await browser.close();
      await mode.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** What is on the clipboard. */
export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Puts a text on the clipboard, as another program does. */
export function toClipboard(page: Page, text: string): Promise<void> {
  return page.evaluate((given) => navigator.clipboard.writeText(given), text);
}

/** Answers the dialog that asks for a reason, by keys. */
export async function giveReason(page: Page, reason: string): Promise<void> {
  await page.getByTestId('reason').fill(reason);
  await page.getByTestId('decide').click();
  await page.getByTestId('decide').waitFor({ state: 'detached' });
}

/** What axe-core finds of serious and critical faults in the page as it is, one line each. */
export async function graveFaults(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(() => {
    // `as`: put there by axe-core's own script
    const { axe } = globalThis as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } };
    return axe.run({ resultTypes: ['violations'] });
  });
  return found.violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 200)}`));
}
