import { assess, type Assessment } from '#shared/consolidate/compare.ts';
import type { Consolidation } from '#shared/consolidate/consolidation.ts';
import { rateIn } from '#shared/consolidate/rules/counts.ts';
import { cleanLabel } from '#shared/family/labels.ts';
import type { Family, Row, Table } from '#shared/family/family.ts';
import type { HistoryPoint } from '../../charts/history.ts';
import type { ObjectiveResult } from '../../charts/targets.ts';

/** A period of the book with what it consolidates to. */
export type PeriodFigures = {
  readonly name: string;
  readonly year: number;
  readonly family: Family;
  readonly consolidation: Consolidation;
};

/** For each objective how its rows came out against their targets; rows without target and result are not counted. */
export function resultsByObjective(family: Family, consolidation: Consolidation): readonly ObjectiveResult[] {
  return family.tables
    .filter((table) => table.kind === 'indicators')
    .flatMap((table) => objectivesOf(table, consolidation));
}

function objectivesOf(table: Table, consolidation: Consolidation): readonly ObjectiveResult[] {
  const merged = new Map(
    consolidation.tables.find((one) => one.id === table.id)?.rows.map((row) => [row.code, row.cells]),
  );
  const results: { objective: string; counts: Record<Assessment, number> }[] = [];
  for (const row of table.rows) {
    if (row.level === 'objective')
      results.push({
        objective: cleanLabel(row).replace(/\s+/g, ' '),
        counts: { exceeded: 0, met: 0, 'not-met': 0, 'no-data': 0, 'not-comparable': 0 },
      });
    const cells = merged.get(row.code);
    const [target, result] = [cells?.['target'], cells?.['result']];
    const current = results.at(-1);
    if (!current || !target || !result || target.value.kind === 'blank') continue;
    current.counts[assess(row, target.value, result.value, cells?.['baseline']?.value)] += 1;
  }
  return results.filter((one) => Object.values(one.counts).some((count) => count > 0));
}

/** One indicator over the years: results from report periods, from the "last year" column of plans, and targets. */
export function historyOf(row: Row, periods: readonly PeriodFigures[]): readonly HistoryPoint[] {
  const byYear = new Map<number, { result?: [number, string]; target?: [number, string] }>();
  const note = (year: number, what: 'result' | 'target', found: [number, string] | null): void => {
    if (found) byYear.set(year, { ...byYear.get(year), [what]: found });
  };
  for (const { family, consolidation, year } of periods.toSorted((a, b) => a.year - b.year)) {
    const place = placeOf(row, family);
    const cells = consolidation.tables
      .find((table) => table.id === place?.table)
      ?.rows.find((one) => one.code === place?.row.code)?.cells;
    if (!place || !cells) continue;
    const figure = (column: string): [number, string] | null => {
      const cell = cells[column];
      const rate = cell ? rateIn(cell.value, place.row) : null;
      return cell && rate !== null ? [rate, cell.text] : null;
    };
    // a plan's baseline is what was known then; a report of that year says it better
    if (!byYear.get(year - 1)?.result) note(year - 1, 'result', figure('baseline'));
    note(year, 'target', figure('target'));
    note(year, 'result', figure('result'));
  }
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([year, { result, target }]) => ({
      period: String(year),
      result: result?.[0] ?? null,
      resultText: result?.[1] ?? '',
      target: target?.[0] ?? null,
      targetText: target?.[1] ?? '',
    }));
}

function placeOf(row: Row, family: Family): { readonly table: string; readonly row: Row } | null {
  const all = family.tables.flatMap((table) => table.rows.map((one) => ({ table: table.id, row: one })));
  return (
    all.find((one) => one.row.code === row.code && one.row.link === row.link) ??
    all.find((one) => row.link !== undefined && one.row.link === row.link) ??
    null
  );
}
