import { mkdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Picked } from '#shared/service/host.ts';
import type { Files } from '../service/files.ts';
import { keepIfBook } from '../service/given-book.ts';
import { freeName } from './free-name.ts';
import { guardShape, HttpRefusal } from './guard-request.ts';
import type { Library } from './library.ts';
import { saveBody } from './request-body.ts';
import { safeName, safeRelativePath, type Scratch } from './scratch.ts';
import { sendDownload } from './send-download.ts';
import { sendJson } from './send-json.ts';

/** One request to the host: the name in its path (decoded), its query, and the two ends of the connection. */
export type HostCall = {
  readonly name: string;
  readonly query: URLSearchParams;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
};

/** What a window does with the machine's own dialogs and the browser cannot: books in a known folder, uploads, downloads. */
export type BrowserHost = {
  /** answers the route, or says false where it is none of its own */
  readonly answer: (route: string, call: HostCall) => Promise<boolean>;
};

export type BrowserHostOptions = {
  readonly files: Files;
  readonly library: Library;
  readonly scratch: Scratch;
  /** the book that the program was started with */
  readonly startBook: string | null;
};

const UPLOAD_LIMIT = 64 * 1024 * 1024;
const BOOK_LIMIT = 4 * 1024 * 1024 * 1024;
const BYTES = 'application/octet-stream';

/**
 * Routes: `upload/NAME` bytes → ticket (`?in=TICKET`: into that uploaded folder, NAME being a path in it) · `new-folder/NAME` → ticket
 * of an empty folder to upload into · `books` → the library, last used first · `start-book` → the book the program was started with ·
 * `new-book/NAME` → ticket of a book that is not there yet · `add-book/NAME` bytes → ticket of the library's copy ·
 * `remember/TICKET` notes that a book was opened · `target/NAME`, `folder/NAME` → ticket to write to · `download/TICKET` → what was
 * written there, a folder as one zip.
 */
export function createBrowserHost(options: BrowserHostOptions): BrowserHost {
  const { files, library, scratch, startBook } = options;
  const picked = (file: string): Picked => ({ ticket: files.ticketFor(file), name: path.basename(file) });
  const routes: Readonly<Record<string, (call: HostCall) => Promise<void>>> = {
    async upload({ name, query, request, response }) {
      guardShape(request, 'POST', BYTES);
      const into = query.get('in');
      const file =
        into === null
          ? path.join(await scratch.freshInbox(), safeName(name))
          : freeName(path.join(inboxOf(into), safeRelativePath(name)));
      await mkdir(path.dirname(file), { recursive: true });
      await saveBody(request, file, UPLOAD_LIMIT);
      sendJson(response, picked(file));
    },
    async 'new-folder'({ name, request, response }) {
      guardShape(request, 'POST');
      const folder = path.join(await scratch.freshInbox(), safeName(name));
      await mkdir(folder);
      sendJson(response, picked(folder));
    },
    async books({ request, response }) {
      guardShape(request, 'GET');
      sendJson(response, { books: await library.list() });
    },
    async 'start-book'({ request, response }) {
      guardShape(request, 'GET');
      sendJson(response, { book: startBook === null ? null : picked(startBook) });
    },
    async 'new-book'({ name, request, response }) {
      guardShape(request, 'POST');
      sendJson(response, picked(await library.placeFor(name)));
    },
    async 'add-book'({ name, request, response }) {
      guardShape(request, 'POST', BYTES);
      const file = await library.freePlaceFor(name);
      await saveBody(request, file, BOOK_LIMIT);
      keepIfBook(file);
      sendJson(response, picked(file));
    },
    async remember({ name, request, response }) {
      guardShape(request, 'POST');
      library.remember(files.pathOf(name));
      sendJson(response, null);
    },
    async target({ name, request, response }) {
      guardShape(request, 'POST');
      sendJson(response, picked(path.join(await scratch.freshOutbox(), safeName(name))));
    },
    async folder({ name, request, response }) {
      guardShape(request, 'POST');
      const folder = path.join(await scratch.freshOutbox(), safeName(name));
      await mkdir(folder);
      sendJson(response, picked(folder));
    },
    async download({ name, request, response }) {
      guardShape(request, 'GET');
      const file = files.pathOf(name);
      if (!scratch.isOutbox(file)) throw new HttpRefusal(404, 'no such file');
      await sendDownload(file, response);
    },
  };

  function inboxOf(ticket: string): string {
    const folder = files.pathOf(ticket);
    if (!scratch.isInbox(folder)) throw new HttpRefusal(404, 'no such folder');
    return folder;
  }

  return {
    async answer(route, call) {
      const found = Object.hasOwn(routes, route) ? routes[route] : undefined;
      if (!found) return false;
      await found(call);
      return true;
    },
  };
}
