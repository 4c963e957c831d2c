import { createHash } from 'node:crypto';
import type { ReadFile } from '#shared/submission/submission.ts';
import { cleanSpaces } from '#shared/text/fold.ts';

/**
 * The hash of what a file says, whatever its bytes: its tables, values, list rows and paragraphs, in any order of cells and
 * sheets. What is wrong with it belongs to it too: a file that mends only a heading says the same values, but is no duplicate
 * of the one whose row was held back. Names of files and notes in passing (info) do not count.
 */
export function dataHash(read: ReadFile): string {
  const lines = [
    ...read.tables.map((table) => ['table', table]),
    ...read.cells.map((cell) => ['cell', cell.table, cell.row, cell.column, cell.value]),
    ...read.listRows.map((row) => ['list', row.table, Object.entries(row.cells).map(([key, { text }]) => [key, text])]),
    ...read.paragraphs.map((paragraph) => ['paragraph', paragraph.table, paragraph.row, paragraph.text]),
    ...read.findings
      .filter((finding) => finding.severity !== 'info' && finding.code !== 'unit-disagrees')
      .map(({ code, table, row, column, found }) => [
        'finding',
        code,
        table ?? '',
        row ?? '',
        column ?? '',
        found ?? '',
      ]),
  ].map((line) => JSON.stringify(sorted(line)));
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}

/** Object keys in one order, texts in one form: neither says anything. */
function sorted(value: unknown): unknown {
  if (typeof value === 'string') return cleanSpaces(value.normalize('NFC'));
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, sorted(one)]);
}
