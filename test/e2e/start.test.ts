import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findElectron } from '../../build/find-electron.ts';
import { hasBrowser } from '../helpers/browser.ts';
import { startProgram, unseenBrowser, usablePage, type StartedProgram } from '../helpers/start-program.ts';

const hasElectron = findElectron(process.env) !== null;
if (hasElectron) console.log('SKIPPED: npm start without Electron, because its program is here');

let started: StartedProgram;
afterEach(() => started.clean());

describe.skipIf(hasElectron)('npm start where Electron is not', () => {
  it.skipIf(!hasBrowser())('opens the installed browser as a window of its own, and ends with it', async () => {
    started = startProgram(unseenBrowser);
    const { browser, page } = await usablePage(started);
    expect(await page.title()).toBe('Phụ Lục');
    expect(started.said()).toContain('Máy này chưa có chương trình Electron, nên Phụ Lục mở trong trình duyệt.');
    expect(started.printed()).toBe('');
    const { origin } = new URL(page.url());
    const session = await browser.newBrowserCDPSession();
    await session.send('Browser.close');
    expect(await started.ended).toBe(0);
    await expect(fetch(origin)).rejects.toThrow();
    expect(existsSync(path.join(started.memory, 'browser-profile.pid'))).toBe(false);
  });

  it('prints the address where no browser is, serves the page there, and ends on Ctrl+C', async () => {
    started = startProgram({ PHULUC_BROWSER: '/nowhere' });
    await expect.poll(started.printed, { timeout: 60_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]{43}\n$/);
    expect(started.said()).toContain('Không mở được trình duyệt từ đây. Hãy mở địa chỉ sau');
    const address = started.printed().trim();
    expect(await (await fetch(address)).text()).toContain('<title>Phụ Lục</title>');
    expect(await started.stop()).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });
});
