import type { PeriodSummary } from '#shared/service/contract/books.ts';
import type { Status, StoredFinding } from '#shared/service/contract/submissions.ts';

/** What an officer should do now, with what the sentence about it needs. */
export type NextStep =
  | { readonly kind: 'issue'; readonly units: number }
  | { readonly kind: 'assign'; readonly files: number }
  | { readonly kind: 'review'; readonly units: number; readonly submission: string }
  | { readonly kind: 'settle'; readonly findings: number }
  | { readonly kind: 'call'; readonly units: number }
  | { readonly kind: 'import'; readonly units: number }
  | { readonly kind: 'export' }
  | { readonly kind: 'locked' };

/**
 * The next action: what holds figures back comes first (files of nobody, errors, contradictions between units), then what is not
 * there yet, then the official table. `issued`: how many forms were sent out.
 */
export function nextStep(known: {
  readonly period: Pick<PeriodSummary, 'locked'>;
  readonly status: Status;
  readonly findings: readonly StoredFinding[];
  readonly issued: number;
}): NextStep {
  const { period, status, findings, issued } = known;
  if (period.locked) return { kind: 'locked' };
  const expected = status.units.filter((unit) => unit.expected);
  const missing = expected.filter((unit) => unit.state === 'not-received');
  const anything = status.units.some((unit) => unit.submissions.length > 0) || status.unplaced.length > 0;
  if (!anything && issued === 0) return { kind: 'issue', units: expected.length };

  const unknown = status.unplaced.filter((one) => one.outcome !== 'refused' && one.state === 'current');
  if (unknown.length > 0) return { kind: 'assign', files: unknown.length };

  const doubtful = status.units.filter((unit) => unit.state === 'needs-review');
  const first = doubtful[0]?.submissions.findLast((one) => one.outcome === 'needs-review' && one.state === 'current');
  if (first) return { kind: 'review', units: doubtful.length, submission: first.submission };

  const merging = findings.filter(
    (one) => one.submission === null && one.state === 'open' && one.severity === 'error',
  ).length;
  if (merging > 0) return { kind: 'settle', findings: merging };
  if (missing.some((unit) => unit.late)) return { kind: 'call', units: missing.length };
  if (missing.length > 0) return { kind: 'import', units: missing.length };
  return { kind: 'export' };
}
