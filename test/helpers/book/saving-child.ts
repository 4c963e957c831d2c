// Run by kill.test.ts in a process of its own: makes the book where it is missing and imports a folder's worth of files into it,
// in groups, as the importer does. Prints a line when it begins and after each group; may be killed at any moment.
import { existsSync, writeSync } from 'node:fs';
import { createBook } from '#electron/store/create-book.ts';
import { openBook } from '#electron/store/database.ts';
import { importFile } from '#electron/store/import-file.ts';
import { withGroup } from '#electron/store/transaction.ts';
import { sampleDirectory, sampleFamily } from './sample-family.ts';
import { sampleCell, sampleError, sampleFile, sampleRead } from './sample-read.ts';

const FILES = 48;
const GROUP = 4;
const CELLS = 24;
const by = { who: 'Hà', now: '2025-03-10T08:00:00+07:00' };

const file = process.argv[2] ?? '';
const period = {
  family: sampleFamily(),
  directory: sampleDirectory,
  year: 2025,
  kind: 'annual',
  phase: 'plan',
  dueDate: null,
  cutOffDate: null,
  expectedUnits: ['t:so-y-te'],
} as const;

writeSync(1, 'begun\n');
const book = existsSync(file) ? openBook(file) : createBook(file, by, { title: 'Sổ', ...period });
for (let from = 0; from < FILES; from += GROUP) {
  withGroup(book.write, () => {
    for (let n = from; n < from + GROUP; n += 1) importOne(n);
  });
  writeSync(1, 'group\n');
}
book.close();

/** Three units in turn, so that later files supersede earlier ones; every eighth says what the one three before it said. */
function importOne(n: number): void {
  const said = n % 8 === 7 ? n - 3 : n;
  const cells = Array.from({ length: CELLS }, (_, i) =>
    sampleCell(i % 2 ? 'A' : 'B', `r${i}`, 'baseline', said + i / 100, `PL!D${i + 5}`),
  );
  const unit = sampleDirectory.units[n % 3]?.id ?? null;
  const findings = cells.slice(0, 2).map((cell) => sampleError(cell));
  const name = `file-${String(n).padStart(3, '0')}.xlsx`;
  importFile(book.write, by, 1, {
    file: sampleFile(name, name.repeat(200)),
    read: sampleRead(unit, cells, { findings }),
  });
}
