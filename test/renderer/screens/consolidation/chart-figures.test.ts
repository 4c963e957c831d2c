import { describe, expect, it } from 'vitest';
import type { Consolidation } from '#shared/consolidate/consolidation.ts';
import { builtInFamily } from '#shared/family/families/index.ts';
import type { Family } from '#shared/family/family.ts';
import { historyOf, resultsByObjective } from '../../../../renderer/screens/consolidation/chart-figures.ts';
import { documentConsolidation, documentPeriod } from '../../../helpers/document-consolidation.ts';

function known(id: string): Family {
  const found = builtInFamily(id);
  if (!found) throw new Error(`no family ${id}`);
  return found;
}

const family = known('kontum-2025');

/** The document's plan as a report: its results of the year before set against its targets. */
function asReport(): Consolidation {
  const plan = documentConsolidation(family, documentPeriod(family, 'plan'));
  const tables = plan.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => {
      const { baseline, target } = row.cells;
      const cells = { ...(target ? { target } : {}), ...(baseline ? { result: baseline } : {}) };
      return { ...row, cells };
    }),
  }));
  return { ...plan, phase: 'report', tables };
}

describe('the figures of charts', () => {
  it('count for each objective how its indicators came out, and lose none that has a target', () => {
    const results = resultsByObjective(family, asReport());
    expect(results.map((one) => one.objective.slice(0, 10))).toEqual([1, 2, 3, 4, 5, 6].map((n) => `Mục tiêu ${n}`));
    const counted = results.flatMap((one) => Object.values(one.counts)).reduce((sum, one) => sum + one, 0);
    const withTarget = asReport().tables[0]?.rows.filter(
      (row) => row.cells['target'] && row.cells['result'] && row.cells['target'].value.kind !== 'blank',
    );
    expect(counted).toBe(withTarget?.length);
  });

  it("follow one indicator over the years: a plan gives last year's result and this year's target", () => {
    const row = family.tables[0]?.rows.find((one) => one.code === 's2021.o1.t1.d');
    const consolidation = documentConsolidation(family, documentPeriod(family, 'plan'));
    if (!row) throw new Error('no row');
    const points = historyOf(row, [{ name: '2025', year: 2025, family, consolidation }]);
    expect(points).toEqual([
      { period: '2024', result: 46.5, resultText: '46,5% (59/127 đơn vị)', target: null, targetText: '' },
      { period: '2025', result: null, resultText: '', target: 48.8, targetText: '48,8% (62/127 đơn vị)' },
    ]);
  });

  it('find the indicator in another document by its link, and nothing where it has none', () => {
    const nghean = known('nghean-2022');
    const row = family.tables[0]?.rows.find((one) => one.code === 's2021.o2.t1');
    const consolidation = documentConsolidation(nghean, documentPeriod(nghean, 'plan'));
    if (!row) throw new Error('no row');
    const points = historyOf(row, [{ name: '2022', year: 2022, family: nghean, consolidation }]);
    expect(points.map((one) => one.period)).toEqual(['2021', '2022']);
    expect(
      historyOf({ ...row, code: 'nowhere', link: 'nowhere' }, [
        { name: '2022', year: 2022, family: nghean, consolidation },
      ]),
    ).toEqual([]);
  });
});
