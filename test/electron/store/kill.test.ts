import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { checkBook } from '#electron/store/check-book.ts';
import { openBook } from '#electron/store/database.ts';
import { newFolder } from '../../helpers/book/new-book.ts';
import { seededRandom } from '../../helpers/seeded-random.ts';

const CHILD = path.join(import.meta.dirname, '..', '..', 'helpers', 'book', 'saving-child.ts');
const KILLS = 20;
const SEED = 20261124;
/** lines the child prints: one when it begins, one after each group */
const LINES = 13;
/** about what one group takes */
const GROUP_MS = 12;

type End = { readonly code: number | null; readonly errors: string };
type Moment = { readonly line: number; readonly ms: number };

/** Imports everything into a book from another process; `killed`: so many ms after it printed its so-many-th line. */
async function importAll(file: string, killed?: Moment): Promise<End> {
  const child = spawn(process.execPath, [CHILD, file], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  let lines = 0;
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const reached = new Promise<void>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      lines += data.toString().split('\n').length - 1;
      if (killed && lines >= killed.line) resolve();
    });
  });
  if (killed) {
    await Promise.race([reached, ended]);
    await wait(killed.ms);
    child.kill('SIGKILL');
  }
  return { code: await ended, errors };
}

/** Every row of every table: the same content is the same down to the last key. */
function dump(file: string): Readonly<Record<string, readonly unknown[]>> {
  const book = openBook(file);
  const names = book.read
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all();
  const rows = names.map((name) => [String(name), book.read.prepare(`SELECT * FROM "${String(name)}"`).all()]);
  book.close();
  return Object.fromEntries(rows);
}

function stored(file: string): { whole: boolean; problems: readonly string[]; files: number } {
  if (!existsSync(file)) return { whole: true, problems: [], files: 0 };
  const book = openBook(file);
  const checked = checkBook(book.read);
  book.close();
  return checked;
}

describe('a process killed while it imports', () => {
  it(`leaves a whole book at each of ${KILLS} moments, and importing again completes it to the same content (seed ${SEED})`, async () => {
    const random = seededRandom(SEED);
    const folder = newFolder();
    const reference = path.join(folder, 'reference.phuluc');
    expect(await importAll(reference)).toEqual({ code: 0, errors: '' });
    const whole = dump(reference);
    const all = stored(reference).files;

    let books = 0;
    let halfWay = 0;
    let file = path.join(folder, 'killed-0.phuluc');
    for (let kill = 0; kill < KILLS; kill += 1) {
      await importAll(file, { line: 1 + Math.floor(random() * LINES), ms: random() * GROUP_MS });
      const { problems, files } = stored(file);
      expect(problems).toEqual([]);
      if (files > 0 && files < all) halfWay += 1;
      if (files < all && kill < KILLS - 1) continue;
      expect(await importAll(file)).toEqual({ code: 0, errors: '' });
      expect(dump(file)).toEqual(whole);
      books += 1;
      file = path.join(folder, `killed-${books}.phuluc`);
    }
    expect(books).toBeGreaterThan(0);
    // else the kills came before or after the writing, and the test would show nothing
    expect(halfWay).toBeGreaterThan(2);
  });

  it('and two that import the same files at once end in one book without doubles', async () => {
    const folder = newFolder();
    const [alone, shared] = [path.join(folder, 'alone.phuluc'), path.join(folder, 'shared.phuluc')];
    await importAll(alone);
    await importAll(shared, { line: 4, ms: 0 });
    const ends = await Promise.all([importAll(shared), importAll(shared)]);
    expect(ends.every((end) => end.code === 0 || end.errors.includes('file-exists'))).toBe(true);
    expect(stored(shared)).toEqual(stored(alone));
    const content = (file: string): unknown => {
      const { submissions, cells } = dump(file);
      return { submissions: submissions?.length, cells: cells?.length };
    };
    expect(content(shared)).toEqual(content(alone));
  });
});
