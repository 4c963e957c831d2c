import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unusedTexts } from '../../helpers/unused-texts.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const sources = new Map(
  ['renderer', 'electron/main']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(folder, file),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(path.join(root, file), 'utf8')] as const),
);

describe('the texts of the window', () => {
  it('are all shown somewhere', async () => {
    const files = [...sources.keys()].filter((file) =>
      /^renderer\/text\/.*\.vi\.ts$|^renderer\/text\/vi\.ts$/.test(file),
    );
    expect(files.length).toBeGreaterThan(10);
    // `as`: a module is the object of what it exports
    const given = await Promise.all(files.map(async (file) => (await import(path.join(root, file))) as object));
    const texts = new Map(given.flatMap((exported) => Object.entries(exported) as [string, unknown][]));
    expect(unusedTexts(texts, sources)).toEqual([]);
  });

  it('are found out where nobody shows them', () => {
    const texts = new Map<string, unknown>([
      ['vi', { a: 'A', b: { c: 'C', d: 'D' }, e: { f: 'F' }, g: 'G', h: { i: 'I', j: 'J' } }],
    ]);
    const source = `
      import { vi as words } from './text/vi.ts';
      const all = words.b;
      const { g } = words;
      say(words.a, all.c, words.e[name]);
      const part = words.h;
      say(Object.entries(part));
    `;
    expect(unusedTexts(texts, new Map([['a.ts', source]]))).toEqual(['vi.b.d']);
  });
});
