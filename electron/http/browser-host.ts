import { createReadStream } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Files } from '../service/files.ts';
import { guardShape, HttpRefusal } from './guard-request.ts';
import { readText, saveBody } from './request-body.ts';
import { sendJson } from './send-json.ts';

/** What a window does with the machine's own dialogs and the browser cannot: books in a known folder, uploads, downloads. */
export type BrowserHost = {
  /** answers the route, or says false where it is none of its own */
  readonly answer: (
    route: string,
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
  ) => Promise<boolean>;
};

export type BrowserHostOptions = {
  readonly files: Files;
  /** where the books of browser mode lie */
  readonly library: string;
  /** a folder of this run's own, for what is uploaded and written for download */
  readonly scratch: string;
};

const UPLOAD_LIMIT = 64 * 1024 * 1024;
const NAME_LIMIT = 4_096;
const BOOK_ENDING = '.phuluc';

/**
 * Routes: `upload/NAME` bytes → ticket · `books` → tickets of the library's books · `new-book/NAME` → ticket of a book that is not
 * there yet · `target/NAME` → ticket to write to · `download/TICKET` → the bytes written there.
 */
export function createBrowserHost(options: BrowserHostOptions): BrowserHost {
  const { files, library, scratch } = options;
  const routes: Readonly<
    Record<string, (name: string, request: IncomingMessage, response: ServerResponse) => Promise<void>>
  > = {
    upload: async (name, request, response) => {
      guardShape(request, 'POST', 'application/octet-stream');
      const file = path.join(await freshFolder(scratch), safeName(name));
      await saveBody(request, file, UPLOAD_LIMIT);
      sendJson(response, { ticket: files.ticketFor(file), name: path.basename(file) });
    },
    books: async (_name, request, response) => {
      guardShape(request, 'GET');
      await mkdir(library, { recursive: true });
      const names = (await readdir(library)).filter((name) => name.endsWith(BOOK_ENDING)).sort();
      const books = names.map((name) => ({
        name: name.slice(0, -BOOK_ENDING.length),
        ticket: files.ticketFor(path.join(library, name)),
      }));
      sendJson(response, { books });
    },
    'new-book': async (name, request, response) => {
      guardShape(request, 'POST');
      await readText(request, NAME_LIMIT);
      await mkdir(library, { recursive: true });
      sendJson(response, { ticket: files.ticketFor(path.join(library, `${safeName(name)}${BOOK_ENDING}`)) });
    },
    target: async (name, request, response) => {
      guardShape(request, 'POST');
      await readText(request, NAME_LIMIT);
      sendJson(response, { ticket: files.ticketFor(path.join(await freshFolder(scratch), safeName(name))) });
    },
    download: async (ticket, request, response) => {
      guardShape(request, 'GET');
      await sendFile(files.pathOf(ticket), scratch, response);
    },
  };
  return {
    async answer(route, name, request, response) {
      const found = Object.hasOwn(routes, route) ? routes[route] : undefined;
      if (!found) return false;
      await found(name, request, response);
      return true;
    },
  };
}

/** Only what this run wrote into its scratch folder can be downloaded: a ticket of a book or an uploaded path is no way to read it. */
async function sendFile(file: string, scratch: string, response: ServerResponse): Promise<void> {
  const found = file.startsWith(scratch + path.sep) ? await stat(file).catch(() => null) : null;
  if (!found?.isFile()) throw new HttpRefusal(404, 'no such file');
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': found.size,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(path.basename(file))}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  await pipeline(createReadStream(file), response);
}

async function freshFolder(scratch: string): Promise<string> {
  const folder = path.join(scratch, randomUUID());
  await mkdir(folder, { recursive: true });
  return folder;
}

/** A file's own name without any folder, and without what Windows cannot store. */
function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';

  const clean = last
    .replace(/[<>:"|?*\p{Cc}]/gu, '_')
    .replace(/^\.+/, '')
    .trim();
  if (clean === '') throw new HttpRefusal(400, 'no name');
  return clean.slice(0, 180);
}
