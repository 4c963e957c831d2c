import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from '../../shared/service/answer.ts';
import { createClient } from '../../shared/service/client.ts';
import type { ServiceContract } from '../../shared/service/contract.ts';
import type { Picked, WindowBridge } from '../../shared/service/host.ts';
import { findElectron } from '../../build/find-electron.ts';
import { faultsOf } from './browser-way.ts';
import { hasBrowser } from './browser.ts';
import { launchElectron, launchStandin, type Launched } from './launch.ts';
import type { OpenedWindow, Way } from './way.ts';

declare global {
  // what preload puts into the page
  var phuluc: WindowBridge;
}

const program = findElectron(process.env);
if (program === null)
  console.log('SKIPPED on real Electron: no program under node_modules/electron/dist, and ELECTRON_BIN is not set');

/** The window on the stand-in for Electron: the real bundles of main, preload and page. */
export const standinWay: Way = {
  name: 'the Electron stand-in',
  canRun: hasBrowser(),
  open: async ({ size, startBook }) => openedOn(await launchStandin({ args: argsFor(startBook) }), size, true),
};

/** The window on a real Electron, where its program is. */
export const electronWay: Way = {
  name: 'real Electron',
  canRun: program !== null,
  open: async ({ size, startBook }) => openedOn(await launchElectron(program ?? '', argsFor(startBook)), size, false),
};

function argsFor(book: string | undefined): readonly string[] {
  return book === undefined ? [] : [book];
}

async function openedOn(
  app: Launched,
  size: { readonly width: number; readonly height: number },
  onStandin: boolean,
): Promise<OpenedWindow> {
  const { page } = app;
  const faults = faultsOf(page);
  await page.setViewportSize(size);
  await page
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'])
    .catch(() => undefined);
  await page.getByTestId('go-start').waitFor();
  const folder = path.join(app.userData, 'của bài thử');
  mkdirSync(folder, { recursive: true });
  const client = createClient<ServiceContract>((name, input) =>
    page.evaluate(([a, b]) => globalThis.phuluc.send(a, b), [name, input] as const),
  );
  let places = 0;
  /** A place that was never written to; the dialogs that come answer with it. */
  const freshPlace = async (name: string, kind: 'file' | 'folder'): Promise<string> => {
    const place = path.join(folder, `${(places += 1)}`, name);
    mkdirSync(kind === 'folder' ? place : path.dirname(place), { recursive: true });
    await dialogsAnswer(app, { canceled: false, filePath: place, filePaths: [place] });
    return place;
  };
  return {
    page,
    client,
    folder,
    faults,
    startBook: await startBookOf(app),
    toDrop: (files) => (onStandin ? files.map((file) => dropped(app.userData, file)) : files),
    async chooses(press, files) {
      await dialogsAnswer(app, { canceled: false, filePath: '', filePaths: [...files] });
      await press();
    },
    async placesFile(press, name) {
      await freshPlace(name, 'file');
      await press();
    },
    async saves(press) {
      const place = await freshPlace('file', 'file');
      await press();
      const bytes = await written(place);
      return { name: path.basename(await proposedName(app)), bytes };
    },
    async savesFolder(press) {
      const place = await freshPlace('biểu', 'folder');
      await press();
      await page.getByTestId('issue-where').waitFor({ timeout: 90_000 });
      return readdirSync(place);
    },
    async makeBook(given) {
      await freshPlace('Sổ thử.phuluc', 'file');
      const { ticket, name } = await askHost<Picked>(app, 'newBook', { name: 'Sổ thử' });
      await client.call('books.create', { book: ticket, ...given });
      await askHost(app, 'rememberBook', { ticket, name });
      return ticket;
    },
    close: app.close,
  };
}

/** All native dialogs answer this from now on; what a dialog for a place to write to proposes is noted. */
async function dialogsAnswer(app: Launched, answer: object): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const reply = (_window: unknown, options: { readonly defaultPath?: string }): Promise<unknown> => {
      Object.assign(globalThis, { proposedPlace: options.defaultPath ?? '' });
      return Promise.resolve(given);
    };
    Object.assign(dialog, { showOpenDialog: reply, showSaveDialog: reply });
  }, answer);
}

function proposedName(app: Launched): Promise<string> {
  // `as`: put there by dialogsAnswer
  return app.evaluate(() => (globalThis as unknown as { readonly proposedPlace: string }).proposedPlace, null);
}

/** The file when it is whole: it is written in one go, so that a size that stays is its size. */
async function written(file: string): Promise<Buffer> {
  for (const until = Date.now() + 90_000; Date.now() < until; await wait(50)) {
    const before = sizeOf(file);
    await wait(100);
    if (before > 0 && sizeOf(file) === before) return readFileSync(file);
  }
  throw new Error(`nothing was written to ${path.basename(file)}`);
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

/** The stand-in says of every dropped file that it lies in one folder; so it must. */
function dropped(userData: string, file: string): string {
  const place = path.join(userData, 'dropped', path.basename(file));
  mkdirSync(path.dirname(place), { recursive: true });
  copyFileSync(file, place);
  return place;
}

async function startBookOf(app: Launched): Promise<string | null> {
  return (await askHost<Picked | null>(app, 'startBook', null))?.ticket ?? null;
}

async function askHost<T>(app: Launched, name: string, input: unknown): Promise<T> {
  const answer = await app.page.evaluate(([a, b]) => globalThis.phuluc.host(a, b), [name, input] as const);
  // `as`: the host answers with the service's envelope
  const told = answer as Answer<T>;
  if (!told.ok) throw new Error(told.error.message);
  return told.value;
}
