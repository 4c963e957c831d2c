import { mkdtempSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { printInFolder, type PrintPage } from '#electron/service/print-in-folder.ts';

const sentence = 'Không tạo được PDF.';
const base = mkdtempSync(path.join(os.tmpdir(), 'print-'));
const pdf = Buffer.from('%PDF-1.7');

describe('printing in a folder', () => {
  it('gives what was printed, and leaves no folder behind', async () => {
    const seen: string[][] = [];
    const done = await printInFolder('<p>a</p>', { base, sentence }, async (_page, { folder }) => {
      seen.push(readdirSync(folder));
      return pdf;
    });
    expect(done).toEqual(pdf);
    expect(seen).toEqual([['page.html']]);
    expect(readdirSync(base)).toEqual([]);
  });

  const told: boolean[] = [];
  it.each<[string, string, PrintPage]>([
    ['fails', base, () => Promise.reject(new Error('gone'))],
    [
      'fails at once',
      base,
      () => {
        throw new Error('gone');
      },
    ],
    ['gives no PDF', base, async () => Buffer.from('<html>')],
    ['gives nothing', base, async () => Buffer.alloc(0)],
    ['has no place for its folder', path.join(base, 'không có'), async () => pdf],
    [
      'never ends',
      base,
      (_page, { signal }) => {
        signal.addEventListener('abort', () => told.push(true));
        return new Promise(() => undefined);
      },
    ],
  ])('is refused in one sentence where it %s', async (_, where, print) => {
    const refused = printInFolder('<p>a</p>', { base: where, sentence, seconds: 0.05 }, print);
    await expect(refused).rejects.toMatchObject({ name: 'Refusal', code: 'cannot-write', message: sentence });
    expect(readdirSync(base)).toEqual([]);
  });

  it('tells a print that never ends to stop', () => expect(told).toEqual([true]));
});
