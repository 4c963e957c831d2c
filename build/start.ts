// npm start [-- BOOK]: builds what is missing or old, then opens the window: Electron where its program is there, else the installed
// browser, else the address is printed. It ends with the window, or on Ctrl+C.
import { spawn } from 'node:child_process';
import { memoryFolder } from '../electron/http/folders.ts';
import { buildBundles } from './build-bundles.ts';
import { claimProfile } from './browser-profile.ts';
import { findBrowser } from '../electron/service/find-browser.ts';
import { findElectron } from './find-electron.ts';
import { startServe } from './serve-process.ts';
import { root } from './steps.ts';

const args = process.argv.slice(2);
const electron = findElectron(process.env);
const stopped = Promise.withResolvers<void>();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopped.resolve());
process.exitCode = electron === null ? await openBrowserMode() : await openElectron(electron);

async function openElectron(program: string): Promise<number> {
  await buildBundles(['renderer', 'preload', 'main', 'worker']);
  const window = run(program, [root, ...sandboxFlag(), ...args]);
  await Promise.race([window.ended, stopped.promise]);
  window.end();
  return window.ended;
}

async function openBrowserMode(): Promise<number> {
  say('Máy này chưa có chương trình Electron, nên Phụ Lục mở trong trình duyệt.');
  await buildBundles(['renderer', 'worker', 'server']);
  const server = await startServe(args);
  const browser = canShowWindows() ? findBrowser(process.env) : null;
  if (browser === null) {
    say('Không mở được trình duyệt từ đây. Hãy mở địa chỉ sau trong Chrome, Edge hoặc Chromium trên máy này:');
    process.stdout.write(`${server.url}\n`);
    await Promise.race([server.ended, stopped.promise]);
    await server.end();
    return 0;
  }
  const profile = claimProfile(memoryFolder(process.env));
  const window = run(browser, browserFlags(server.url, profile.folder));
  // whichever ends first takes the other along: a closed window ends the server, an ended server leaves a window that can do nothing
  await Promise.race([window.ended, server.ended, stopped.promise]);
  await server.end();
  window.end();
  await window.ended;
  profile.release();
  return 0;
}

function browserFlags(url: string, profile: string): readonly string[] {
  const more = (process.env['PHULUC_BROWSER_FLAGS'] ?? '').split(' ').filter((flag) => flag !== '');
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--lang=vi',
    ...sandboxFlag(),
    ...more,
  ];
}

/** Chromium's sandbox refuses to run for root, as in containers. */
function sandboxFlag(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** On Linux without a display no window can be shown, unless the flags say that none is wanted. */
function canShowWindows(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY, PHULUC_BROWSER_FLAGS } = process.env;
  if (process.platform !== 'linux') return true;
  return Boolean(DISPLAY ?? WAYLAND_DISPLAY) || (PHULUC_BROWSER_FLAGS ?? '').includes('--headless');
}

type Running = { readonly ended: Promise<number>; readonly end: () => void };

function run(program: string, programArgs: readonly string[]): Running {
  const child = spawn(program, programArgs, { stdio: 'ignore' });
  const ended = new Promise<number>((done, failed) => {
    child.once('error', failed);
    child.once('exit', (status) => done(status ?? 0));
  });
  return { ended, end: () => void child.kill('SIGTERM') };
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
