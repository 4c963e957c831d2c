import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Refusal } from '#shared/service/answer.ts';
import { findBrowser } from './find-browser.ts';
import { printInFolder } from './print-in-folder.ts';

/** Prints one HTML page that loads nothing and runs nothing into a PDF; page sizes are those of its style sheet. */
export type PrintPdf = (html: string) => Promise<Uint8Array>;

const run = promisify(execFile);

/**
 * Printing by a browser of this machine (Chromium, Chrome or Edge), in a profile that lives as long as the print. Refuses
 * (`cannot-write`) where there is no browser, or it does not print in time.
 */
export function printByBrowser(env: NodeJS.ProcessEnv): PrintPdf {
  return async (html) => {
    const browser = findBrowser(env);
    if (browser === null)
      throw new Refusal(
        'cannot-write',
        'Máy này chưa có Chrome, Edge hoặc Chromium để tạo PDF. Hãy cài một trong các trình duyệt đó, hoặc xuất Excel rồi in ra PDF.',
      );
    const sentence = `Trình duyệt "${path.basename(browser)}" không tạo được PDF. Hãy thử lại, hoặc xuất Excel rồi in ra PDF.`;
    return printInFolder(html, { base: os.tmpdir(), sentence }, async (page, { folder, signal }) => {
      const pdf = path.join(folder, 'page.pdf');
      const args = [...flags(path.join(folder, 'profile')), `--print-to-pdf=${pdf}`, pathToFileURL(page).href];
      await run(browser, args, { signal });
      return readFile(pdf);
    });
  };
}

function flags(profile: string): readonly string[] {
  return [
    '--headless',
    `--user-data-dir=${profile}`,
    '--no-pdf-header-footer',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-extensions',
    '--disable-gpu',
    '--disable-sync',
    // Chromium's sandbox refuses to run for root, as in containers; the page is our own and runs nothing
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
