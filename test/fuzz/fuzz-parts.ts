import { fork } from 'node:child_process';
import path from 'node:path';
import { type FuzzReport, totalOf } from './fuzz-set.ts';

/** What is fuzzed: `each` mutations of every file of the sets whose names contain `only`, in so many processes. */
export type FuzzJob = {
  readonly each: number;
  readonly seed: number;
  readonly only: string;
  readonly processes: number;
  /** one of `parts` shares of the files (from 1), for runs on several machines */
  readonly part: number;
  readonly parts: number;
};

/** What one file gave, as a process reports it. */
export type FuzzedFile = { readonly set: string; readonly file: string; readonly report: FuzzReport };

/** What fuzzing gave, by set and in all, in the order of the sets. */
export type Fuzzed = { readonly sets: ReadonlyMap<string, FuzzReport>; readonly total: FuzzReport };

/** A process that gives no sign of life for so long hangs: it gives one every twenty mutations, on a busy machine every few seconds. */
const SILENCE_MS = 15 * 60_000;

/**
 * Fuzzes in child processes, each its share of the files. A process that dies or hangs is a fault of the file it was at: nothing of
 * the program under test may end or stop it. `onFile` is told each file as it is done.
 */
export async function fuzzInParts(job: FuzzJob, onFile: (one: FuzzedFile) => void): Promise<Fuzzed> {
  const shares = Array.from({ length: job.processes }, (_, i) => ({
    ...job,
    // share i of the processes, within this run's part of the files
    part: (job.part - 1) * job.processes + i + 1,
    parts: job.parts * job.processes,
  }));
  const files = (await Promise.all(shares.map((share) => runShare(share, onFile)))).flat();
  const sets = Map.groupBy(files, (one) => one.set);
  return {
    sets: new Map([...sets].map(([set, own]) => [set, totalOf(own.map((one) => one.report))] as const)),
    total: totalOf(files.map((one) => one.report)),
  };
}

function runShare(share: FuzzJob, onFile: (one: FuzzedFile) => void): Promise<readonly FuzzedFile[]> {
  const child = fork(path.join(import.meta.dirname, 'fuzz-part.ts'), [JSON.stringify(share)], { stdio: 'inherit' });
  const files: FuzzedFile[] = [];
  const take = (one: FuzzedFile): void => {
    files.push(one);
    onFile(one);
  };
  return new Promise((resolve) => {
    let silence = setTimeout(() => child.kill('SIGKILL'), SILENCE_MS);
    child.on('message', (message) => {
      clearTimeout(silence);
      silence = setTimeout(() => child.kill('SIGKILL'), SILENCE_MS);
      // `as`: the other end is our own fuzz-part.ts
      if (message !== 'alive') take(message as FuzzedFile);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(silence);
      if (code !== 0) take(died(share, files, signal ?? `status ${code}`));
      resolve(files);
    });
  });
}

function died({ part, parts }: FuzzJob, files: readonly FuzzedFile[], how: string): FuzzedFile {
  const last = files.at(-1);
  const after = last ? `after ${last.set}/${last.file}` : 'at its first file';
  const fault = `the process of part ${part}/${parts} ended ${after}: ${how}`;
  return { set: last?.set ?? 'processes', file: '', report: { ...totalOf([]), faults: [fault] } };
}
