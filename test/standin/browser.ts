import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { browserFlags, browserPath } from '../helpers/browser.ts';

/** The folder that stands in for the user's data folder; each launch has its own. */
export const userData: string = process.env['STANDIN_USER_DATA'] ?? '';

const HOST = 'standin.invalid';

/** app://phuluc/x → https://phuluc.app.standin.invalid/x : a plain Chromium cannot load a scheme of the application's own. */
export function webAddress(url: string): string {
  return url.replace(/^([a-z][a-z0-9.+-]*):\/\/([^/]+)/, (_all, scheme, host) => `https://${host}.${scheme}.${HOST}`);
}

/** The way back; any other address stays as it is. */
export function appAddress(url: string): string {
  return url.replace(
    /^https:\/\/([^/]+)\.([a-z][a-z0-9+-]*)\.standin\.invalid/,
    (_all, host, scheme) => `${scheme}://${host}`,
  );
}

/** Starts Chromium with a debugging port for the test that drives the page. */
export async function startBrowser(): Promise<{ readonly context: BrowserContext; readonly port: number }> {
  const profile = path.join(userData, 'chromium');
  mkdirSync(profile, { recursive: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    headless: true,
    viewport: null,
    args: [...browserFlags, '--remote-debugging-port=0', '--window-size=1366,820'],
  });
  const port = Number(readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
  return { context, port };
}
