import type { Severity } from '#shared/finding/codes.ts';
import { findingTitles } from '#shared/finding/titles.vi.ts';
import type { Finding } from '#shared/finding/finding.ts';
import type { GridMark } from './grid-types.ts';

/** What findings make of a cell: its marks, worst first, and a short text that says why. */
export type Marking = { readonly marks: readonly GridMark[]; readonly tooltip?: string };

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** The marks of a cell for the findings that point to it. */
export function markingOf(findings: readonly Finding[]): Marking {
  if (findings.length === 0) return { marks: [] };
  const sorted = findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const marks = [...new Set(sorted.map((finding): GridMark => finding.severity))];
  return { marks, tooltip: sorted.map((finding) => `${findingTitles[finding.code]}. ${finding.message}`).join('\n') };
}
