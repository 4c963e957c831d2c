import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { Refusal } from '#shared/service/answer.ts';
import { giveName } from './give-name.ts';
import { plainError } from './plain-error.ts';

/**
 * Writes a consistent copy of an open book, also while others read and write it: one file, complete or not there at all.
 * Throws Refusal `file-exists` (nothing is overwritten) or `cannot-write`.
 */
export function writeCopy(connection: Database.Database, out: string): void {
  if (existsSync(out)) throw alreadyThere(out);
  const making = `${out}.${process.pid}.tmp`;
  rmSync(making, { force: true });
  try {
    connection.prepare('VACUUM INTO ?').run(making);
    flush(making);
    if (!giveName(making, out)) throw alreadyThere(out);
  } catch (thrown) {
    const said = plainError(thrown);
    // what SQLite could not write is the copy: of the book it only reads
    throw isFileError(thrown) || (said instanceof Refusal && said.code === 'cannot-write')
      ? new Refusal('cannot-write', `Không ghi được "${path.basename(out)}"; hãy chọn thư mục khác.`)
      : said;
  } finally {
    rmSync(making, { force: true });
  }
}

function alreadyThere(out: string): Refusal {
  return new Refusal('file-exists', `Đã có file "${path.basename(out)}"; hãy chọn tên khác, file cũ không bị ghi đè.`);
}

/** VACUUM INTO leaves its writes to the system; the copy counts only when the disk has it. */
function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function isFileError(thrown: unknown): boolean {
  return thrown instanceof Error && 'syscall' in thrown;
}
