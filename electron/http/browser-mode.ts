import { rm } from 'node:fs/promises';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRecentBooks } from '../service/recent-books.ts';
import type { Service } from '../service/create-service.ts';
import { createBrowserHost } from './browser-host.ts';
import { createIdleWatch } from './idle-watch.ts';
import { createLibrary } from './library.ts';
import { createScratch } from './scratch.ts';
import { makeScratchFolder } from './scratch-folder.ts';
import { startServer } from './server.ts';

export type BrowserModeOptions = {
  readonly service: Service;
  /** folder of the built window */
  readonly root: string;
  /** where the books lie */
  readonly library: string;
  /** a folder of the program's own on this machine, for what it remembers from run to run */
  readonly memory: string;
  /** a book to open first: its path */
  readonly startBook: string | null;
  /** milliseconds without any page after which `ended` resolves */
  readonly idle: number;
};

export type BrowserMode = {
  readonly url: string;
  readonly origin: string;
  /** resolves when no page has been open for the given time */
  readonly ended: Promise<void>;
  /** ends server and service, and removes what was uploaded */
  readonly close: () => Promise<void>;
};

/** Puts browser mode together: the server, the host that stands in for native dialogs, and the end when nobody is there any more. */
export async function startBrowserMode(options: BrowserModeOptions): Promise<BrowserMode> {
  const { service, memory } = options;
  const { files } = service;
  const scratch = makeScratchFolder(memory);
  const recent = createRecentBooks(path.join(memory, 'recent-books.json'), () => new Date().toISOString());
  const ended = Promise.withResolvers<void>();
  const watch = createIdleWatch(options.idle, ended.resolve);
  const server = await startServer({
    root: options.root,
    dispatch: service.dispatch,
    bus: service.bus,
    host: createBrowserHost({
      files,
      library: createLibrary(options.library, files, recent),
      scratch: createScratch(scratch),
      startBook: options.startBook,
    }),
    port: lastPort(memory),
    onRequest: watch.hold,
  });
  rememberPort(memory, server.port);
  return {
    url: server.url,
    origin: server.origin,
    ended: ended.promise,
    async close() {
      watch.stop();
      await server.close();
      await service.close();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

function lastPort(memory: string): number {
  try {
    const port = Number(readFileSync(path.join(memory, 'port'), 'utf8'));
    return Number.isInteger(port) && port > 1023 && port < 65_536 ? port : 0;
  } catch {
    return 0;
  }
}

function rememberPort(memory: string, port: number): void {
  mkdirSync(memory, { recursive: true });
  writeFileSync(path.join(memory, 'port'), String(port));
}
