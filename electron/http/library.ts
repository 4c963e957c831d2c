import { mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { RecentBook } from '#shared/service/host.ts';
import type { Files } from '../service/files.ts';
import type { RecentBooks } from '../service/recent-books.ts';
import { freeName } from './free-name.ts';
import { safeName } from './scratch.ts';

/** The books of browser mode: those of one known folder, and those of elsewhere that were opened before. */
export type Library = {
  /** last used first */
  readonly list: () => Promise<readonly RecentBook[]>;
  /** where a new book of that name would lie; it may exist, which the service then refuses */
  readonly placeFor: (name: string) => Promise<string>;
  /** where a copy of a book of that name can be put: a name that is not taken */
  readonly freePlaceFor: (name: string) => Promise<string>;
  readonly remember: (file: string) => void;
};

const ENDING = '.phuluc';

export function createLibrary(folder: string, files: Files, recent: RecentBooks): Library {
  const placeFor = async (name: string): Promise<string> => {
    await mkdir(folder, { recursive: true });
    const safe = safeName(name);
    return path.join(folder, safe.toLowerCase().endsWith(ENDING) ? safe : safe + ENDING);
  };
  return {
    async list() {
      const here = await readdir(folder).catch(() => []);
      const own = here.filter((name) => name.toLowerCase().endsWith(ENDING)).map((name) => path.join(folder, name));
      const opened = new Map(recent.list().map((book) => [book.file, book.opened]));
      const all = await Promise.all([...new Set([...own, ...opened.keys()])].map((file) => found(file, opened)));
      return all
        .flat()
        .sort((a, b) => b.opened.localeCompare(a.opened))
        .map(({ file, opened: when }) => ({
          ticket: files.ticketFor(file),
          name: path.basename(file).replace(/\.phuluc$/i, ''),
          opened: when,
        }));
    },
    placeFor,
    freePlaceFor: async (name) => freeName(await placeFor(name)),
    remember: recent.remember,
  };
}

/** A book that was never opened here counts as used when its file was last written. */
async function found(
  file: string,
  opened: ReadonlyMap<string, string>,
): Promise<readonly { readonly file: string; readonly opened: string }[]> {
  const facts = await stat(file).catch(() => null);
  return facts?.isFile() ? [{ file, opened: opened.get(file) ?? facts.mtime.toISOString() }] : [];
}
