import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#shared/service/answer.ts';

/** A file to import: where it is, and its name relative to the folder that was named (for messages and provenance). */
export type ReceivedFile = { readonly path: string; readonly name: string };

/** What the system itself leaves in folders; anything else in a folder is read or refused aloud, never passed over. */
const passedOver = /^(\.|thumbs\.db$|desktop\.ini$)/i;

/**
 * The files behind the given paths: files as they are, folders walked to the bottom. In the order of their names, since
 * within one import the later file of a unit supersedes the earlier (the order of the paths given changes nothing).
 * Refuses a path that does not exist.
 */
export async function receivedFiles(paths: readonly string[]): Promise<readonly ReceivedFile[]> {
  const found = (await Promise.all(paths.map(filesAt))).flat();
  const once = new Map(found.map((file) => [file.path, file]));
  return [...once.values()].sort((a, b) => compareNames(a.name, b.name) || compareNames(a.path, b.path));
}

async function filesAt(given: string): Promise<ReceivedFile[]> {
  const kind = await stat(given).catch(() => null);
  if (!kind) throw new Refusal('no-such-file', `Không tìm thấy file hoặc thư mục "${given}".`);
  if (!kind.isDirectory()) return [{ path: given, name: path.basename(given) }];
  const entries = await readdir(given, { recursive: true, withFileTypes: true });
  return (
    entries
      // a link too: to a file it is read, to nothing or a folder it is refused aloud
      .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && !passedOver.test(entry.name))
      .map((entry) => {
        const full = path.join(entry.parentPath, entry.name);
        return { path: full, name: path.relative(given, full).split(path.sep).join('/').normalize('NFC') };
      })
  );
}

/** By code point after NFC: the same everywhere, whatever the machine's language. */
function compareNames(a: string, b: string): number {
  const [x, y] = [a.normalize('NFC'), b.normalize('NFC')];
  return x < y ? -1 : x > y ? 1 : 0;
}
