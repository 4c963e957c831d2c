import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { createService } from '#electron/service/create-service.ts';
import { buildBundles } from '../../build/build-bundles.ts';
import { browserWay } from '../helpers/browser-way.ts';
import { importSaid } from '../helpers/screens-page.ts';
import { benchUnits, FAMILY, PERIOD } from './prepare.ts';

/** The renderer while files come in: milliseconds of its longest task, the tasks over 50 ms, and how many files were shown as stored. */
export type WindowMeasured = { readonly longest: number; readonly long: number; readonly said: string };

/**
 * Imports all files of a folder in browser mode with the screen Nhận file and its progress in sight, and goes to Tiến độ when it is
 * over; the browser itself tells which tasks of the page were long.
 */
export async function measureWindow(scratch: string, returned: string): Promise<WindowMeasured> {
  await buildBundles(['renderer', 'worker']);
  const files = readdirSync(returned).map((file) => path.join(returned, file));
  const book = path.join(scratch, 'window.phuluc');
  await makeBook(scratch, book, files.length);
  const opened = await browserWay.open({ size: { width: 1366, height: 768 }, startBook: book });
  try {
    const { page } = opened;
    await page.getByTestId('go-inbox').click();
    await page.getByTestId('choose-files').waitFor();
    await watchTasks(page);
    await opened.chooses(() => page.getByTestId('choose-files').click(), files);
    const said = await importSaid(page);
    // what the end of an import draws anew belongs to it
    await page.getByTestId('go-progress').click();
    await page.getByTestId('screen-progress').waitFor();
    await page.waitForTimeout(500);
    return { said, ...(await tasksSeen(page)) };
  } finally {
    await opened.close();
  }
}

async function makeBook(scratch: string, file: string, count: number): Promise<void> {
  const service = createService({ base: scratch, who: 'bench' });
  const book = service.files.ticketFor(file);
  await service.client.call('books.create', { book, family: FAMILY, ...PERIOD, units: benchUnits(count) });
  await service.close();
}

async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((one) => one.duration))).observe({
      type: 'longtask',
    });
  });
}

async function tasksSeen(page: Page): Promise<{ readonly longest: number; readonly long: number }> {
  // `as`: put there by watchTasks
  const tasks = await page.evaluate(
    () => (globalThis as unknown as { readonly longTasks: readonly number[] }).longTasks,
  );
  return { longest: Math.max(0, ...tasks), long: tasks.length };
}
