import { createRequire } from 'node:module';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserFlags, browserPath } from './browser.ts';
import { browserModeForTest, type TestMode } from './browser-mode.ts';
import { returnsFolder } from './returns.ts';
import { slowPage } from './slow-page.ts';

declare global {
  // what axe-core's script puts into the page
  var axe: { readonly run: (options: unknown) => Promise<AxeResults> };
}

const root = path.resolve(import.meta.dirname, '..', '..');

/** The built window in a real browser, over the real service, on a folder of its own. */
export type ScreensPage = {
  readonly mode: TestMode;
  readonly browser: Browser;
  readonly page: Page;
  /** errors of the page itself; a test expects none */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
};

export async function openScreens(size = { width: 1366, height: 768 }): Promise<ScreensPage> {
  const mode = await browserModeForTest({ root: path.join(root, 'out', 'renderer') });
  const browser = await chromium.launch({ executablePath: browserPath(), args: [...browserFlags] });
  const page = await browser.newPage({ viewport: size });
  await slowPage(page);
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  // run by the browser before the page's own scripts, so that the page's policy need not be loosened for it
  await page.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  await page.goto(mode.mode.url);
  await page.getByTestId('screen-start').waitFor();
  return {
    mode,
    browser,
    page,
    faults,
    async close() {
      await browser.close();
      await mode.close();
    },
  };
}

/** Makes a book in the library without the window, and opens it in the window from the list of books. */
export async function openMadeBook(
  { mode, page }: ScreensPage,
  given: { readonly family: string; readonly year: number },
): Promise<string> {
  const { files, client } = mode.service;
  mkdirSync(path.join(mode.folder, 'books'), { recursive: true });
  const book = files.ticketFor(path.join(mode.folder, 'books', 'Sổ thử.phuluc'));
  await client.call('books.create', { book, ...given });
  await page.reload();
  await page.getByTestId('recent-0').click();
  await page.getByTestId('screen-progress').waitFor();
  return book;
}

/** The returned files of a scenario, by path. */
export function filesOfScenario(name: string): readonly string[] {
  const folder = path.join(returnsFolder, 'scenarios', name, 'files');
  return readdirSync(folder).map((file) => path.join(folder, file));
}

/** A returned file with one quirk, by path. */
export function quirk(file: string): string {
  return path.join(returnsFolder, 'quirks', file);
}

/** Drops files on the middle of the window, as the browser itself does it when they come from another program. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  // a person's hand is slow: a drop that comes before the page has answered the drag is taken back by the browser
  for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  await session.detach();
}

/** Waits until the import that is going on is over; gives what the screen says of it. */
export async function importSaid(page: Page): Promise<string> {
  const said = page.getByTestId('import-said');
  await said.filter({ hasText: /\S/ }).waitFor({ timeout: 90_000 });
  return (await said.textContent()) ?? '';
}

/** Serious and critical faults that axe-core finds in the page as it is, one line each. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
  return found.violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`));
}

/** Presses Tab until the element of that test id has the focus; throws where it cannot be reached. */
export async function tabTo(page: Page, testId: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    const reached = await page.evaluate((id) => document.activeElement?.getAttribute('data-testid') === id, testId);
    if (reached) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${testId} cannot be reached with ${key}`);
}
