import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { expectedUnits } from '#shared/family/expected-units.ts';
import { builtInFamilies, builtInFamily } from '#shared/family/families/index.ts';
import type { PeriodKind, Phase } from '#shared/family/family.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';
import type { ReadingContext } from '#shared/submission/reading-context.ts';
import { readSubmission } from '#shared/submission/read-submission.ts';
import { refusedRead } from '#shared/submission/refused.ts';
import type { ReadFile } from '#shared/submission/submission.ts';
import type { ExpectedFile } from './expected.ts';

/** The returned files for development lie beside the repository; where they are absent the tests that need them skip. */
export const returnsFolder = path.join(path.dirname(path.dirname(import.meta.dirname)), '..', 'shared', 'returns');

export const haveReturns = existsSync(returnsFolder);

export type Book = {
  readonly family: string;
  readonly year: number;
  readonly phase: Phase;
  readonly kind?: PeriodKind;
};

/** A folder's expected.json. */
export function expectedOf(folder: string): { readonly files: Readonly<Record<string, ExpectedFile>> } {
  return readJson(path.join(returnsFolder, folder, 'expected.json'));
}

/** The period that a scenario's files are imported into. */
export function bookOf(folder: string): Book {
  return readJson(path.join(returnsFolder, folder, 'scenario.json'));
}

/** The reading context of a fresh book. */
export function contextOf(book: Book): ReadingContext {
  const family = builtInFamily(book.family);
  if (!family) throw new Error(`no family ${book.family}`);
  return {
    families: builtInFamilies,
    period: {
      family: family.id,
      familyVersion: family.version,
      year: book.year,
      kind: book.kind ?? family.years.kind,
      phase: book.phase,
      dueDate: null,
      cutOffDate: null,
      expectedUnits: expectedUnits(family, book.phase, builtInDirectory),
      locked: false,
    },
    directory: builtInDirectory,
    prefilled: [],
    previous: [],
    learned: [],
  };
}

/** Opens and reads one returned file as the reading process does. */
export function readReturned(file: string, context: ReadingContext): ReadFile {
  const name = path.basename(file);
  const opened = openWorkbook(readFileSync(path.join(returnsFolder, file)), name);
  return opened.ok ? readSubmission(opened.workbook, context, { name }) : refusedRead(opened.finding);
}

function readJson<T>(file: string): T {
  // `as`: these files are the development material's own; a wrong shape shows as a failing test
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
