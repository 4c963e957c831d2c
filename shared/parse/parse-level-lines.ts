import { expectationFor } from '../family/expectation.ts';
import type { Row } from '../family/family.ts';
import type { LevelPart } from '../locate/located.ts';
import { allNoticed } from '../value/reading.ts';
import type { ReadText } from '../value/noticed.ts';
import { parseContent } from '../value/parse-content.ts';

/**
 * Reads the values that a row has on lines of their own, one a level: each is read by itself, and together they are the row's
 * levels under the labels that the form prints. The text is that of all lines, each behind its label.
 */
export function parseLevelLines(parts: readonly LevelPart[], row: Row): ReadText & { readonly text: string } {
  const { levels: _, ...expect } = expectationFor(row);
  const read = parts.map(({ label, cell }) => ({ label, ...parseContent(cell, expect) }));
  return {
    value: { kind: 'levels', levels: read.map(({ label, value }) => ({ label, value })) },
    noticed: allNoticed(...read),
    text: parts.map(({ label, cell }) => `${label}: ${cell.typed ?? cell.shown}`).join('\n'),
  };
}
