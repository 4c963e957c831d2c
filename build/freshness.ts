import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Bundle } from './bundle.ts';
import { root } from './steps.ts';

const stamps = path.join(root, 'out', '.stamps');

/** Whether a bundle is there and was made from the sources as they are now. */
export function isFresh(bundle: Bundle): boolean {
  const stamp = path.join(stamps, bundle.name);
  const made = existsSync(path.join(root, bundle.output)) && existsSync(stamp);
  return made && readFileSync(stamp, 'utf8') === stampOf(bundle);
}

/** Notes that a bundle was made from the sources as `stamp` (taken before the build began) says. */
export function noteFresh(bundle: Bundle, stamp: string): void {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(path.join(stamps, bundle.name), stamp);
}

/** Name, size and time of every source file in one short text: also a file that went away changes it. */
export function stampOf(bundle: Bundle): string {
  const hash = createHash('sha256');
  for (const source of bundle.sources) for (const file of filesOf(path.join(root, source))) hash.update(factsOf(file));
  return hash.digest('hex');
}

function filesOf(source: string): readonly string[] {
  if (!statSync(source).isDirectory()) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function factsOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${path.relative(root, file)}\0${size}\0${mtimeMs}\n`;
}
