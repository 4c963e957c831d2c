import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ChildEnd, ChildHandle, ForkChild } from './child-process.ts';
import { beatLine, type FromChild } from './protocol.ts';

/** Starts reading processes with Node's own fork (command line, browser mode, tests). `script` is the child's file. */
export function forkNodeChild(script: string = childScript()): ForkChild {
  return (limits) => {
    const child = fork(script, [String(limits.memoryBytes)], {
      serialization: 'advanced',
      // a wide young generation: what reading makes is short-lived, and copying it costs a tenth of the time
      execArgv: [
        `--max-old-space-size=${limits.heapMegabytes}`,
        '--min-semi-space-size=16',
        '--max-semi-space-size=32',
      ],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let said = '';
    let overMemory = false;
    let onBeat: (memoryBytes: number) => void = () => undefined;
    child.stderr?.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-4000)));
    if (child.stdout)
      createInterface(child.stdout).on('line', (line) => {
        const memory = beatLine.memoryOf(line);
        if (memory !== null) onBeat(memory);
        else if (line === beatLine.overMemory) overMemory = true;
      });
    const handle: ChildHandle = {
      // a child that died a moment ago cannot be sent to; its exit is told by onExit
      send: (message) => void child.send(message, () => undefined),
      // `as`: the other end is our own serve-jobs.ts
      onMessage: (listener) => void child.on('message', (message) => listener(message as FromChild)),
      onBeat: (listener) => void (onBeat = listener),
      onExit(listener) {
        // 'close' and not 'exit': by then standard output and error have been read to their end
        child.once('close', (_code, signal) => listener(endOf(overMemory, signal, said)));
        child.once('error', () => child.pid === undefined && listener('other'));
      },
      kill: () => void child.kill('SIGKILL'),
    };
    return handle;
  };
}

/** reader.child.ts beside this file; where this file is part of a bundle, the child's own bundle in the folder beside it. */
function childScript(): string {
  const source = path.join(import.meta.dirname, 'reader.child.ts');
  return existsSync(source) ? source : path.join(import.meta.dirname, '..', 'worker', 'reader.child.mjs');
}

/** V8 says "heap out of memory" and aborts; the system's own guard against lack of memory kills without a word. */
function endOf(overMemory: boolean, signal: NodeJS.Signals | null, said: string): ChildEnd {
  const outOfMemory = overMemory || signal === 'SIGKILL' || /out of memory|allocation failed/i.test(said);
  return outOfMemory ? 'memory' : 'other';
}
