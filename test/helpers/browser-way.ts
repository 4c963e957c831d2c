import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { chromium, type Page } from 'playwright-core';
import { browserModeForTest } from './browser-mode.ts';
import { browserFlags, browserPath, hasBrowser } from './browser.ts';
import { slowPage } from './slow-page.ts';
import type { OpenedWindow, Saved, Way } from './way.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** Browser mode: the built page in a real browser, over the real service on 127.0.0.1. */
export const browserWay: Way = {
  name: 'browser mode',
  canRun: hasBrowser(),
  async open({ size, startBook }) {
    const mode = await browserModeForTest({
      root: path.join(root, 'out', 'renderer'),
      ...(startBook === undefined ? {} : { startBook }),
    });
    const browser = await chromium.launch({ executablePath: browserPath(), args: [...browserFlags] });
    const context = await browser.newContext({ viewport: size, locale: 'vi-VN' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    await slowPage(page);
    const faults = faultsOf(page);
    await page.goto(mode.mode.url);
    const { files, client } = mode.service;
    const saves: OpenedWindow['saves'] = async (press) => {
      const [download] = await Promise.all([page.waitForEvent('download', { timeout: 90_000 }), press()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) } satisfies Saved;
    };
    return {
      page,
      client,
      folder: mode.folder,
      faults,
      startBook: startBook === undefined ? null : files.ticketFor(startBook),
      toDrop: (given) => given,
      async chooses(press, given) {
        const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()]);
        await chooser.setFiles([...given]);
      },
      placesFile: (press) => press(),
      saves,
      async savesFolder(press) {
        const { bytes } = await saves(press);
        return Object.keys(unzipSync(bytes));
      },
      async makeBook(given) {
        mkdirSync(path.join(mode.folder, 'books'), { recursive: true });
        const book = files.ticketFor(path.join(mode.folder, 'books', 'Sổ thử.phuluc'));
        await client.call('books.create', { book, ...given });
        return book;
      },
      async close() {
        await browser.close();
        await mode.close();
      },
    };
  },
};

/** What the page complains of from now on. */
export function faultsOf(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  return faults;
}
