import type { FileInFolder } from './uploads.ts';

/** What was dropped on the page: single files, and folders with all that is in them. */
export type Dropped = {
  readonly files: readonly File[];
  readonly folders: readonly { readonly name: string; readonly files: readonly FileInFolder[] }[];
};

/**
 * Reads a drop. Must be called within the drop event itself, since the browser empties the transfer afterwards; the reading of
 * folders goes on behind the promise.
 */
export async function readDrop(transfer: DataTransfer): Promise<Dropped> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = await Promise.all(entries.filter(isFile).map(fileOf));
  const folders = entries.filter(isFolder).map(async (folder) => ({
    name: folder.name,
    files: await filesUnder(folder, ''),
  }));
  return { files, folders: await Promise.all(folders) };
}

async function filesUnder(folder: FileSystemDirectoryEntry, before: string): Promise<readonly FileInFolder[]> {
  const found: FileInFolder[] = [];
  for (const entry of await entriesOf(folder)) {
    const path = before + entry.name;
    if (isFile(entry)) found.push({ path, file: await fileOf(entry) });
    else if (isFolder(entry)) found.push(...(await filesUnder(entry, `${path}/`)));
  }
  return found;
}

/** The browser gives a folder's entries in portions of a hundred; an empty portion is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((done, failed) => entry.file(done, failed));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
