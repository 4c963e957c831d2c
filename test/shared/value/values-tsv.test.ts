import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectationOf } from '#shared/value/expectation.ts';
import { parseValue } from '#shared/value/parse-value.ts';
import { holds } from '../../helpers/holds.ts';

const table = path.join(import.meta.dirname, '../../../../shared/returns/values.tsv');

/** Codes that a later check gives, not the reading of the text. */
const ofChecks = new Set([
  'out-of-range',
  'rate-mismatch',
  'numerator-exceeds-denominator',
  'zero-denominator',
  'base-mismatch',
]);

if (!existsSync(table))
  console.log(`skipped: the table of values is not beside this checkout (${path.basename(table)})`);

describe.skipIf(!existsSync(table))('every row of values.tsv', () => {
  const rows = existsSync(table) ? readFileSync(table, 'utf8').trimEnd().split('\n').slice(1) : [];

  it('has its 187 rows', () => {
    expect(rows).toHaveLength(187);
  });

  it.each(rows.map((row) => row.split('\t')))(
    '%s under "%s" reads as %s',
    (text = '', measure, value = '', codes = '') => {
      const read = parseValue(String(JSON.parse(text)), expectationOf(measure));
      const wanted = codes.split(',').filter((code) => code !== '' && !ofChecks.has(code));
      expect(read.noticed.map((one) => one.code)).toEqual(wanted);
      if (value !== '-') expect(holds(read.value, JSON.parse(value)), JSON.stringify(read.value)).toBe(true);
      else if (codes === 'ambiguous-number' || codes === 'excel-error') expect(read.value.kind).toBe('text');
    },
  );
});
