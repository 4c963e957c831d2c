import { findBrowser } from '#electron/service/find-browser.ts';

/** Flags with which Chromium runs in a container and asks nobody outside. */
export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser that tests run in; throws where there is none (see hasBrowser). */
export function browserPath(): string {
  const found = findBrowser(process.env);
  if (found === null) throw new Error('no Chromium, Chrome or Edge on this machine');
  return found;
}

/** Whether tests in a browser can run; says once why they are skipped where not. */
export function hasBrowser(): boolean {
  const found = findBrowser(process.env) !== null;
  if (!found) console.log('SKIPPED: no Chromium, Chrome or Edge on this machine (Debian: apt-get install chromium)');
  return found;
}
