import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Where the user's books lie in browser mode: `PHULUC_BOOKS`, else "Phu Luc" in his documents (or his own folder, where there are none). */
export function booksFolder(env: NodeJS.ProcessEnv): string {
  const documents = ['Documents', 'Tài liệu']
    .map((name) => path.join(os.homedir(), name))
    .find((one) => existsSync(one));
  return env['PHULUC_BOOKS'] ?? path.join(documents ?? os.homedir(), 'Phu Luc');
}

/** Where the program keeps what it remembers on this machine: `PHULUC_MEMORY`, else the system's usual place. */
export function memoryFolder(env: NodeJS.ProcessEnv): string {
  const given = env['PHULUC_MEMORY'];
  if (given !== undefined) return given;
  const usual =
    process.platform === 'win32'
      ? (env['LOCALAPPDATA'] ?? path.join(os.homedir(), 'AppData', 'Local'))
      : (env['XDG_STATE_HOME'] ?? path.join(os.homedir(), '.local', 'state'));
  return path.join(usual, 'phu-luc');
}
