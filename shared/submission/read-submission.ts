import { makeFinding } from '../finding/finding.ts';
import type { Workbook } from '../workbook/sheet.ts';
import type { FileHints, ReadingContext } from './reading-context.ts';
import type { ReadFile } from './submission.ts';

/**
 * Reads one returned workbook against the period it is imported into: recognise, locate, parse, check.
 * Never throws on account of what the sender wrote; everything doubtful is a finding in the answer.
 */
export function readSubmission(workbook: Workbook, _context: ReadingContext, hints: FileHints): ReadFile {
  return {
    family: null,
    familyVersion: null,
    unit: hints.unit ?? null,
    period: null,
    recognisedBy: null,
    tables: [],
    cells: [],
    listRows: [],
    paragraphs: [],
    findings: [makeFinding('unknown-template', {}, { found: workbook.sheets.map((sheet) => sheet.name).join(', ') })],
    outcome: 'refused',
  };
}
