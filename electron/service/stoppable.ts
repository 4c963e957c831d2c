import { Refusal } from '#shared/service/answer.ts';

/** Work that the officer may stop while it runs. */
export type Stoppable = {
  /** runs work that heeds the signal it is given */
  readonly run: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** asks all that runs to stop; says how much that is */
  readonly stop: () => { readonly stopped: number };
};

/** One register of running work, for one kind of it: stopping an export must not stop an import. */
export function createStoppable(): Stoppable {
  const running = new Set<AbortController>();
  return {
    async run(work) {
      const control = new AbortController();
      running.add(control);
      try {
        return await work(control.signal);
      } finally {
        running.delete(control);
      }
    },
    stop() {
      const stopped = running.size;
      for (const control of running) control.abort();
      return { stopped };
    },
  };
}

/**
 * What comes first: the work's end, or the officer's stop (Refusal `cancelled`). A child process or a browser that is still at it ends
 * by itself; what it made is dropped.
 */
export async function orStopped<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const listening = new AbortController();
  const stop = new Promise<never>((_, reject) => {
    const refuse = (): void => reject(new Refusal('cancelled', 'Đã dừng theo yêu cầu; không có gì được ghi.'));
    if (signal.aborted) refuse();
    signal.addEventListener('abort', refuse, { signal: listening.signal });
  });
  try {
    return await Promise.race([stop, work]);
  } finally {
    listening.abort();
  }
}
