import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { giveName } from '#electron/store/give-name.ts';
import { newFolder } from '../../helpers/book/new-book.ts';

it('gives a finished file its name, and never that of a file that came meanwhile', () => {
  const folder = newFolder();
  const making = path.join(folder, 'a.tmp');
  const file = path.join(folder, 'a.phuluc');
  writeFileSync(making, 'mới');
  writeFileSync(file, 'của người khác');
  expect(giveName(making, file)).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('của người khác');
  const free = path.join(path.dirname(making), 'b.phuluc');
  expect(giveName(making, free)).toBe(true);
  expect([readFileSync(free, 'utf8'), existsSync(making)]).toEqual(['mới', false]);
});
