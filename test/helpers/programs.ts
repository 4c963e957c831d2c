import { spawnSync } from 'node:child_process';

/** Whether a second program is there and starts. */
export function runs(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
