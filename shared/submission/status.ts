import type { Finding } from '../finding/finding.ts';
import type { ReadFile } from './submission.ts';

/** The outcome of a file of which something can be used, from its findings alone: one open error needs the officer. */
export function outcomeOf(findings: readonly Finding[]): Exclude<ReadFile['outcome'], 'refused'> {
  return findings.some((finding) => finding.severity === 'error') ? 'needs-review' : 'accepted';
}
