import { takeLeadIn } from './lead-in.ts';
import { parseBound } from './parse-bound.ts';
import { takeMarks, withMarks } from './parse-marks.ts';
import { parseMeasured } from './parse-measured.ts';
import { parseRange } from './parse-range.ts';
import { parseStatus } from './parse-status.ts';
import type { Reading } from './reading.ts';
import type { Expectation, Value } from './value.ts';

/**
 * The forms that stand on one line, in the order in which they are tried: a status, a bound, a range, a rate with counts, a
 * ratio, a number; each with footnote marks and a full stop behind. null: none of them.
 */
export function parsePlain(text: string, expect: Expectation): Reading<Value> | null {
  const { rest, marks } = takeMarks(text);
  const core = rest.replace(/\s*[.;]$/, '');
  const read =
    parseStatus(rest) ??
    parseBound(core, expect) ??
    parseRange(takeLeadIn(core), expect) ??
    parseMeasured(takeLeadIn(core), expect);
  return read && { value: withMarks<Value>(read.value, marks), noticed: read.noticed };
}
