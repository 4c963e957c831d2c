import { writeCopy } from './copy.ts';
import type { ReadableDb } from './handle.ts';

/**
 * Writes a consistent copy of an open book, also while it is being written to. Throws Refusal `file-exists` (nothing is
 * overwritten), `cannot-write`.
 */
export function backupTo(db: ReadableDb, out: string): void {
  writeCopy(db, out);
}
