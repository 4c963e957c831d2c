import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './steps.ts';

const LATE_MS = 5_000;

/** The running server of browser mode. */
export type ServeProcess = {
  readonly url: string;
  /** resolves when it has ended */
  readonly ended: Promise<void>;
  readonly end: () => Promise<void>;
};

/** Starts browser mode's server in a process of its own; resolves with its address. Throws when it ends before it has one. */
export async function startServe(args: readonly string[]): Promise<ServeProcess> {
  const child = fork(path.join(root, 'out', 'server', 'serve.mjs'), args, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const url = await Promise.race([firstLine(child), ended]);
  if (url === undefined) throw new Error('the server ended before it had an address');
  return {
    url,
    ended,
    end() {
      // by its line to us, since a signal on Windows leaves it no time to tidy up
      if (child.connected) child.disconnect();
      const late = setTimeout(() => child.kill('SIGKILL'), LATE_MS);
      return ended.then(() => clearTimeout(late));
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((done) => {
    if (child.stdout) createInterface(child.stdout).once('line', done);
  });
}
