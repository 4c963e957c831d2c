import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { ChildChannel } from './child-channel.ts';

/**
 * Runs a child of the pool. The main thread takes jobs; a second thread, started from the same `script`, watches the process,
 * because the main one is deaf while it reads a file. `wrap` may stand between the channel and the jobs (tests do).
 */
export async function runChild(script: string, wrap = (channel: ChildChannel): ChildChannel => channel): Promise<void> {
  // each thread loads only its own part
  if (!isMainThread) {
    const { watchProcess } = await import('./watch-process.ts');
    // `as`: the main thread gives the number of bytes
    return watchProcess(workerData as number);
  }
  const { openChildChannel } = await import('./child-channel.ts');
  const { serveJobs } = await import('./serve-jobs.ts');
  const channel = wrap(openChildChannel());
  channel.onClosed(() => process.exit());
  const watcher = new Worker(new URL(script), {
    workerData: Number(process.argv[2]),
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
  });
  // without its watcher the process must not go on
  watcher.once('error', () => process.exit(1));
  serveJobs(channel);
}
