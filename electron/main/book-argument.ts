import path from 'node:path';

/** The book that a command line names (a double click on a book starts the program with its path), as an absolute path; null where there is none. */
export function bookArgument(argv: readonly string[], folder: string): string | null {
  const named = argv.slice(1).findLast((part) => !part.startsWith('-') && part.toLowerCase().endsWith('.phuluc'));
  return named === undefined ? null : path.resolve(folder, named);
}
