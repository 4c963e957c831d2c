import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '#shared/service/answer.ts';
import { damaged } from './plain-error.ts';

/** "PhLu": what tells a book from any other SQLite file (bytes 68–71 of the header). */
export const APPLICATION_ID = 0x50684c75;

const SQLITE = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/**
 * Looks at a file's first bytes, before SQLite touches it (opening would already write beside it). Throws Refusal
 * `no-such-book` where there is no such file, `not-a-book` for anything that is no book of ours, `book-damaged` for one that
 * is shorter than its first page.
 */
export function assureBook(file: string): void {
  if (!existsSync(file)) throw new Refusal('no-such-book', `Không thấy sổ "${path.basename(file)}".`);
  const header = readHeader(file);
  const known = header.toString('latin1', 0, SQLITE.length) === SQLITE;
  if (known && header.length < HEADER_BYTES) throw damaged();
  if (!known || header.readUInt32BE(68) !== APPLICATION_ID)
    throw new Refusal('not-a-book', `"${path.basename(file)}" không phải là sổ của Phụ Lục; hãy chọn đúng file sổ.`);
}

/** Whether a book of ours lies there. */
export function isBook(file: string): boolean {
  try {
    assureBook(file);
    return true;
  } catch (thrown) {
    // cut short, it is a book all the same
    return thrown instanceof Refusal && thrown.code === 'book-damaged';
  }
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    throw new Refusal('no-such-book', `Không mở được "${path.basename(file)}" để đọc; hãy kiểm tra quyền của file.`);
  }
  try {
    return header.subarray(0, readSync(handle, header, 0, HEADER_BYTES, 0));
  } catch {
    throw new Refusal('not-a-book', `"${path.basename(file)}" không phải là file sổ.`);
  } finally {
    closeSync(handle);
  }
}
