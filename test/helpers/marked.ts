import { readFileSync } from 'node:fs';
import path from 'node:path';
import { markCopy, type MarkOrder } from '#electron/excel/mark-copy.ts';
import type { Mark } from '#electron/excel/mark-places.ts';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { readDirectory } from '#electron/excel/zip-directory.ts';
import { returnSheet, toldFindings } from '#shared/layout/return-sheet.ts';
import type { Finding } from '#shared/finding/finding.ts';
import type { Workbook } from '#shared/workbook/sheet.ts';
import { contextOf, expectedOf, haveReturns, readReturned, returnsFolder, type Book } from './returns.ts';

/** A list of types that names the two of every package only. */
export const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>';

/** The order for a copy that says these findings. */
export function orderOf(findings: readonly Finding[], file = 'a.xlsx'): MarkOrder {
  const marks = toldFindings(findings).flatMap(({ at, severity, message }): Mark[] =>
    at === undefined || severity === 'info' ? [] : [{ at, severity, text: message }],
  );
  const about = { unit: 'Sở Y tế', document: 'Phụ lục', period: '2025', date: '2025-12-01' };
  return { marks, sheet: returnSheet({ ...about, file, findings, place: 'in-file' }) };
}

/** A finding that only says where it is. */
export function findingAt(at: string, message = `Ô ${at} sai`, severity: Finding['severity'] = 'error'): Finding {
  return {
    code: severity === 'error' ? 'not-a-value' : 'outlier',
    severity,
    at,
    found: '=1+1',
    expected: '46,5',
    message,
  };
}

/** Marks a file and gives the bytes; a file that cannot be marked is a failed test. */
export function marked(bytes: Uint8Array, findings: readonly Finding[]): Buffer {
  const copy = markCopy(bytes, orderOf(findings));
  if (!copy.ok) throw new Error('the file cannot be marked');
  return Buffer.from(copy.bytes);
}

/** Opens a workbook that must be readable. */
export function opened(bytes: Uint8Array): Workbook {
  const file = openWorkbook(bytes, 'a.xlsx');
  if (!file.ok) throw new Error(file.finding.message);
  return file.workbook;
}

/** Each entry of a zip as it stands there: header, name and packed bytes. */
export function packedEntries(bytes: Buffer): { readonly name: string; readonly packed: string }[] {
  return readDirectory(bytes).map((entry) => ({
    name: entry.name,
    packed: bytes.subarray(entry.localAt, entry.dataAt + entry.packedSize).toString('latin1'),
  }));
}

export type ReturnedFile = {
  readonly name: string;
  readonly bytes: Buffer;
  readonly book: Book;
  /** something is to be said of it */
  readonly isDoubtful: boolean;
};

/** The single returned files of the quirks, with the book each is imported into. */
export function quirkFiles(): ReturnedFile[] {
  if (!haveReturns) return [];
  return Object.entries(expectedOf('quirks').files).flatMap(([name, { book, outcome, findings }]) => {
    if (!book) return [];
    const bytes = readFileSync(path.join(returnsFolder, 'quirks', name));
    // `as`: expected.json names a book by family, year and phase (returns/README.md)
    return [{ name, bytes, book: book as unknown as Book, isDoubtful: outcome !== 'accepted' || findings.length > 0 }];
  });
}

/** What reading such a file finds. */
export function findingsOf({ name, book }: ReturnedFile): readonly Finding[] {
  return readReturned(path.join('quirks', name), contextOf(book)).findings;
}
