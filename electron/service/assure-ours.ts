import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#shared/service/answer.ts';
import { isIssued } from '../store/forms.ts';
import type { ReadableDb } from '../store/handle.ts';

/**
 * Refuses (`file-exists`) to issue forms over files of the same name that this book did not write as they lie there: a returned file
 * among them would be lost. A form that nobody has touched may be written anew.
 */
export async function assureOurs(db: ReadableDb, folder: string, names: readonly string[]): Promise<void> {
  const foreign: string[] = [];
  for (const name of names) {
    const bytes = await readFile(path.join(folder, name)).catch(nothingThere);
    if (bytes !== null && !isIssued(db, sha256Of(bytes))) foreign.push(name);
  }
  if (foreign.length === 0) return;
  const named = foreign
    .slice(0, 3)
    .map((name) => `"${name}"`)
    .join(', ');
  const more = foreign.length > 3 ? ` và ${foreign.length - 3} file khác` : '';
  throw new Refusal(
    'file-exists',
    `Thư mục "${path.basename(folder)}" đã có ${named}${more}, có thể là file đơn vị đã điền nên không bị ghi đè; hãy chọn thư mục khác để phát hành.`,
  );
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A file that cannot be read is not ours either; a folder of that name is no file that could be lost, writing says so itself. */
function nothingThere(thrown: NodeJS.ErrnoException): Uint8Array | null {
  return thrown.code === 'ENOENT' || thrown.code === 'EISDIR' ? null : new Uint8Array();
}
