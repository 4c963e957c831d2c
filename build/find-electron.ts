import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './steps.ts';

/**
 * The Electron program of this machine, or null where there is none: `ELECTRON_BIN`, else what the package's own installer left.
 * The package itself is never loaded, because that would start a download.
 */
export function findElectron(env: NodeJS.ProcessEnv): string | null {
  const given = env['ELECTRON_BIN'];
  if (given !== undefined) return existsSync(given) ? given : null;
  const folder = path.join(root, 'node_modules', 'electron');
  const named = path.join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const program = path.join(folder, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(program) ? program : null;
}
