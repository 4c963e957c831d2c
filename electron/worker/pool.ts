import type { WorkbookPlan } from '#shared/layout/sheet-plan.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { FileHints, ReadingContext } from '#shared/submission/reading-context.ts';
import type { ReadFile } from '#shared/submission/submission.ts';
import type { Sheet } from '#shared/workbook/sheet.ts';
import type { OpenedFile } from '#electron/excel/open-workbook.ts';
import type { OpenedMail } from '#electron/mail/open-mail.ts';
import type { ForkChild } from './child-process.ts';
import { watchChild, type JobEnding, type PooledChild, type PoolJob } from './pooled-child.ts';
import type { JobInput, JobKind, JobOutput } from './protocol.ts';
import { limitText, mailTooLarge, openedTooLarge, readTooLarge } from './stopped-file.ts';

export type PoolOptions = {
  /** starts one child: forkNodeChild() or its Electron counterpart */
  readonly fork: ForkChild;
  readonly limits?: Partial<PoolLimits>;
};

export type PoolLimits = {
  readonly children: number;
  readonly jobSeconds: number;
  readonly startSeconds: number;
  readonly silentSeconds: number;
  readonly memoryBytes: number;
  readonly heapMegabytes: number;
};

/** Measured on hostile files: a guarded reader needs far less; whatever needs more is stopped. */
export const poolLimits: PoolLimits = {
  children: 2,
  jobSeconds: 60,
  startSeconds: 30,
  silentSeconds: 5,
  memoryBytes: 1_200_000_000,
  heapMegabytes: 1024,
};

export type Pool = {
  /**
   * Reads one returned file by what `context` knows: one object for a whole batch, since a child is sent it again only where it is
   * another. A file that breaks a limit is refused with finding `too-large`; the pool goes on with the others.
   */
  readonly read: (
    file: { readonly bytes: Uint8Array; readonly hints: FileHints },
    context: ReadingContext,
  ) => Promise<ReadFile>;
  readonly open: (bytes: Uint8Array, name: string) => Promise<OpenedFile>;
  /** Opens a saved message; one that breaks a limit is refused with finding `too-large`. */
  readonly mail: (bytes: Uint8Array, name: string) => Promise<OpenedMail>;
  /** The plain values of a file, for looking at it. Throws Refusal when it cannot be read. */
  readonly sheets: (bytes: Uint8Array, name: string) => Promise<readonly Sheet[]>;
  readonly write: (plan: WorkbookPlan) => Promise<Uint8Array>;
  /** Any job of the protocol but `read`, which needs its context; rejects with JobStopped when its child had to be stopped. */
  readonly run: <K extends Exclude<JobKind, 'read'>>(kind: K, input: JobInput<K>) => Promise<JobOutput<K>>;
  /** Starts the children ahead of the first job. */
  readonly warm: () => void;
  /** Drops what waits and runs: those promises reject with Refusal `cancelled`. The pool stays usable. */
  readonly cancel: () => void;
  /** Ends the children; resolves when they are gone. */
  readonly close: () => Promise<void>;
};

/** A job whose child broke a limit or died; `limit` completes the sentence "trong giới hạn …". */
export class JobStopped extends Error {
  readonly limit: string;
  constructor(limit: string) {
    super(`job stopped: ${limit}`);
    this.name = 'JobStopped';
    this.limit = limit;
  }
}

/**
 * The reading and writing of workbooks in child processes: one bad file ends a child, never the program. Children start with the
 * first job, live on, and are replaced when they hang, swallow memory or crash; the other jobs of a batch do not notice.
 */
export function createPool(options: PoolOptions): Pool {
  const limits = { ...poolLimits, ...options.limits };
  const children = new Set<PooledChild>();
  const waiting: PoolJob[] = [];
  const running = new Set<PoolJob>();
  let nextId = 1;
  let clock: NodeJS.Timeout | null = null;
  let whenEmpty: (() => void) | null = null;
  let closing: Promise<void> | null = null;

  const startChild = (): PooledChild => {
    const child: PooledChild = watchChild(options.fork(limits), limits, {
      freed: startWaiting,
      gone(notBegun) {
        children.delete(child);
        // cancelled ones among them were dropped from `running` already
        waiting.unshift(...notBegun.filter((job) => running.delete(job)));
        if (children.size === 0) {
          if (clock) clearInterval(clock);
          clock = null;
          whenEmpty?.();
        }
        startWaiting();
      },
    });
    children.add(child);
    clock ??= setInterval(() => children.forEach((one) => one.tick()), 1000);
    return child;
  };
  const startWaiting = (): void => {
    while (waiting.length > 0) {
      const [next] = waiting;
      const free = [...children].find((child) => child.isFree());
      const full = children.size >= limits.children;
      const child = free ?? (full ? [...children].find((one) => next && one.takesNext(next.kind)) : startChild());
      const job = child && waiting.shift();
      if (!job) return;
      running.add(job);
      child.start(job);
    }
  };
  const runWith = <K extends JobKind>(
    context: ReadingContext | null,
    kind: K,
    input: JobInput<K>,
  ): Promise<JobOutput<K>> =>
    new Promise((resolve, reject) => {
      const settle = (ending: JobEnding): void => {
        running.delete(job);
        // `as`: the child answers a job of kind K with its output; serve-jobs.ts is typed to
        if (ending.kind === 'done') resolve(ending.output as JobOutput<K>);
        else reject(errorOf(ending, limits.jobSeconds));
      };
      const job: PoolJob = { id: nextId++, kind, input, context, settle };
      if (closing) return settle({ kind: 'cancelled' });
      waiting.push(job);
      startWaiting();
    });
  const run = <K extends JobKind>(kind: K, input: JobInput<K>): Promise<JobOutput<K>> => runWith(null, kind, input);
  const cancel = (): void => {
    const dropped = [...waiting.splice(0), ...running];
    const busy = [...children].filter((child) => !child.isFree());
    for (const job of dropped) job.settle({ kind: 'cancelled' });
    for (const child of busy) child.kill();
  };
  const open = (bytes: Uint8Array, name: string): Promise<OpenedFile> =>
    run('open', { bytes, name }).catch(orElse((limit) => openedTooLarge(limit, name)));

  return {
    read: (file, context) =>
      runWith(context, 'read', file).catch(orElse((limit) => readTooLarge(limit, file.hints.name))),
    open,
    mail: (bytes, name) => run('mail', { bytes, name }).catch(orElse((limit) => mailTooLarge(limit, name))),
    async sheets(bytes, name) {
      const opened = await open(bytes, name);
      if (!opened.ok) throw new Refusal('bad-input', opened.finding.message);
      return opened.workbook.sheets;
    },
    write: (plan) => run('write', { plan }),
    run,
    warm() {
      if (closing) return;
      while (children.size < limits.children) startChild();
    },
    cancel,
    close() {
      closing ??= new Promise((resolve) => (whenEmpty = resolve));
      cancel();
      for (const child of children) child.kill();
      if (children.size === 0) whenEmpty?.();
      return closing;
    },
  };
}

function errorOf(ending: Exclude<JobEnding, { kind: 'done' }>, jobSeconds: number): Error {
  switch (ending.kind) {
    case 'cancelled':
      return new Refusal('cancelled', 'Đã dừng theo yêu cầu.');
    case 'failed':
      return new Error(ending.fault);
    case 'stopped':
      return ending.why === 'no-start'
        ? new Error('a reading process ended before it was ready')
        : new JobStopped(limitText(ending.why, jobSeconds));
  }
}

/** Turns the stop of a file's child into what is said of the file; every other error passes. */
function orElse<T>(refused: (limit: string) => T): (error: unknown) => T {
  return (error) => {
    if (error instanceof JobStopped) return refused(error.limit);
    throw error;
  };
}
