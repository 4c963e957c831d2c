import type { Finding } from '../finding/finding.ts';
import type { ReadFile } from './submission.ts';

/** A file of which nothing can be used, with the one finding that says why, and what could be told of it all the same. */
export function refusedRead(
  finding: Finding,
  known: Partial<Pick<ReadFile, 'family' | 'unit' | 'recognisedBy'>> = {},
): ReadFile {
  return {
    family: known.family ?? null,
    familyVersion: null,
    unit: known.unit ?? null,
    period: null,
    recognisedBy: known.recognisedBy ?? null,
    tables: [],
    cells: [],
    listRows: [],
    paragraphs: [],
    findings: [finding],
    outcome: 'refused',
  };
}
