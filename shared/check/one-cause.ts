import { findingCodes, type FindingCode } from '../finding/codes.ts';
import type { Finding } from '../finding/finding.ts';

/**
 * What a cause silences, and how near: in the same cell, row, column, table or file; `line`: the same line of the sheet; `at`: the
 * same address. A broken header gives one finding, not forty missing values.
 */
type Silence = {
  readonly cause: FindingCode;
  readonly scope: 'cell' | 'row' | 'column' | 'table' | 'file' | 'line' | 'at';
  readonly silences: readonly FindingCode[];
};

/** What may be wrong with one cell, the nearest cause first: of several in one cell only the first is said. */
const valueCauses = [
  'excel-error',
  'formula-without-value',
  'date-for-ratio',
  'ambiguous-number',
  'not-a-value',
  'unclear-mark',
  'zero-denominator',
  'numerator-exceeds-denominator',
  'base-mismatch',
  'rate-mismatch',
  'out-of-range',
  'missing-value',
  'prefilled-changed',
] as const satisfies readonly FindingCode[];

/** What is said by comparing a value with others. */
const comparisons = [
  'fraction-for-percent',
  'target-direction',
  'target-already-met',
  'parent-mismatch',
  'outlier',
  'precision',
] as const satisfies readonly FindingCode[];

const silences: readonly Silence[] = [
  ...valueCauses.map((cause, i): Silence => ({
    cause,
    scope: 'cell',
    silences: [...valueCauses.slice(i + 1), ...comparisons],
  })),
  { cause: 'ambiguous-number', scope: 'cell', silences: ['dot-decimal'] },
  { cause: 'not-a-value', scope: 'cell', silences: ['dot-decimal'] },
  {
    cause: 'fraction-for-percent',
    scope: 'row',
    silences: ['target-direction', 'target-already-met', 'outlier', 'parent-mismatch'],
  },
  { cause: 'target-direction', scope: 'cell', silences: ['target-already-met'] },
  {
    cause: 'duplicate-row',
    scope: 'row',
    silences: [...valueCauses, ...comparisons, 'dot-decimal', 'label-changed', 'not-assigned'],
  },
  { cause: 'measure-changed', scope: 'row', silences: [...valueCauses, ...comparisons, 'not-assigned'] },
  { cause: 'not-assigned', scope: 'row', silences: [...comparisons, 'dot-decimal', 'unclear-mark'] },
  { cause: 'missing-row', scope: 'row', silences: ['missing-value'] },
  { cause: 'missing-row', scope: 'at', silences: ['unknown-row'] },
  { cause: 'missing-column', scope: 'column', silences: ['missing-value'] },
  { cause: 'missing-table', scope: 'table', silences: ['missing-column', 'missing-row', 'missing-value'] },
  { cause: 'unknown-row', scope: 'line', silences: ['stray-value'] },
  { cause: 'hidden-content', scope: 'at', silences: ['stray-value', 'unknown-row'] },
  { cause: 'unknown-unit', scope: 'file', silences: ['unit-disagrees', 'unchanged'] },
];

/** A form or a table that came back blank says all about what is missing in it. */
const blankSilences: readonly FindingCode[] = ['missing-value', 'missing-column', 'missing-row', 'missing-table'];

/**
 * Leaves one finding for one root cause, by the table above; a finding said twice of one place is said once. A blank form or a
 * blank table (`missing-value` without row) silences what else is missing below it. Order is kept.
 */
export function oneCauseOneFinding(findings: readonly Finding[]): readonly Finding[] {
  const causes = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const rule of silences) {
      const place = rule.cause === finding.code ? placeIn(rule.scope, finding) : null;
      if (place === null) continue;
      for (const code of rule.silences) {
        const key = `${rule.scope}\n${place}\n${code}`;
        causes.set(key, [...(causes.get(key) ?? []), finding]);
      }
    }
  }
  const blanks = findings.filter(
    (one) => one.code === 'missing-value' && one.row === undefined && one.column === undefined,
  );
  const said = new Set<string>();
  return findings.filter((finding) => {
    if (isSilenced(finding, causes) || isUnderBlank(finding, blanks)) return false;
    // what has no place is told apart by what was found: two sheets that were not read are two findings
    const key = [finding.code, finding.table, finding.row, finding.column, finding.at ?? finding.found].join('\n');
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
}

const scopes = ['cell', 'row', 'column', 'table', 'file', 'line', 'at'] as const;

function isSilenced(finding: Finding, causes: ReadonlyMap<string, readonly Finding[]>): boolean {
  return scopes.some((scope) => {
    const place = placeIn(scope, finding);
    const found = place === null ? undefined : causes.get(`${scope}\n${place}\n${finding.code}`);
    return found?.some((cause) => maySilence(cause, finding)) ?? false;
  });
}

/**
 * The table above is written for the severities of the list. Where a family changed one of the two, the more severe is said all the
 * same: an error must not stand behind what the family made a note in passing.
 */
function maySilence(cause: Finding, other: Finding): boolean {
  const asListed = [cause, other].every((one) => one.severity === findingCodes[one.code]);
  return asListed || RANK[cause.severity] >= RANK[other.severity];
}

const RANK = { error: 2, warning: 1, info: 0 } as const;

/** The key of a finding's place in a scope; null where it has no such place. */
function placeIn(scope: Silence['scope'], { table, row, column, at }: Finding): string | null {
  switch (scope) {
    case 'cell':
      return row === undefined || column === undefined ? null : `${table}\n${row}\n${column}`;
    case 'row':
      return row === undefined ? null : `${table}\n${row}`;
    case 'column':
      return column === undefined ? null : `${table}\n${column}`;
    case 'table':
      return table ?? null;
    case 'file':
      return '';
    case 'line':
      return at === undefined ? null : at.replace(/[A-Z]+(?=\d+$)/, '');
    case 'at':
      return at ?? null;
  }
}

function isUnderBlank(finding: Finding, blanks: readonly Finding[]): boolean {
  if (!blankSilences.includes(finding.code)) return false;
  return blanks.some(
    (blank) =>
      blank !== finding &&
      maySilence(blank, finding) &&
      (blank.table === undefined || (blank.table === finding.table && finding.row !== undefined)),
  );
}
