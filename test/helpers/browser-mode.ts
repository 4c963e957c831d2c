import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startBrowserMode, type BrowserMode } from '../../electron/http/browser-mode.ts';
import { createService, type Service } from '../../electron/service/create-service.ts';
import { rawRequest, type RawAnswer, type RawRequest } from './raw-request.ts';

export type TestMode = {
  readonly mode: BrowserMode;
  readonly service: Service;
  readonly folder: string;
  readonly port: number;
  readonly token: string;
  /** headers of our own page */
  readonly own: Readonly<Record<string, string>>;
  /** a request as our own page sends it, unless told otherwise */
  readonly ask: (request: RawRequest) => Promise<RawAnswer>;
  readonly close: () => Promise<void>;
};

/** Browser mode on a folder of its own. `root` is the built window; a page of one line where it is left out. */
export async function browserModeForTest(
  given: { readonly root?: string; readonly idle?: number; readonly startBook?: string } = {},
): Promise<TestMode> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-test-'));
  const service = createService({ base: folder, who: 'thử' });
  const mode = await startBrowserMode({
    service,
    root: given.root ?? smallPage(folder),
    library: path.join(folder, 'books'),
    memory: path.join(folder, 'memory'),
    startBook: given.startBook ?? null,
    idle: given.idle ?? 600_000,
  });
  const { port, host } = new URL(mode.origin);
  const token = new URLSearchParams(new URL(mode.url).hash.slice(1)).get('t') ?? '';
  const own = { host, authorization: `Bearer ${token}`, 'sec-fetch-site': 'same-origin' };
  return {
    mode,
    service,
    folder,
    port: Number(port),
    token,
    own,
    ask: (request) => rawRequest(Number(port), { ...request, headers: { ...own, ...request.headers } }),
    async close() {
      await mode.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function smallPage(folder: string): string {
  const root = path.join(folder, 'page');
  mkdirSync(root);
  writeFileSync(path.join(root, 'index.html'), '<!doctype html><title>thử</title>');
  writeFileSync(path.join(root, 'secret.txt'), 'not a kind of file that the window has');
  writeFileSync(path.join(folder, 'outside.js'), 'outside the folder');
  return root;
}
