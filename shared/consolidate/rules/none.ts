import { expectationFor } from '../../family/expectation.ts';
import type { Column, Row } from '../../family/family.ts';
import { cleanCell } from '../../family/labels.ts';
import { fillYears } from '../../family/period.ts';
import { parseValue } from '../../value/parse-value.ts';
import type { ConsolidatedCell } from '../consolidation.ts';

/**
 * A printed cell: the document's own text (its misprints mended) with the period's years; null where it prints
 * nothing. In a value column (a printed target) the text is also read as a value.
 */
export function printedCell(row: Row, column: Column, year: number): ConsolidatedCell | null {
  const printed = cleanCell(row, column.key);
  if (printed === '') return null;
  const text = fillYears(printed, year);
  return {
    text,
    value: column.role === 'value' ? parseValue(text, expectationFor(row)).value : { kind: 'text', text },
    rule: 'none',
    coverage: { reported: 0, expected: 0, missing: [] },
    sources: [],
    findings: [],
  };
}
