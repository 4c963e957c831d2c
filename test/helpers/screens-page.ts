import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { browserWay } from './browser-way.ts';
import { returnsFolder } from './returns.ts';
import type { OpenedWindow, Way } from './way.ts';

declare global {
  // what axe-core's script puts into the page
  var axe: { readonly run: (options: unknown) => Promise<AxeResults> };
}

/** The built window at its start, on a folder of its own; in browser mode unless told otherwise. */
export async function openScreens(size = { width: 1366, height: 768 }, way: Way = browserWay): Promise<OpenedWindow> {
  const opened = await way.open({ size });
  await opened.page.getByTestId('screen-start').waitFor();
  return opened;
}

/** Makes a book without the window, and opens it in the window from the list of books. */
export async function openMadeBook(
  { makeBook, page }: OpenedWindow,
  given: { readonly family: string; readonly year: number },
): Promise<string> {
  const book = await makeBook(given);
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
export async function dropFiles({ page, toDrop }: OpenedWindow, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...toDrop(files)], dragOperationsMask: 1 };
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
  // what the debugger runs is exempt from the page's policy, which need not be loosened for it
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(readFileSync(axeFile, 'utf8'));
  const found = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
  return found.violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`));
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Presses Tab until the element of that test id has the focus; throws where it cannot be reached. */
export async function tabTo(page: Page, testId: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    const reached = await page.evaluate((id) => document.activeElement?.getAttribute('data-testid') === id, testId);
    if (reached) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${testId} cannot be reached with ${key}`);
}
