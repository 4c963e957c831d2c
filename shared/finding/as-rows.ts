import type { Finding } from './finding.ts';

/**
 * Findings as short rows for tests, the command line and logs: `code at row.column`, what is not known left out. One row a
 * finding, in the order given. Severity and message are left to the code.
 */
export function asRows(findings: readonly Pick<Finding, 'code' | 'at' | 'row' | 'column'>[]): string[] {
  return findings.map(({ code, at, row, column }) =>
    [code, at, [row, column].filter(Boolean).join('.')].filter(Boolean).join(' '),
  );
}
