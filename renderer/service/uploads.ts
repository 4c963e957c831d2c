import type { Picked } from '#shared/service/host.ts';
import type { Ask } from './ask.ts';

/** A file inside a folder: `path` is its way from that folder on, with slashes. */
export type FileInFolder = { readonly path: string; readonly file: File };

/** Enough to keep the connection busy; a browser opens six to one server, and the event stream holds one. */
const AT_ONCE = 4;
const bytes = { 'content-type': 'application/octet-stream' };

/** Sends files to the server, a few at a time; gives a ticket for each, in the same order. */
export function uploadFiles(ask: Ask, files: readonly File[]): Promise<readonly Picked[]> {
  return inSmallGroups(files, (file) => send(ask, `upload/${encodeURIComponent(file.name)}`, file));
}

/** Sends a folder's files under their own names into one new folder of the server; gives the folder's ticket. */
export async function uploadFolder(ask: Ask, name: string, files: readonly FileInFolder[]): Promise<Picked> {
  const made = await ask(`new-folder/${encodeURIComponent(name)}`, { method: 'POST' });
  // `as`: the server's own answer
  const folder = (await made.json()) as Picked;
  const into = `in=${encodeURIComponent(folder.ticket)}`;
  await inSmallGroups(files, ({ path, file }) => send(ask, `upload/${encodeURIComponent(path)}?${into}`, file));
  return folder;
}

/** Puts a copy of a book into the server's library; gives the copy's ticket. */
export function uploadBook(ask: Ask, file: File): Promise<Picked> {
  return send(ask, `add-book/${encodeURIComponent(file.name)}`, file);
}

async function send(ask: Ask, path: string, file: File): Promise<Picked> {
  const answer = await ask(path, { method: 'POST', headers: bytes, body: file });
  // `as`: the server's own answer
  return (await answer.json()) as Picked;
}

async function inSmallGroups<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const results = new Map<number, R>();
  const queue = all.entries();
  const worker = async (): Promise<void> => {
    // one iterator for all workers: each takes the next that nobody has
    for (const [index, one] of queue) results.set(index, await work(one));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
