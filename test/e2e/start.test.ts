import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { findElectron } from '../../build/find-electron.ts';
import { hasBrowser } from '../helpers/browser.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const hasElectron = findElectron(process.env) !== null;
if (hasElectron) console.log('SKIPPED: npm start without Electron, because its program is here');

type Started = {
  readonly memory: string;
  readonly said: () => string;
  readonly printed: () => string;
  readonly stop: () => Promise<number | null>;
  readonly ended: Promise<number | null>;
};

const running: ChildProcess[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGTERM');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe.skipIf(hasElectron)('npm start where Electron is not', () => {
  it.skipIf(!hasBrowser())('opens the installed browser as a window of its own, and ends with it', async () => {
    const started = start({ PHULUC_BROWSER_FLAGS: '--headless=new --disable-gpu --remote-debugging-port=0' });
    const profile = path.join(started.memory, 'browser-profile');
    const portFile = path.join(profile, 'DevToolsActivePort');
    await expect.poll(() => existsSync(portFile), { timeout: 60_000 }).toBe(true);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(portFile, 'utf8').split('\n')[0]}`);
    const page = browser.contexts()[0]?.pages()[0];
    await page?.getByTestId('go-start').waitFor();
    expect(await page?.title()).toBe('Phụ Lục');
    expect(started.said()).toContain('Máy này chưa có chương trình Electron, nên Phụ Lục mở trong trình duyệt.');
    expect(started.printed()).toBe('');
    const origin = new URL(page?.url() ?? '').origin;
    const session = await browser.newBrowserCDPSession();
    await session.send('Browser.close');
    expect(await started.ended).toBe(0);
    await expect(fetch(origin)).rejects.toThrow();
    expect(existsSync(path.join(started.memory, 'browser-profile.pid'))).toBe(false);
  });

  it('prints the address where no browser is, serves the page there, and ends on Ctrl+C', async () => {
    const started = start({ PHULUC_BROWSER: '/nowhere' });
    await expect.poll(started.printed, { timeout: 60_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]{43}\n$/);
    expect(started.said()).toContain('Không mở được trình duyệt từ đây. Hãy mở địa chỉ sau');
    const answer = await fetch(started.printed().trim());
    expect(await answer.text()).toContain('<title>Phụ Lục</title>');
    expect(await started.stop()).toBe(0);
    await expect(fetch(started.printed().trim())).rejects.toThrow();
  });
});

function start(env: Readonly<Record<string, string>>): Started {
  const memory = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-start-'));
  folders.push(memory);
  const child = spawn(process.execPath, [path.join(root, 'build', 'run.mjs'), 'build/start.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PHULUC_MEMORY: memory, PHULUC_BOOKS: path.join(memory, 'books'), ...env },
  });
  running.push(child);
  const texts = { said: '', printed: '' };
  child.stderr?.on('data', (part: Buffer) => (texts.said += part.toString()));
  child.stdout?.on('data', (part: Buffer) => (texts.printed += part.toString()));
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  return {
    memory,
    said: () => texts.said,
    printed: () => texts.printed,
    ended,
    stop() {
      child.kill('SIGINT');
      return ended;
    },
  };
}
