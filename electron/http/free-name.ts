import { existsSync } from 'node:fs';
import path from 'node:path';

/** The path itself where nothing is there, else the next of "tên (2).xlsx", "tên (3).xlsx" … that is free. */
export function freeName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? file : path.join(dir, `${name} (${n})${ext}`);
    if (!existsSync(candidate)) return candidate;
  }
}
