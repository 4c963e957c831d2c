import { app, shell } from 'electron';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Picked } from '#shared/service/host.ts';
import { createDispatch, type Dispatch } from '../service/dispatch.ts';
import type { Files } from '../service/files.ts';
import type { RecentBooks } from '../service/recent-books.ts';
import type { Dialogs } from './dialogs.ts';
import { hostContract } from './host-contract.ts';

export type WindowHostOptions = {
  readonly files: Files;
  readonly dialogs: Dialogs;
  readonly recent: RecentBooks;
  /** the book that the program was started with: its path */
  readonly startBook: string | null;
};

/** What the machine does for the page, behind the same kind of door as the service. Paths stay here; the page gets tickets. */
export function createWindowHost({ files, dialogs, recent, startBook }: WindowHostOptions): Dispatch {
  const picked = (file: string): Picked => ({ ticket: files.ticketFor(file), name: path.basename(file) });
  const pickedOrNot = (file: string | null): Picked | null => (file === null ? null : picked(file));
  const handlers: Parameters<typeof createDispatch<typeof hostContract>>[1] = {
    pickFiles: async () => (await dialogs.filesToReceive()).map(picked),
    pickFolder: async () => pickedOrNot(await dialogs.folderToReceive()),
    pickSkeleton: async () => pickedOrNot(await dialogs.skeletonToFill()),
    openBook: async () => pickedOrNot(await dialogs.bookToOpen()),
    newBook: async ({ name }) => pickedOrNot(await dialogs.placeForBook(name)),
    startBook: () => pickedOrNot(startBook),
    recentBooks: () =>
      recent
        .list()
        .filter(({ file }) => existsSync(file))
        .map(({ file, opened }) => ({ ...picked(file), opened })),
    rememberBook({ ticket }) {
      const file = files.pathOf(ticket);
      recent.remember(file);
      app.addRecentDocument(file);
      return null;
    },
    saveTarget: async ({ name, kind }) =>
      pickedOrNot(await (kind === 'folder' ? dialogs.placeForFiles() : dialogs.placeForFile(name))),
    deliver: () => null,
    reveal({ ticket }) {
      shell.showItemInFolder(files.pathOf(ticket));
      return null;
    },
  };
  return createDispatch(hostContract, handlers, (name, fault) => {
    process.stderr.write(`host ${name}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  });
}
