import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createRecentBooks } from '../../../electron/service/recent-books.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-recent-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('recent books', () => {
  it('are listed newest first, each once, at most twenty', () => {
    let second = 0;
    const now = (): string => `2025-12-15T08:00:${String((second += 1)).padStart(2, '0')}Z`;
    const recent = createRecentBooks(path.join(folder, 'new', 'recent.json'), now);
    expect(recent.list()).toEqual([]);
    for (let n = 1; n <= 25; n += 1) recent.remember(`/books/${n}.phuluc`);
    recent.remember('/books/20.phuluc');
    const files = recent.list().map((book) => book.file);
    expect(files.slice(0, 3)).toEqual(['/books/20.phuluc', '/books/25.phuluc', '/books/24.phuluc']);
    expect([files.length, new Set(files).size]).toEqual([20, 20]);
  });

  it.each(['', '{', '[1]', '{"file":"x"}', '[{"file":1,"opened":"x"}]'])(
    'a file with %j in it counts as empty and is written anew',
    (text) => {
      const kept = path.join(folder, 'broken.json');
      writeFileSync(kept, text);
      const recent = createRecentBooks(kept, () => '2025-12-15T08:00:00Z');
      expect(recent.list()).toEqual([]);
      recent.remember('/a.phuluc');
      expect(recent.list()).toEqual([{ file: '/a.phuluc', opened: '2025-12-15T08:00:00Z' }]);
    },
  );
});
