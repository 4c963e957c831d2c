import { writeSync } from 'node:fs';
import { beatLine } from './protocol.ts';

const BEAT_MILLISECONDS = 200;
const STANDARD_OUTPUT = 1;

/**
 * Runs in a thread of its own inside a child: says some times a second that the process lives and how much memory it holds, even
 * while the main thread reads a file, and ends the process when it holds too much or its parent is gone. Buffers count, which V8's
 * own limits do not see.
 */
export function watchProcess(memoryBytes: number): void {
  const parent = process.ppid;
  setInterval(() => {
    const memory = process.memoryUsage.rss();
    if (memory > memoryBytes) say(beatLine.overMemory);
    if (memory > memoryBytes || process.ppid !== parent || !say(beatLine.alive(memory))) endProcess();
  }, BEAT_MILLISECONDS);
}

/** False when nobody is there to hear it. */
function say(line: string): boolean {
  try {
    writeSync(STANDARD_OUTPUT, `${line}\n`);
    return true;
  } catch (thrown) {
    // a parent that is busy leaves the pipe full (EAGAIN): it is still there
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EAGAIN';
  }
}

/** process.exit would end only this thread. */
function endProcess(): void {
  process.kill(process.pid, 'SIGKILL');
}
