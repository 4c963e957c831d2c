import type { Value } from '#shared/value/value.ts';

/** How the book keeps a value that an officer put somewhere: an adjustment, a correction. */
export type OfficerValueRow = {
  readonly tab: string;
  readonly row_code: string;
  readonly column_key: string;
  readonly text: string;
  readonly value: string;
  readonly reason: string;
  readonly made_by: string;
  readonly made_at: string;
};

/** The value with its reason, who put it and when. */
export function officerValue(row: Omit<OfficerValueRow, 'tab' | 'row_code' | 'column_key'>) {
  return {
    text: row.text,
    // `as`: it was a Value when it was written
    value: JSON.parse(row.value) as Value,
    reason: row.reason,
    who: row.made_by,
    when: row.made_at,
  };
}
