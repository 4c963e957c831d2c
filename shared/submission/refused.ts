import type { NotOurs } from './not-ours.ts';
import type { FileHints } from './reading-context.ts';
import type { ReadFile } from './submission.ts';

/** A workbook of which nothing can be used, with the one finding that says why; its family is told where it is known. */
export function refusedFile(recognised: NotOurs, hints: FileHints): ReadFile {
  return {
    family: recognised.family,
    familyVersion: null,
    unit: hints.unit ?? null,
    period: null,
    recognisedBy: recognised.by,
    tables: [],
    cells: [],
    listRows: [],
    paragraphs: [],
    findings: [recognised.finding],
    outcome: 'refused',
  };
}
