import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeOut } from '#electron/service/write-out.ts';
import { newBook } from '../../helpers/book/new-book.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'write-out-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = new Uint8Array([1, 2, 3]);

describe('writing a finished file out', () => {
  it('puts it in the place of an earlier one and leaves nothing beside it', async () => {
    const file = path.join(folder, 'phụ lục.xlsx');
    writeFileSync(file, 'earlier, and longer');
    await writeOut(file, bytes);
    expect([...readFileSync(file)]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual(['phụ lục.xlsx']);
  });

  it('leaves what was there, and nothing beside it, where it cannot be written', async () => {
    const file = path.join(folder, 'a.xlsx');
    mkdirSync(file);
    await expect(writeOut(file, bytes)).rejects.toMatchObject({ code: 'cannot-write' });
    expect(readdirSync(folder)).toEqual(['a.xlsx']);
    await expect(writeOut(path.join(folder, 'không có', 'a.xlsx'), bytes)).rejects.toMatchObject({
      code: 'cannot-write',
    });
  });

  it('never writes over a book, whole or damaged', async () => {
    const { file } = newBook();
    const before = readFileSync(file);
    await expect(writeOut(file, bytes)).rejects.toMatchObject({ code: 'file-exists' });
    expect(readFileSync(file)).toEqual(before);
    const cut = path.join(folder, 'cut.phuluc');
    writeFileSync(cut, before.subarray(0, 60));
    await expect(writeOut(cut, bytes)).rejects.toMatchObject({ code: 'file-exists' });
  });
});
