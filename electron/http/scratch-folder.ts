import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * A new folder of this run's own under `memory`, readable by this user only, for what is uploaded and written for download. What
 * a run left behind that ended without tidying up (power cut, killed) is removed: it holds what offices sent.
 */
export function makeScratchFolder(memory: string): string {
  const all = path.join(memory, 'scratch');
  mkdirSync(all, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(all))
    if (!isRunning(Number.parseInt(name, 10))) rmSync(path.join(all, name), { recursive: true, force: true });
  return mkdtempSync(path.join(all, `${process.pid}-`));
}

function isRunning(pid: number): boolean {
  try {
    // signal 0 only asks
    return process.kill(pid, 0);
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}
