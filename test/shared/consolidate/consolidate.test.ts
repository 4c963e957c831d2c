import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consolidate } from '#shared/consolidate/consolidate.ts';
import type { MergeSubmission } from '#shared/consolidate/consolidation.ts';
import type { Row } from '#shared/family/family.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';
import {
  cellOf,
  directory,
  districts,
  leadUnit,
  merge,
  mergeRow,
  rowOf,
  secondLead,
  sent,
} from '../../helpers/merge-family.ts';
import { readScenario, scenarioNames, scenarioPeriod, submissionsOf } from '../../helpers/merge-scenarios.ts';

const ratio = rowOf({ rule: 'ratio-of-sums', authority: 'computed-first', base: 100 });
const rules = (['ratio-of-sums', 'share-of-units', 'sum', 'min', 'max', 'lead', 'gather'] as const).flatMap((rule) =>
  (['lead-only', 'lead-first', 'computed-first'] as const).map((authority) =>
    rowOf({ rule, authority }, { leads: [leadUnit, secondLead] }),
  ),
);

const unit = fc.constantFrom(leadUnit, secondLead, ...districts);
const text = fc.oneof(
  fc.constantFrom('', 'Có', 'Không', 'Chưa phát hiện', '0', '100', '46,5%', 'lồng ghép', '≥ 30', '03 tin/quý'),
  fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 40 })).map(([n, more]) => `${n}/${n + more}`),
  fc.nat(100).map(String),
);
const submissions = (row: Row) =>
  fc
    .array(fc.record({ unit, text, held: fc.boolean() }), { maxLength: 12 })
    .map((all) => all.map((one, sequence) => sent(row, one.unit, { says: one.text, held: one.held, sequence })));

describe('consolidating', () => {
  it('gives the same for any order of the submissions', () => {
    const shuffled = fc
      .constantFrom(...rules)
      .chain((row) =>
        submissions(row).chain((all) =>
          fc.shuffledSubarray(all, { minLength: all.length }).map((other) => ({ row, all, other })),
        ),
      );
    fc.assert(
      fc.property(shuffled, ({ row, all, other }) => {
        expect(merge([row], other)).toEqual(merge([row], all));
      }),
    );
  });

  it('lets the last submission of a unit that said anything count, and no earlier one', () => {
    const row = rowOf({ rule: 'lead', authority: 'lead-only' });
    fc.assert(
      fc.property(fc.array(fc.nat(99).map(String), { minLength: 1, maxLength: 6 }), (texts) => {
        const all = texts.map((says, sequence) => sent(row, leadUnit, { says, sequence }));
        expect(cellOf(merge([row], all)).text).toBe(texts.at(-1));
      }),
    );
  });

  it('never makes a number of percentages alone, by whatever rule and authority', () => {
    const percent = fc
      .tuple(fc.nat(1000), fc.constantFrom('%', ''))
      .map(([n, sign]) => `${n / 10}${sign}`.replace('.', ','));
    const only = fc.dictionary(fc.constantFrom(...districts), percent, { minKeys: 1 });
    fc.assert(
      fc.property(only, (says) => {
        const cell = cellOf(mergeRow(ratio, says));
        expect(cell.value).toEqual({ kind: 'blank' });
        expect(cell.findings.map((finding) => finding.code)).toEqual(['needs-components']);
        for (const name of Object.keys(says)) {
          const shown = directory.units.find((one) => one.id === name)?.name ?? '';
          expect(cell.findings[0]?.message).toContain(shown);
        }
      }),
    );
  });

  it('sums exactly: the merged rate is that of all counts together, whatever rates were written beside them', () => {
    const counts = fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 500 })).map(([n, more]) => [n, n + more] as const);
    const all = fc.dictionary(fc.constantFrom(...districts), counts, { minKeys: 1 });
    fc.assert(
      fc.property(all, (says) => {
        const texts = Object.fromEntries(Object.entries(says).map(([id, [n, d]]) => [id, `${n}/${d}`]));
        const numerator = Object.values(says).reduce((sum, [n]) => sum + n, 0);
        const denominator = Object.values(says).reduce((sum, [, d]) => sum + d, 0);
        expect(cellOf(mergeRow(ratio, texts)).value).toMatchObject({
          number: (numerator / denominator) * 100,
          count: { numerator, denominator },
        });
      }),
    );
  });

  it('never reports more units than it waits for, and misses exactly the difference', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rules).chain((row) => submissions(row).map((all) => ({ row, all }))),
        ({ row, all }) => {
          const { coverage, sources, value } = cellOf(merge([row], all));
          expect(coverage.missing).toHaveLength(coverage.expected - coverage.reported);
          const official = new Set(
            sources.filter((one) => one.part === 'lead' || one.part === 'component').map((one) => one.unit),
          );
          expect(official.size).toBe(coverage.reported);
          expect(value.kind === 'blank').toBe(coverage.reported === 0);
        },
      ),
    );
  });

  it.each(scenarioNames())('gives the same for any order of the files of %s', (name) => {
    const all = submissionsOf(readScenario(name).files);
    const of = (some: readonly MergeSubmission[]) =>
      consolidate({ ...scenarioPeriod(name), directory: builtInDirectory, submissions: some, adjustments: [] });
    const straight = of(all);
    fc.assert(
      fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (other) => {
        expect(of(other)).toEqual(straight);
      }),
      { numRuns: 5 },
    );
  });
});
