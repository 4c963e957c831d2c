import type { Row } from '../family/family.ts';

/** Whether a row takes values at all: headings, groups and printed tasks do not. */
export function takesValues(row: Row): boolean {
  return row.measure !== undefined || row.merge.rule !== 'none';
}
