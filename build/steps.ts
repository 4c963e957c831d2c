import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const root: string = path.dirname(import.meta.dirname);
const bin = path.join(root, 'node_modules', '.bin');

/** One step of a script: its name as printed, the program (one of node_modules/.bin, or a full path) and its arguments. */
export type Step = { readonly name: string; readonly program: string; readonly args: readonly string[] };

/** Runs the steps in order and ends the process with status 1 at the first that fails. */
export function runSteps(steps: readonly Step[]): void {
  for (const step of steps) {
    const from = performance.now();
    const program = path.isAbsolute(step.program) ? step.program : path.join(bin, step.program);
    const done = spawnSync(program, step.args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    if (done.status !== 0) {
      process.stderr.write(`${step.name}: failed after ${seconds} s\n`);
      process.exit(1);
    }
    process.stderr.write(`${step.name}: ${seconds} s\n`);
  }
}
