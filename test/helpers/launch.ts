import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, chromium, type Page } from 'playwright-core';
import { makeCodec } from '../standin/codec.ts';
import type { StandinModule } from '../standin/electron.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** The application as it runs, in the shape of Playwright's ElectronApplication. */
export type Launched = {
  readonly page: Page;
  readonly userData: string;
  /** runs a function in the main process; it travels as its source and closes over nothing */
  readonly evaluate: <T, A>(work: (electron: StandinModule, arg: A) => T | Promise<T>, arg: A) => Promise<T>;
  /** resolves with the exit status when the main process is gone */
  readonly exited: Promise<number | null>;
  readonly close: () => Promise<void>;
};

export type LaunchOptions = {
  readonly main?: string;
  readonly userData?: string;
  readonly args?: readonly string[];
  readonly packaged?: boolean;
};

type FromMain =
  | { readonly kind: 'ready'; readonly port: number }
  | { readonly kind: 'done'; readonly id: number; readonly value: string | null; readonly fault: string | null };

/** Starts the built application on the stand-in for Electron and connects to its page. */
export async function launchStandin(options: LaunchOptions = {}): Promise<Launched> {
  const userData = options.userData ?? mkdtempSync(path.join(os.tmpdir(), 'phu-luc-standin-'));
  const child = fork(options.main ?? path.join(root, 'out', 'main', 'main.cjs'), options.args ?? [], {
    execArgv: ['--import', path.join(root, 'test', 'standin', 'register.ts')],
    env: {
      ...process.env,
      STANDIN_USER_DATA: userData,
      ...(options.packaged ? { STANDIN_PACKAGED: '1' } : {}),
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = new Promise<number | null>((done) => child.once('exit', done));
  const waiting = new Map<number, (message: Extract<FromMain, { kind: 'done' }>) => void>();
  const port = await new Promise<number>((ready, failed) => {
    // `as`: the other end is test/standin
    child.on('message', (given) => {
      const message = given as FromMain;
      if (message.kind === 'ready') ready(message.port);
      else waiting.get(message.id)?.(message);
    });
    void exited.then((status) => failed(new Error(`main ended with ${status} before it was ready`)));
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the stand-in has no page');
  const codec = makeCodec(null);
  let last = 0;
  return {
    page,
    userData,
    exited,
    evaluate: (work, arg) =>
      new Promise((done, failed) => {
        last += 1;
        waiting.set(last, ({ value, fault }) => {
          // `as`: what the function gave, by way of the codec
          if (fault === null) done(codec.decode(value ?? '') as Awaited<ReturnType<typeof work>>);
          else failed(new Error(fault));
        });
        child.send({ id: last, source: String(work), arg: codec.encode(arg) });
      }),
    async close() {
      await browser.close().catch(() => undefined);
      if (child.connected) child.disconnect();
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await exited;
      clearTimeout(late);
      if (options.userData === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Starts the built application on a real Electron. */
export async function launchElectron(program: string, args: readonly string[] = []): Promise<Launched> {
  const userData = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-electron-'));
  const application = await _electron.launch({
    executablePath: program,
    args: [root, `--user-data-dir=${userData}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
  });
  return {
    page: await application.firstWindow(),
    userData,
    exited: new Promise((done) => application.once('close', () => done(0))),
    // `as`: Electron's own module; tests use what only the stand-in has where they say so
    evaluate: (work, arg) => application.evaluate(work as never, arg) as never,
    close: () => application.close(),
  };
}
