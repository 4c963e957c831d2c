import { rmSync } from 'node:fs';
import { assureBook } from '../store/book-file.ts';

/** Takes a file that was just put among the books only where it is one: any other is removed and refused. Throws Refusal as assureBook. */
export function keepIfBook(file: string): void {
  try {
    assureBook(file);
  } catch (thrown) {
    rmSync(file, { force: true });
    throw thrown;
  }
}
