import { Refusal } from '#shared/service/answer.ts';
import type { ImportedFile, ImportReport } from '#shared/service/contract/submissions.ts';
import type { Finding } from '#shared/finding/finding.ts';
import { assignUnit } from '../store/assign-unit.ts';
import { importFile } from '../store/import-file.ts';
import { assureOpen } from '../store/periods.ts';
import { readingContext } from '../store/reading-context.ts';
import { withGroup } from '../store/transaction.ts';
import { byNow, type Dependencies } from './dependencies.ts';
import { faultOf, readReceived, type ImportTarget, type Read, type ReadingTarget } from './read-received.ts';
import type { ReceivedFile } from './received-files.ts';

/** How many files are committed together: a group costs one sync to disk, and a stop loses at most a group's reading. */
const GROUP = 8;
/** How many files are held in memory at once: enough to keep both reading processes busy. */
const AHEAD = 6;

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
  const context = readingContext(target.book.read, target.period, dependencies.builtIn.families);
  /** the names in the order in which files are taken; a mail's gives way to those of its attachments */
  const queue = received.map((file) => file.name);
  dependencies.emit('import.queue', { files: [...queue] });
  const files: ImportedFile[] = [];
  let taken = 0;
  let group: Read[] = [];
  const store = (): void => {
    const ready = group;
    // what storing throws ends the import: the group must not be stored once more on the way out
    group = [];
    for (const stored of storeGroup(dependencies, target, ready)) {
      files.push(stored);
      const { file, outcome } = stored;
      dependencies.emit('import.progress', { done: files.length, total: queue.length, file, outcome });
    }
  };
  try {
    for await (const reads of readAhead(dependencies, { ...target, context }, received)) {
      const names = reads.map((read) => read.name);
      if (names.length !== 1 || names[0] !== queue[taken]) {
        queue.splice(taken, 1, ...names);
        dependencies.emit('import.queue', { files: [...queue] });
      }
      taken += reads.length;
      for (const read of reads) {
        group.push(read);
        dependencies.emit('import.read', { file: read.name });
        if (group.length >= GROUP) store();
      }
    }
    store();
    return { files, seconds: secondsSince(from) };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    if (thrown.code !== 'cancelled') throw partly(thrown, files.length, queue.length);
    store();
    return { files, seconds: secondsSince(from), stopped: true };
  }
}

/** Why an import ended early, with what is in the book already: a second import completes it and takes nothing twice. */
function partly({ code, message }: Refusal, stored: number, total: number): Refusal {
  if (stored === 0) return new Refusal(code, message);
  const rest = `Đã nhận ${stored}/${total} file; xong rồi hãy nhận lại cả loạt, file đã nhận không bị nhận hai lần.`;
  return new Refusal(code, `${message} ${rest}`);
}

function secondsSince(from: number): number {
  return (performance.now() - from) / 1000;
}

/** Reads some files ahead of the one that is waited for; gives them in order. */
async function* readAhead(
  dependencies: Dependencies,
  target: ReadingTarget,
  received: readonly ReceivedFile[],
): AsyncGenerator<readonly Read[]> {
  const reading: Promise<readonly Read[]>[] = [];
  const rest = received.values();
  const begin = (): void => {
    const next = rest.next();
    if (next.done) return;
    const one = readReceived(dependencies, target, next.value);
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

/** Stores a group; gives each file when it is in the book. Only what concerns all of them (a locked period, a full disk) is thrown. */
function* storeGroup(
  dependencies: Dependencies,
  target: ImportTarget,
  group: readonly Read[],
): Generator<ImportedFile, void> {
  if (group.length === 0) return;
  const { write } = target.book;
  const storeSafely = (one: Read): ImportedFile => {
    const grouped = write.inTransaction;
    try {
      return storeOne(dependencies, target, one);
    } catch (thrown) {
      if (thrown instanceof Refusal || (grouped && !write.inTransaction)) throw thrown;
      // its savepoint is rolled back; the others of the group stay
      dependencies.logFault('submissions.import', thrown);
      return notStored(one.name, faultOf(one.name));
    }
  };
  let stored: readonly ImportedFile[];
  try {
    stored = withGroup(write, () => group.map(storeSafely));
  } catch (thrown) {
    if (thrown instanceof Refusal) throw thrown;
    // a fault that took the whole group back with it: each by itself, so that it costs no other file
    for (const one of group) yield storeSafely(one);
    return;
  }
  yield* stored;
}

function storeOne(dependencies: Dependencies, target: ImportTarget, one: Read): ImportedFile {
  const by = byNow(dependencies);
  const { write } = target.book;
  if (one.bytes === null) return notStored(one.name, one.finding);
  const { read, assign, ...file } = one;
  if (read && assign !== null) return { ...assignUnit(write, by, assign, { read }), file: file.name };
  return importFile(write, by, target.period, { file, read });
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
