import path from 'node:path';
import Database from 'better-sqlite3';
import { createBook } from '#electron/store/create-book.ts';
import { addPeriod } from '#electron/store/change-period.ts';
import { openBook } from '#electron/store/database.ts';
import { listPeriods } from '#electron/store/periods.ts';
import { saveSubmission } from '#electron/store/save-submission.ts';
import { withGroup } from '#electron/store/transaction.ts';
import { builtInFamily } from '#shared/family/families/index.ts';
import type { Family } from '#shared/family/family.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';
import type { ReadFile } from '#shared/submission/submission.ts';
import { timeInTurn } from './measure.ts';
import { FAMILY } from './prepare.ts';

const FILES = 200;
const CELLS = 480;
const by = { who: 'bench', now: '2026-11-24T09:00:00+07:00' };

/** Milliseconds for storing 200 files of 480 cells with all provenance, and for the same rows in a bare table without index or sync. */
export async function measureBook(scratch: string): Promise<{ readonly ours: number; readonly bare: number }> {
  const files = Array.from({ length: FILES }, (_, i) => readFile(i));
  let round = 0;
  const [ours = Number.NaN, bare = Number.NaN] = await timeInTurn(
    [
      () => storeOurs(path.join(scratch, `book-${(round += 1)}.phuluc`), files),
      () => storeBare(path.join(scratch, `bare-${round}.db`), files),
    ],
    3,
  );
  return { ours, bare };
}

/** Milliseconds for opening a book that has ten periods. */
export async function measureOpening(scratch: string): Promise<number> {
  const file = path.join(scratch, 'ten-periods.phuluc');
  const book = createBook(file, by, { ...firstPeriod(2015), title: 'bench' });
  for (let year = 2016; year < 2025; year += 1) addPeriod(book.write, by, firstPeriod(year));
  book.close();
  const [opening = Number.NaN] = await timeInTurn(
    [
      () => {
        const opened = openBook(file);
        if (listPeriods(opened.read).length !== 10) throw new Error('ten periods were added');
        opened.close();
      },
    ],
    9,
  );
  return opening;
}

function firstPeriod(year: number) {
  // `as`: the bench's family is built in
  const family = builtInFamily(FAMILY) as Family;
  const units = builtInDirectory.units.filter((unit) => unit.scope === family.scope);
  const groups = builtInDirectory.groups.filter((group) => group.id.startsWith(`${family.scope}:`));
  return {
    family,
    directory: { units, groups, ambiguous: [] },
    year,
    kind: 'annual' as const,
    phase: 'plan' as const,
    dueDate: null,
    cutOffDate: null,
    expectedUnits: ['kontum:so-y-te'],
  };
}

function readFile(i: number): ReadFile {
  const cells = Array.from({ length: CELLS }, (_, j) => ({
    table: '002.pl',
    row: `s2021.o${j % 60}.t${j % 8}`,
    column: j % 2 ? 'target' : 'baseline',
    at: `Phụ lục!${j % 2 ? 'D' : 'E'}${10 + j}`,
    text: `${(i + j) % 100},5% (${j}/${j + 7} đơn vị)`,
    value: {
      kind: 'number' as const,
      number: ((i + j) % 100) + 0.5,
      measure: '%',
      count: { numerator: j, denominator: j + 7, noun: 'đơn vị' },
    },
    held: false,
  }));
  return {
    family: FAMILY,
    familyVersion: 1,
    unit: null,
    period: '2025',
    recognisedBy: 'content',
    tables: ['002.pl'],
    cells,
    listRows: [],
    paragraphs: [],
    findings: [],
    outcome: 'accepted',
  };
}

function storeOurs(file: string, files: readonly ReadFile[]): void {
  const book = createBook(file, by, { ...firstPeriod(2025), title: 'bench' });
  const [period] = listPeriods(book.read);
  for (let i = 0; i < files.length; i += 8)
    withGroup(book.write, () => {
      files.slice(i, i + 8).forEach((read, j) => {
        const sha256 = String(i + j).padStart(64, '0');
        saveSubmission(book.write, by, period?.id ?? 0, {
          file: { name: `${i + j}.xlsx`, bytes: Buffer.from(sha256), sha256 },
          read,
        });
      });
    });
  book.close();
}

function storeBare(file: string, files: readonly ReadFile[]): void {
  const database = new Database(file);
  database.pragma('synchronous = OFF');
  database.exec('CREATE TABLE cells (file INTEGER, tab TEXT, row TEXT, col TEXT, at TEXT, text TEXT, value TEXT)');
  const insert = database.prepare('INSERT INTO cells VALUES (?,?,?,?,?,?,?)');
  database.transaction(() => {
    files.forEach((read, i) => {
      for (const { table, row, column, at, text, value } of read.cells)
        insert.run(i, table, row, column, at, text, JSON.stringify(value));
    });
  })();
  database.close();
}
