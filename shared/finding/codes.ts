/** `error` holds back the cell (or the file); `warning` and `info` do not. */
export type Severity = 'error' | 'warning' | 'info';

/** The closed list of what can be wrong or doubtful, each with the severity it has unless a family says otherwise. */
export const findingCodes = {
  // the file
  'unreadable-file': 'error',
  'encrypted-file': 'error',
  'too-large': 'error',
  'not-a-workbook': 'error',
  'unsupported-format': 'error',
  'duplicate-file': 'info',
  'unknown-template': 'error',
  'wrong-template': 'error',
  'wrong-period': 'error',
  'unknown-unit': 'error',
  'unit-disagrees': 'warning',
  'external-links': 'info',
  'hidden-content': 'info',
  macro: 'info',
  // structure
  'missing-table': 'warning',
  'missing-column': 'error',
  'missing-row': 'error',
  'unknown-row': 'warning',
  'duplicate-row': 'error',
  'label-changed': 'warning',
  'measure-changed': 'error',
  'prefilled-changed': 'warning',
  'stray-value': 'warning',
  // the value
  'not-a-value': 'error',
  'ambiguous-number': 'error',
  'date-for-ratio': 'error',
  'excel-error': 'error',
  'formula-without-value': 'error',
  'dot-decimal': 'info',
  'unclear-mark': 'warning',
  'legacy-encoding': 'info',
  'fraction-for-percent': 'warning',
  'missing-value': 'error',
  'out-of-range': 'error',
  'numerator-exceeds-denominator': 'error',
  'zero-denominator': 'error',
  'rate-mismatch': 'error',
  'base-mismatch': 'error',
  precision: 'info',
  // the meaning
  'not-assigned': 'warning',
  'parent-mismatch': 'warning',
  'target-direction': 'warning',
  'target-already-met': 'warning',
  'bad-date': 'warning',
  outlier: 'warning',
  unchanged: 'info',
  // merging
  superseded: 'info',
  conflict: 'error',
  'lead-differs': 'warning',
  'needs-components': 'error',
  'missing-unit': 'warning',
  'correction-lost': 'warning',
  'adjustment-outdated': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type FindingCode = keyof typeof findingCodes;
