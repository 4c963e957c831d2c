import type { ReadingContext } from '#shared/submission/reading-context.ts';
import type { ChildEnd, ChildHandle } from './child-process.ts';
import type { FromChild, JobInput, JobKind, ToChild } from './protocol.ts';

export type WatchLimits = {
  /** seconds that one job may take */
  readonly jobSeconds: number;
  /** seconds that a child may take to load its code: a cold start behind a virus scanner is slow */
  readonly startSeconds: number;
  /** seconds without a beat after which a child is given up */
  readonly silentSeconds: number;
  readonly memoryBytes: number;
};

/** A job as it waits and runs; only the first call of `settle` counts. */
export type PoolJob = {
  readonly id: number;
  readonly kind: JobKind;
  readonly input: JobInput<JobKind>;
  /** what the child must know for it; null for a job that needs nothing */
  readonly context: ReadingContext | null;
  readonly settle: (ending: JobEnding) => void;
};

export type JobEnding =
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly fault: string }
  | { readonly kind: 'stopped'; readonly why: StopReason }
  | { readonly kind: 'cancelled' };

export type StopReason = 'time' | 'silence' | 'memory' | 'crash' | 'no-start';

/** One child of the pool with its jobs and its clock. */
export type PooledChild = {
  readonly isFree: () => boolean;
  /**
   * Whether a job may wait in the child behind the one that runs, so that the child does not stand still while our own process is
   * busy storing: one file behind another only, since both are short and of one batch.
   */
  readonly takesNext: (kind: JobKind) => boolean;
  /** Sends the job, and before it its context, unless that is the one the child was sent last. */
  readonly start: (job: PoolJob) => void;
  /** called once a second by the pool; kills the child when a limit is passed */
  readonly tick: () => void;
  readonly kill: () => void;
};

/**
 * Watches one child. Time is counted in ticks of the pool's clock, not read from it: while our own process is busy no tick comes,
 * and a child is not blamed for beats that nobody could hear.
 */
export function watchChild(
  handle: ChildHandle,
  limits: WatchLimits,
  events: { readonly freed: () => void; readonly gone: (notBegun: readonly PoolJob[]) => void },
): PooledChild {
  /** the first runs, a second waits in the child */
  const jobs: PoolJob[] = [];
  let known: ReadingContext | null = null;
  let ready = false;
  let jobTicks = 0;
  let silentTicks = 0;
  let killedFor: StopReason | null = null;
  const end = (ending: JobEnding): void => {
    jobTicks = 0;
    jobs.shift()?.settle(ending);
  };
  const stop = (why: StopReason): void => {
    killedFor ??= why;
    handle.kill();
  };
  handle.onMessage((message: FromChild) => {
    if (message.kind === 'ready') {
      ready = true;
      silentTicks = 0;
    } else if (message.id === jobs[0]?.id) {
      end(message.kind === 'done' ? message : { kind: 'failed', fault: message.fault });
      events.freed();
    }
  });
  handle.onBeat((memoryBytes) => {
    silentTicks = 0;
    if (memoryBytes > limits.memoryBytes) stop('memory');
  });
  handle.onExit((how: ChildEnd) => {
    end({ kind: 'stopped', why: killedFor ?? (how === 'memory' ? 'memory' : ready ? 'crash' : 'no-start') });
    events.gone(jobs.splice(0));
  });
  return {
    isFree: () => jobs.length === 0 && killedFor === null,
    takesNext: (kind) => readsFile(kind) && killedFor === null && jobs.length === 1 && jobs[0]?.kind === kind,
    start(next) {
      jobs.push(next);
      if (next.context && next.context !== known) {
        known = next.context;
        handle.send({ kind: 'context', context: known });
      }
      // `as`: kind and input of a PoolJob were joined by the pool's typed `run`
      handle.send({ kind: 'job', id: next.id, job: next.kind, input: next.input } as ToChild);
    },
    tick() {
      if (++silentTicks > (ready ? limits.silentSeconds : limits.startSeconds)) stop('silence');
      else if (jobs.length > 0 && ready && ++jobTicks > limits.jobSeconds) stop('time');
    },
    kill: () => stop('crash'),
  };
}

function readsFile(kind: JobKind): boolean {
  return kind === 'read' || kind === 'open';
}
