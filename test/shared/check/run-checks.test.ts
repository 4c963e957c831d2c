import { describe, expect, it } from 'vitest';
import { chosenChecks, fileChecks } from '#shared/check/checks/index.ts';
import { runChecks } from '#shared/check/run-checks.ts';
import { findingCodes } from '#shared/finding/codes.ts';
import { asRows } from '#shared/finding/as-rows.ts';
import { builtInFamilies } from '#shared/family/families/index.ts';
import { cleanLines, returned, smallFamily, type Line } from '../../helpers/small-family.ts';

const bad: readonly Line[] = [{ row: 'o1' }, { row: 'up', baseline: '305', target: '31' }, ...cleanLines.slice(2)];

/** Said by reading, recognition, merging and the book, not by a check. */
const elsewhere =
  'unreadable-file encrypted-file too-large not-a-workbook unsupported-format duplicate-file unknown-template wrong-template ' +
  'wrong-period superseded conflict lead-differs needs-components missing-unit correction-lost adjustment-outdated';

describe('run checks', () => {
  it('has a check for every code that is not said elsewhere', () => {
    const checked = [...fileChecks, ...chosenChecks].map((check) => check.id);
    expect([...checked, ...elsewhere.split(' ')].sort()).toEqual(Object.keys(findingCodes).sort());
  });

  it.each(builtInFamilies.map((family) => [family.id, family] as const))(
    '%s lists only checks that exist',
    (_, family) => {
      const known = new Set<string>([...fileChecks, ...chosenChecks].map((check) => check.id));
      expect(family.checks.filter((choice) => !known.has(choice.id))).toEqual([]);
    },
  );

  it('does not run what the family does not list', () => {
    const family = { ...smallFamily, checks: smallFamily.checks.filter((choice) => choice.id !== 'out-of-range') };
    expect(asRows(runChecks(returned(bad)))).toEqual(['out-of-range S!C6 up.baseline']);
    expect(runChecks(returned(bad, { family }))).toEqual([]);
  });

  it('gives a finding the severity the family wants', () => {
    const family = { ...smallFamily, severities: { 'out-of-range': 'warning' } as const };
    expect(runChecks(returned(bad, { family })).map((finding) => finding.severity)).toEqual(['warning']);
  });

  it('hands a check its options', () => {
    const lines: readonly Line[] = [{ row: 'o1' }, { row: 'up', baseline: '99', target: '95' }, ...cleanLines.slice(2)];
    const checks = [{ id: 'target-already-met', options: { target: 'baseline' } }];
    expect(asRows(runChecks(returned(lines)))).toEqual(['target-already-met S!D6 up.target']);
    expect(runChecks(returned(lines, { family: { ...smallFamily, checks } }))).toEqual([]);
  });

  it('calls a family broken that lists a check that does not exist', () => {
    expect(() => runChecks(returned(bad, { family: { ...smallFamily, checks: [{ id: 'nothing' }] } }))).toThrow(
      'nothing',
    );
  });

  it('says findings in the order of the form, those of the file first', () => {
    const lines: readonly Line[] = [
      { row: 'o1' },
      { row: 'deaths', baseline: 'x', target: '31' },
      { row: 'down', baseline: '36', target: '35' },
      { row: 'up', baseline: '305', target: '31' },
    ];
    expect(asRows(runChecks(returned(lines, { notes: [{ kind: 'macro' }] })))).toEqual([
      'macro',
      'out-of-range S!C8 up.baseline',
      'unclear-mark S!C6 deaths.baseline',
    ]);
  });
});
