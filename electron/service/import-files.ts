import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Refusal } from '#shared/service/answer.ts';
import type { ImportedFile, ImportReport } from '#shared/service/contract/submissions.ts';
import { findingCodes } from '#shared/finding/codes.ts';
import type { Finding } from '#shared/finding/finding.ts';
import type { ReadFile } from '#shared/submission/submission.ts';
import { refusedRead } from '#shared/submission/refused.ts';
import { assignUnit } from '../store/assign-unit.ts';
import type { Book } from '../store/database.ts';
import { importFile } from '../store/import-file.ts';
import { knownFile } from '../store/known.ts';
import { assureOpen } from '../store/periods.ts';
import { hintsFor, readingContext } from '../store/reading-context.ts';
import { withGroup } from '../store/transaction.ts';
import { byNow, type Dependencies } from './dependencies.ts';
import type { ReceivedFile } from './received-files.ts';

/** How many files are committed together: a group costs one sync to disk, and a stop loses at most a group's reading. */
const GROUP = 8;
/** How many files are held in memory at once: enough to keep both reading processes busy. */
const AHEAD = 6;

/** Where files go: `unit` is the officer's word on whose they are. */
export type ImportTarget = { readonly book: Book; readonly period: number; readonly unit?: string | undefined };

type Read =
  | { readonly name: string; readonly bytes: null; readonly finding: Finding }
  | {
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly sha256: string;
      /** null: the very bytes are in the book already */
      readonly read: ReadFile | null;
      /** the stored submission that is given the unit by this import */
      readonly assign: string | null;
    };

/**
 * Imports files in the given order: each is read in a child process (unless its very bytes are known), then stored, all or
 * nothing, in small groups. A file that cannot be read is a refused file, never a failed import. Being stopped
 * keeps what was read until then, and the report says what that is.
 */
export async function importFiles(
  dependencies: Dependencies,
  target: ImportTarget,
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
  } catch (thrown) {
    store();
    if (!(thrown instanceof Refusal) || thrown.code !== 'cancelled') throw thrown;
    return { files, seconds: secondsSince(from), stopped: true };
  }
  store();
  return { files, seconds: secondsSince(from) };
}

function secondsSince(from: number): number {
  return (performance.now() - from) / 1000;
}

/** Reads some files ahead of the one that is waited for; gives them in order. */
async function* readAhead(
  dependencies: Dependencies,
  target: ImportTarget,
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

/** One file's reading. What goes wrong with one file is that file's refusal; only being cancelled ends the others. */
async function readOne(dependencies: Dependencies, target: ImportTarget, file: ReceivedFile): Promise<Read> {
  const bytes = await readFile(file.path).catch(() => null);
  if (!bytes) return { name: file.name, bytes: null, finding: makeUnreadable(file.name, importWords.gone) };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = knownFile(target.book.read, target.period, sha256);
  const own = known ? hintsFor(target.book.read, known.submission) : {};
  const hints = { ...own, name: file.name, ...(target.unit === undefined ? {} : { unit: target.unit }) };
  const stored = { name: file.name, bytes, sha256 };
  if (known && (target.unit === undefined || known.unit === target.unit))
    return { ...stored, read: null, assign: null };
  const read = await dependencies.pool.read({ bytes, hints }).catch((thrown: unknown) => {
    if (thrown instanceof Refusal) throw thrown;
    dependencies.logFault('submissions.import', thrown);
    return refusedRead(makeUnreadable(file.name, importWords.fault));
  });
  // a file that is known already and now named for a unit: the officer assigns it
  return { ...stored, read, assign: known ? known.submission : null };
}

function storeGroup(dependencies: Dependencies, target: ImportTarget, group: readonly Read[]): readonly ImportedFile[] {
  if (group.length === 0) return [];
  const by = byNow(dependencies);
  const { write } = target.book;
  const storeOne = (one: Read): ImportedFile => {
    if (one.bytes === null) return notStored(one.name, one.finding);
    const { read, assign, ...file } = one;
    if (read && assign !== null) return { ...assignUnit(write, by, assign, { read }), file: file.name };
    return importFile(write, by, target.period, { file, read });
  };
  return withGroup(write, () =>
    group.map((one) => {
      try {
        return storeOne(one);
      } catch (thrown) {
        // its savepoint is rolled back; the others of the group stay
        if (thrown instanceof Refusal) throw thrown;
        dependencies.logFault('submissions.import', thrown);
        return notStored(one.name, makeUnreadable(one.name, importWords.fault));
      }
    }),
  );
}

/** A file whose bytes could not be had: told, but there is nothing to keep. */
function notStored(file: string, finding: Finding): ImportedFile {
  return {
    file,
    sha256: '',
    submission: null,
    outcome: 'refused',
    family: null,
    unit: null,
    period: null,
    recognisedBy: null,
    cells: [],
    lists: [],
    narrative: [],
    findings: [{ ...finding, id: '', submission: null, unit: null, state: 'open' }],
  };
}

function makeUnreadable(file: string, why: string): Finding {
  return { code: 'unreadable-file', severity: findingCodes['unreadable-file'], message: `${file}: ${why}` };
}

const importWords = {
  gone: 'không đọc được tệp; hãy kiểm tra tệp còn ở chỗ cũ và có quyền đọc rồi nhập lại.',
  fault:
    'phần mềm gặp lỗi khi đọc tệp này, các tệp khác không bị ảnh hưởng; hãy mở bằng Excel, lưu thành .xlsx mới rồi nhập lại.',
} as const;
