import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { receivedFiles } from '#electron/service/received-files.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'received-'));
  mkdirSync(path.join(folder, 'huyện'));
  for (const name of ['b.xlsx', 'a.pdf', 'huyện/c.xls', '.DS_Store', 'Thumbs.db', '~$b.xlsx'])
    writeFileSync(path.join(folder, name), 'x');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('walks a folder to the bottom, in the order of names, passing over only what the system leaves', async () => {
  const found = await receivedFiles([folder]);
  expect(found.map((file) => file.name)).toEqual(['a.pdf', 'b.xlsx', 'huyện/c.xls', '~$b.xlsx']);
});

it('gives the same list whatever the order and the repetition of the arguments', async () => {
  const [a, b] = [path.join(folder, 'a.pdf'), path.join(folder, 'b.xlsx')];
  expect(await receivedFiles([b, a, b])).toEqual(await receivedFiles([a, b]));
});

it('takes a link in a folder for what it is, never passing it over', async () => {
  const linked = mkdtempSync(path.join(os.tmpdir(), 'linked-'));
  symlinkSync(path.join(folder, 'b.xlsx'), path.join(linked, 'b.xlsx'));
  symlinkSync(path.join(folder, 'khong-co.xlsx'), path.join(linked, 'gone.xlsx'));
  expect((await receivedFiles([linked])).map((file) => file.name)).toEqual(['b.xlsx', 'gone.xlsx']);
  rmSync(linked, { recursive: true });
});

it('refuses a path that does not exist, by its name', async () => {
  await expect(receivedFiles([path.join(folder, 'khong-co.xlsx')])).rejects.toThrow(/khong-co\.xlsx/);
});
