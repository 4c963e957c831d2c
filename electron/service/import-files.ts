import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Refusal } from '#shared/service/answer.ts';
import type { ImportedFile, ImportReport } from '#shared/service/contract/submissions.ts';
import type { ReadFile } from '#shared/submission/submission.ts';
import type { Book } from '../store/database.ts';
import { importFile } from '../store/import-file.ts';
import { knownFile } from '../store/known.ts';
import { assureOpen } from '../store/periods.ts';
import { readingContext } from '../store/reading-context.ts';
import { withGroup } from '../store/transaction.ts';
import { byNow, type Dependencies } from './dependencies.ts';
import type { ReceivedFile } from './received-files.ts';

/** How many files are committed together: a group costs one sync to disk, and a stop loses at most a group's reading. */
const GROUP = 8;
/** How many files are held in memory at once: enough to keep both reading processes busy. */
const AHEAD = 6;

type Read = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly read: ReadFile | null;
};

/**
 * Imports files in the given order: each is read in a child process (unless its very bytes are known), then stored, all or
 * nothing, in small groups. A file that cannot be read is a refused file, never a failed import. Being cancelled keeps what was
 * stored.
 */
export async function importFiles(
  dependencies: Dependencies,
  target: { readonly book: Book; readonly period: number; readonly unit?: string | undefined },
  received: readonly ReceivedFile[],
): Promise<ImportReport> {
  const from = performance.now();
  assureOpen(target.book.read, target.period);
  dependencies.pool.setContext(readingContext(target.book.read, target.period, dependencies.builtIn.families));
  dependencies.emit('import.queue', { files: received.map((file) => file.name) });
  const files: ImportedFile[] = [];
  let group: Read[] = [];
  const store = (): void => {
    for (const stored of storeGroup(dependencies, target, group)) {
      files.push(stored);
      const { file, outcome } = stored;
      dependencies.emit('import.progress', { done: files.length, total: received.length, file, outcome });
    }
    group = [];
  };
  try {
    for await (const read of readAhead(dependencies, target, received)) {
      group.push(read);
      dependencies.emit('import.read', { file: read.name });
      if (group.length >= GROUP) store();
    }
  } finally {
    store();
  }
  return { files, seconds: (performance.now() - from) / 1000 };
}

/** Reads some files ahead of the one that is waited for; gives them in order. */
async function* readAhead(
  dependencies: Dependencies,
  target: { readonly book: Book; readonly period: number; readonly unit?: string | undefined },
  received: readonly ReceivedFile[],
): AsyncGenerator<Read> {
  const reading: Promise<Read>[] = [];
  const rest = received.values();
  const begin = (): void => {
    const next = rest.next();
    if (next.done) return;
    const one = readOne(dependencies, target, next.value);
    // its failure is met when its turn comes; until then it must not count as unhandled
    one.catch(() => undefined);
    reading.push(one);
  };
  for (let i = 0; i < AHEAD; i += 1) begin();
  for (;;) {
    const first = reading.shift();
    if (!first) return;
    yield await first;
    begin();
  }
}

async function readOne(
  dependencies: Dependencies,
  target: { readonly book: Book; readonly period: number; readonly unit?: string | undefined },
  file: ReceivedFile,
): Promise<Read> {
  const bytes = await readFile(file.path).catch(() => {
    throw new Refusal(
      'no-such-file',
      `Không đọc được tệp "${file.name}". Hãy kiểm tra tệp còn ở chỗ cũ và có quyền đọc.`,
    );
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = knownFile(target.book.read, target.period, sha256);
  const hints = { name: file.name, ...(target.unit === undefined ? {} : { unit: target.unit }) };
  const read = known ? null : await dependencies.pool.read({ bytes, hints });
  return { name: file.name, bytes, sha256, read };
}

function storeGroup(
  dependencies: Dependencies,
  target: { readonly book: Book; readonly period: number },
  group: readonly Read[],
): readonly ImportedFile[] {
  if (group.length === 0) return [];
  const by = byNow(dependencies);
  return withGroup(target.book.write, () =>
    group.map(({ read, ...file }) => importFile(target.book.write, by, target.period, { file, read })),
  );
}
