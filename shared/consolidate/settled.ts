import type { Finding } from '../finding/finding.ts';

/** A finding of merging that the officer accepted: it is not said again while it says the same. */
export type SettledFinding = Pick<Finding, 'code' | 'table' | 'row' | 'column' | 'found' | 'expected'>;

/** Leaves out what was accepted. Another file that changes what was found makes it a new finding, and it is said again. */
export function withoutSettled(findings: readonly Finding[], settled: readonly SettledFinding[]): readonly Finding[] {
  const keys = new Set(settled.map((one) => settledKey(one)));
  return findings.filter((finding) => !keys.has(settledKey(finding)));
}

/** By which a finding is told again as one that was settled: all but its sentence and severity. */
export function settledKey({ code, table, row, column, found, expected }: SettledFinding): string {
  return JSON.stringify([code, table, row, column, found, expected].map((part) => part ?? null));
}
