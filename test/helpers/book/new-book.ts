import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createBook } from '#electron/store/create-book.ts';
import type { NewPeriod } from '#electron/store/change-period.ts';
import type { Book } from '#electron/store/database.ts';
import type { By } from '#electron/store/handle.ts';
import { sampleDirectory, sampleFamily } from './sample-family.ts';

export const by: By = { who: 'Hà', now: '2025-03-10T08:00:00+07:00' };

export const samplePeriod: NewPeriod = {
  family: sampleFamily(),
  directory: sampleDirectory,
  year: 2025,
  kind: 'annual',
  phase: 'plan',
  dueDate: '2025-12-15',
  cutOffDate: '2025-12-01',
  expectedUnits: ['t:so-y-te', 't:so-gddt'],
};

/** A folder of its own, gone when the test is over. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'phuluc-book-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real book in a real file, with one period (number 1); closed and removed when the test is over. */
export function newBook(period: Partial<NewPeriod> = {}): Book {
  const book = createBook(path.join(newFolder(), 'so.phuluc'), by, { title: 'Sổ thử', ...samplePeriod, ...period });
  onTestFinished(() => book.close());
  return book;
}
