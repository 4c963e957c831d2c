import type { Outcome } from '#shared/submission/submission.ts';
import type { ImportedFile } from '#shared/service/contract/submissions.ts';

/** One file of the batch that is being imported, or was last. */
export type QueuedFile = {
  readonly name: string;
  /** `read`: looked through, not yet in the book */
  readonly state: 'waiting' | 'read' | 'stored' | 'dropped';
  readonly outcome: Outcome | null;
  /** everything that was said of it; known when the whole batch is done */
  readonly file: ImportedFile | null;
};

export type ImportQueue = {
  readonly phase: 'idle' | 'sending' | 'reading' | 'done' | 'cancelled' | 'failed';
  readonly files: readonly QueuedFile[];
  readonly seconds: number | null;
  /** why it failed, as a sentence */
  readonly error: string | null;
};

export type ImportHappening =
  | { readonly kind: 'begun' }
  | { readonly kind: 'nothing-picked' }
  | { readonly kind: 'queued'; readonly names: readonly string[] }
  | { readonly kind: 'read' }
  | { readonly kind: 'stored'; readonly done: number; readonly outcome: Outcome | null }
  | { readonly kind: 'reported'; readonly files: readonly ImportedFile[]; readonly seconds: number }
  /** stopped by the user: `files` are those that are in the book, the first of the queue */
  | { readonly kind: 'cancelled'; readonly files: readonly ImportedFile[] }
  | { readonly kind: 'failed'; readonly error: string };

export const emptyQueue: ImportQueue = { phase: 'idle', files: [], seconds: null, error: null };

/**
 * The queue after something happened. Files are read and stored in the order of the queue, so a count says which they are: two
 * files of one name stay two.
 */
export function afterHappening(queue: ImportQueue, happening: ImportHappening): ImportQueue {
  const isOurs = queue.phase === 'sending' || queue.phase === 'reading';
  // the demo, or a second window, imports too: what is pushed then is not about this queue
  if (!isOurs && ['queued', 'read', 'stored'].includes(happening.kind)) return queue;
  switch (happening.kind) {
    case 'begun':
      return { ...queue, phase: 'sending', error: null };
    case 'nothing-picked':
      return { ...queue, phase: queue.files.length === 0 ? 'idle' : 'done' };
    case 'queued':
      return { ...queue, phase: 'reading', files: withNames(queue, happening.names) };
    case 'read':
      return { ...queue, files: withNext(queue.files) };
    case 'stored':
      return { ...queue, files: withOutcome(queue.files, happening.done - 1, happening.outcome) };
    case 'reported':
      return { ...queue, phase: 'done', seconds: happening.seconds, files: happening.files.map(stored) };
    case 'cancelled':
      return { ...queue, phase: 'cancelled', files: queue.files.map(keptOrDropped(happening.files)) };
    case 'failed':
      return { ...queue, phase: 'failed', error: happening.error, files: queue.files.map(droppedUnlessStored) };
  }
}

/** How far the batch is: files looked through, and all of them. */
export function progressOf(queue: ImportQueue): { readonly done: number; readonly total: number } {
  return { done: queue.files.filter((file) => file.state !== 'waiting').length, total: queue.files.length };
}

/** A mail's name gives way to those of its attachments; the files before it stay as far as they are. */
function withNames({ phase, files }: ImportQueue, names: readonly string[]): readonly QueuedFile[] {
  const waits = files.findIndex((file) => file.state === 'waiting');
  const done = phase !== 'reading' ? 0 : waits < 0 ? files.length : waits;
  return names.map((name, at) => (at < done ? (files[at] ?? waiting(name)) : waiting(name)));
}

function waiting(name: string): QueuedFile {
  return { name, state: 'waiting', outcome: null, file: null };
}

function withNext(files: readonly QueuedFile[]): readonly QueuedFile[] {
  const next = files.findIndex((file) => file.state === 'waiting');
  return files.map((file, index) => (index === next ? { ...file, state: 'read' } : file));
}

function withOutcome(files: readonly QueuedFile[], at: number, outcome: Outcome | null): readonly QueuedFile[] {
  return files.map((file, index) => (index === at ? { ...file, state: 'stored', outcome } : file));
}

function stored(file: ImportedFile): QueuedFile {
  return { name: file.file, state: 'stored', outcome: file.outcome, file };
}

function keptOrDropped(kept: readonly ImportedFile[]) {
  return (file: QueuedFile, at: number): QueuedFile => {
    const inBook = kept[at];
    return inBook ? stored(inBook) : { ...file, state: 'dropped' };
  };
}

function droppedUnlessStored(file: QueuedFile): QueuedFile {
  return file.state === 'stored' ? file : { ...file, state: 'dropped' };
}
