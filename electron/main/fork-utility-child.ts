import { utilityProcess, type UtilityProcess } from 'electron';
import { createInterface } from 'node:readline';
import type { ChildHandle, ForkChild } from '../worker/child-process.ts';
import { beatLine, type FromChild } from '../worker/protocol.ts';

/** Its last lines may still be on their way when the process is gone. */
const LAST_WORDS_MS = 200;

/** Starts reading processes as Electron's utility processes; a packed Electron cannot run plain Node (fuse runAsNode). */
export function forkUtilityChild(script: string): ForkChild {
  return (limits) => {
    const child = utilityProcess.fork(script, [String(limits.memoryBytes)], {
      execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
      stdio: 'pipe',
      serviceName: 'Phu Luc: doc va ghi tep',
    });
    let overMemory = false;
    let onBeat: (memoryBytes: number) => void = () => undefined;
    if (child.stdout)
      createInterface({ input: child.stdout }).on('line', (line) => {
        const memory = beatLine.memoryOf(line);
        if (memory !== null) onBeat(memory);
        else if (line === beatLine.overMemory) overMemory = true;
      });
    // V8 tells of its end for lack of memory by this event; nobody reads standard error, but a full pipe would stop the child
    child.on('error', (_type, place) => (overMemory ||= /memory/i.test(place)));
    child.stderr?.resume();
    const handle: ChildHandle = {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Electron's port is no window: it has no origin
      send: (message) => child.postMessage(message),
      // `as`: the other end is our own serve-jobs.ts
      onMessage: (listener) => void child.on('message', (message) => listener(message as FromChild)),
      onBeat: (listener) => void (onBeat = listener),
      onExit: (listener) => void whenGone(child, () => listener(overMemory ? 'memory' : 'other')),
      kill: () => void child.kill(),
    };
    return handle;
  };
}

function whenGone(child: UtilityProcess, tell: () => void): void {
  child.once('exit', () => {
    setTimeout(tell, LAST_WORDS_MS);
  });
}
