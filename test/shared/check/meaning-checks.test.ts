import { describe, expect, it } from 'vitest';
import type { CheckInput } from '#shared/check/check.ts';
import type { KnownValue } from '#shared/check/known-value.ts';
import { runChecks } from '#shared/check/run-checks.ts';
import { asRows } from '#shared/finding/as-rows.ts';
import { parseValue } from '#shared/value/parse-value.ts';
import { cleanLines, returned, smallFamily, type Line } from '../../helpers/small-family.ts';

function said(input: CheckInput): string[] {
  return asRows(runChecks(input));
}

function known(row: string, column: string, text: string): KnownValue {
  return { table: 't', row, column, text, value: parseValue(text, { kind: 'percent' }).value };
}

/** A file of s:b with these baselines; targets the same, so that only the parents can be wrong. */
function ofB(values: Readonly<Record<string, string>>): CheckInput {
  const full = { all: '9', 'all.a': '4', 'all.b': '5', rate: '85', 'rate.a': '80', 'rate.b': '100', ...values };
  const lines = Object.entries(full).map(([row, baseline]): Line => ({ row, baseline, target: '10% (1/10)' }));
  const checks = smallFamily.checks.filter((choice) => choice.id === 'parent-mismatch');
  return returned([{ row: 'o2' }, ...lines], { unit: 's:b', family: { ...smallFamily, checks } });
}

describe('parent-mismatch', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['a count that is the sum, a rate between its parts', {}],
    ['a rate of all counts together', { rate: '85,7', 'rate.a': '80% (8/10)', 'rate.b': '100% (4/4)' }],
    ['parts that are all the same', { rate: '90', 'rate.a': '90', 'rate.b': '90' }],
    ['a part that did not come', { rate: '90', 'rate.a': '' }],
    ['a part in doubt', { all: '9', 'all.a': 'khoảng bốn' }],
  ])('does not mind %s', (_, values) => {
    expect(said(ofB(values))).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['a count that is not the sum', { all: '8' }, 'parent-mismatch S!C6 all.baseline'],
    ['the plain mean', { rate: '90' }, 'parent-mismatch S!C9 rate.baseline'],
    [
      'the plain mean, rounded',
      { rate: '84,7', 'rate.a': '84,76', 'rate.b': '84,6' },
      'parent-mismatch S!C9 rate.baseline',
    ],
    ['a rate outside its parts', { rate: '70' }, 'parent-mismatch S!C9 rate.baseline'],
    [
      'a rate that is not its counts',
      { rate: '90', 'rate.a': '80% (8/10)', 'rate.b': '100% (4/4)' },
      'parent-mismatch S!C9 rate.baseline',
    ],
  ])('says %s', (_, values, expected) => {
    expect(said(ofB(values))).toEqual([expected]);
  });
});

describe('not-assigned', () => {
  it('says once a row that others report, and nothing by comparison there', () => {
    const lines: readonly Line[] = [...cleanLines, { row: 'o2' }, { row: 'rate', baseline: '30,1234', target: '31' }];
    const findings = runChecks(returned(lines));
    expect(asRows(findings)).toEqual(['not-assigned S!C10 rate.baseline']);
    expect(findings[0]?.message).toContain('không thuộc phần báo cáo của Sở A mà của Sở B, đang ghi 30,1234; 31');
  });
});

describe('target-direction and target-already-met', () => {
  it('are no matter of a report: a result better than the plan is a success', () => {
    const period = { ...returned(cleanLines).period, phase: 'report' as const };
    const lines: readonly Line[] = [
      { row: 'o1' },
      { row: 'up', result: '99', target: '31' },
      { row: 'down', result: '30', target: '36' },
      { row: 'deaths', result: '31' },
    ];
    expect(said(returned(lines, { period }))).toEqual([]);
  });
});

describe('outlier', () => {
  it('says a value far from the unit’s own last one', () => {
    const previous = [known('up', 'result', '3,05'), known('deaths', 'baseline', '310')];
    expect(said(returned(cleanLines, { previous }))).toEqual(['outlier S!C8 deaths.baseline']);
    expect(said(returned(cleanLines, { previous: [known('up', 'result', '61')] }))).toEqual([
      'outlier S!C6 up.baseline',
    ]);
  });

  it('says a value far from its peers only where there are enough, and not where the unit has a past', () => {
    const rates = ['60', '61', '62', '63', '64', '65', '66', '67'];
    const peers = rates.map((text, i) => ({ ...known('up', 'baseline', text), unit: `s:${i}` }));
    expect(said(returned(cleanLines, { peers }))).toEqual(['outlier S!C6 up.baseline']);
    expect(said(returned(cleanLines, { peers: peers.slice(1) }))).toEqual([]);
    expect(said(returned(cleanLines, { peers, previous: [known('up', 'result', '31')] }))).toEqual([]);
  });

  it('keeps still where the family allows more', () => {
    const checks = [{ id: 'outlier', options: { points: 50 } }];
    const previous = [known('up', 'result', '61')];
    expect(said(returned(cleanLines, { previous, family: { ...smallFamily, checks } }))).toEqual([]);
  });
});

describe('unchanged', () => {
  const previous = cleanLines.flatMap(({ row, baseline, target }) =>
    baseline === undefined ? [] : [known(row, 'baseline', String(baseline)), known(row, 'target', String(target))],
  );

  it('says that all values are those of the last period', () => {
    const findings = runChecks(returned(cleanLines, { previous }));
    expect(findings.map(({ code, message }) => [code, message.includes('6 số liệu')])).toEqual([['unchanged', true]]);
  });

  it('says nothing where one value differs or was not known', () => {
    expect(said(returned(cleanLines, { previous: previous.slice(1) }))).toEqual([]);
    expect(said(returned(cleanLines, { previous: [...previous.slice(1), known('up', 'baseline', '29')] }))).toEqual([]);
  });
});
