import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '..', '..');

/** `npm start` as it runs, with folders of its own. */
export type StartedProgram = {
  readonly memory: string;
  /** what it told the user so far */
  readonly said: () => string;
  /** what it printed on standard output so far */
  readonly printed: () => string;
  readonly ended: Promise<number | null>;
  /** as Ctrl+C */
  readonly stop: () => Promise<number | null>;
  readonly clean: () => void;
};

/** Environment in which the browser shows no window and can be driven. */
export const unseenBrowser = {
  PHULUC_BROWSER_FLAGS: '--headless=new --disable-gpu --disable-quic --remote-debugging-port=0',
} as const;

export function startProgram(env: Readonly<Record<string, string>>): StartedProgram {
  const memory = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-start-'));
  const child = spawn(process.execPath, [path.join(root, 'build', 'run.mjs'), 'build/start.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PHULUC_MEMORY: memory, PHULUC_BOOKS: path.join(memory, 'books'), ...env },
  });
  const texts = { said: '', printed: '' };
  child.stderr.on('data', (part: Buffer) => (texts.said += part.toString()));
  child.stdout.on('data', (part: Buffer) => (texts.printed += part.toString()));
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
    clean() {
      child.kill('SIGTERM');
      rmSync(memory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Connects to the browser that the program opened (with unseenBrowser); resolves when the page can be used. */
export async function usablePage(program: StartedProgram): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const file = path.join(program.memory, 'browser-profile', 'DevToolsActivePort');
  for (const until = Date.now() + 60_000; portIn(file) === null; await wait(10))
    if (Date.now() > until) throw new Error(`no browser came: ${program.said()}`);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${portIn(file)}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the browser has no page');
  await page.getByTestId('go-start').waitFor();
  return { browser, page };
}

function portIn(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] || null : null;
}
