import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { record } from './record.ts';

type Options = { readonly execArgv?: readonly string[]; readonly stdio?: string };

export class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;
  constructor(script: string, args: readonly string[], options: Options) {
    super();
    if (options.stdio !== 'pipe') throw new Error('stand-in: utilityProcess only with stdio "pipe"');
    const parentPort = new URL('./parent-port.ts', import.meta.url).href;
    this.#child = fork(script, args, {
      execArgv: ['--import', parentPort, ...(options.execArgv ?? [])],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, STANDIN_UTILITY: '1' },
    });
    if (this.#child.pid !== undefined) record.children.push(this.#child.pid);
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.once('exit', (code) => this.emit('exit', code ?? 0));
  }
  get stdout(): ChildProcess['stdout'] {
    return this.#child.stdout;
  }
  get stderr(): ChildProcess['stderr'] {
    return this.#child.stderr;
  }
  postMessage = (message: unknown): void => {
    // `as`: what the structured clone carries is what "advanced" serialization takes
    this.#child.send(message as object, () => undefined);
  };
  kill = (): boolean => this.#child.kill('SIGKILL');
}

export const utilityProcess = {
  fork: (script: string, args: readonly string[] = [], options: Options = {}): UtilityProcess =>
    new UtilityProcess(script, args, options),
};
