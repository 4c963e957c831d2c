import { createHash } from 'node:crypto';
import type { Finding } from '#shared/finding/finding.ts';
import type { ReadFile, SubmittedCell } from '#shared/submission/submission.ts';
import type { IncomingFile } from '#electron/store/save-submission.ts';

/** A file as it comes, its bytes made from a text; the hash is the real one. */
export function sampleFile(name: string, content = name): IncomingFile {
  const bytes = Buffer.from(`${content}\0\u00ff`, 'utf8');
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** One cell at `PL!<place>`. */
export function sampleCell(table: string, row: string, column: string, number: number, at = 'PL!D7'): SubmittedCell {
  return {
    table,
    row,
    column,
    at,
    text: String(number).replace('.', ','),
    value: { kind: 'number', number, measure: '%' },
    held: false,
  };
}

/** What reading a file of a unit gave: the cells, and what is said otherwise. */
export function sampleRead(
  unit: string | null,
  cells: readonly SubmittedCell[],
  said: Partial<ReadFile> = {},
): ReadFile {
  return {
    family: 'mau',
    familyVersion: 1,
    unit,
    period: '2025',
    recognisedBy: 'content',
    tables: [...new Set(cells.map((cell) => cell.table))],
    cells,
    listRows: [],
    paragraphs: [],
    findings: [],
    outcome: 'accepted',
    ...said,
  };
}

/** An error on a cell, as the checks make it. */
export function sampleError(cell: SubmittedCell, said: Partial<Finding> = {}): Finding {
  const { table, row, column, at, text } = cell;
  return {
    code: 'out-of-range',
    severity: 'error',
    table,
    row,
    column,
    at,
    found: text,
    message: `Ô ${at} sai`,
    ...said,
  };
}
