import { rememberFor } from '../text/remember.ts';
import type { Expectation } from '../value/value.ts';
import type { Row } from './family.ts';
import { subLabels } from './labels.ts';

/** What the value cells of a row are expected to hold: the kind of number, what a ratio is per, and the row's levels. */
export const expectationFor: (row: Row) => Expectation = rememberFor(makeExpectation);

function makeExpectation(row: Row): Expectation {
  const levels = subLabels(row);
  const { kind, base } = row.measure ?? { kind: 'unknown' as const };
  return { kind, ...(base === undefined ? {} : { base }), ...(levels.length === 0 ? {} : { levels }) };
}
