import type { Finding } from '#shared/finding/finding.ts';
import type { SubmittedCell } from '#shared/submission/submission.ts';
import { showValue } from '#shared/value/show-value.ts';

/**
 * The values that a finding puts forward in place of what was sent, as texts that read back: the ratio behind a date, both readings of
 * an ambiguous number, the rate of the stated counts. None where a finding only says of what kind a value should be.
 */
export function suggestionsFor(finding: Finding, cell: SubmittedCell | undefined): readonly string[] {
  const { code, expected } = finding;
  if (expected === undefined) return [];
  switch (code) {
    case 'date-for-ratio':
    case 'ambiguous-number':
      return expected.split(' hoặc ');
    case 'fraction-for-percent':
      return [expected];
    case 'rate-mismatch':
      return [withRate(expected, cell)];
    default:
      return [];
  }
}

/** The right rate with the counts that the unit stated. */
function withRate(rate: string, cell: SubmittedCell | undefined): string {
  const value = cell?.value;
  if (value?.kind !== 'number' || !value.count) return rate;
  const { numerator, denominator, noun } = value.count;
  const counts = showValue({ kind: 'ratio', numerator, denominator });
  return `${rate} (${counts}${noun === undefined ? '' : ` ${noun}`})`;
}
