import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** The books that were opened on this machine, newest first; kept in a small file of the program's own. */
export type RecentBooks = {
  readonly list: () => readonly { readonly file: string; readonly opened: string }[];
  readonly remember: (file: string) => void;
};

const MOST = 20;
const Kept = z.array(z.object({ file: z.string(), opened: z.string() }));

/** `keptIn` is the file; `now` gives the time as ISO 8601. An unreadable file counts as empty: it is a convenience, no record. */
export function createRecentBooks(keptIn: string, now: () => string): RecentBooks {
  const list = (): z.infer<typeof Kept> => {
    const kept = Kept.safeParse(readJson(keptIn));
    return kept.success ? kept.data : [];
  };
  return {
    list,
    remember(file) {
      const others = list().filter((book) => book.file !== file);
      mkdirSync(path.dirname(keptIn), { recursive: true });
      // written beside and moved over, so that no half-written list is ever read
      writeFileSync(`${keptIn}.new`, JSON.stringify([{ file, opened: now() }, ...others].slice(0, MOST), null, 1));
      renameSync(`${keptIn}.new`, keptIn);
    },
  };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
