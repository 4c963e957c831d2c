import { describe, expect, it } from 'vitest';
import { consolidate } from '#shared/consolidate/consolidate.ts';
import type { Consolidation, MergeSubmission } from '#shared/consolidate/consolidation.ts';
import { dateKey } from '#shared/consolidate/rules/date-key.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';
import {
  readScenario,
  returnsFolder,
  scenarioNames,
  scenarioPeriod,
  submissionsOf,
} from '../../helpers/merge-scenarios.ts';
import { differences } from '../../helpers/scenario-book.ts';

const names = scenarioNames();

describe('consolidating the scenarios of the returns', () => {
  if (names.length === 0) {
    console.log(`skipped: no returns in ${returnsFolder}`);
    it.skip('the returns are absent');
  }

  it.each(names)('%s gives every expected cell', (name) => {
    const { files, consolidated } = readScenario(name);
    const result = merge(name, submissionsOf(files));
    expect(differences(consolidated.tables, result)).toEqual([]);
    expect(result.missingUnits).toEqual([]);
  });

  it.each(names)('%s prints nothing that is not expected', (name) => {
    const { files, consolidated } = readScenario(name);
    const result = merge(name, submissionsOf(files));
    const more = result.tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        Object.entries(row.cells)
          .filter(
            ([column, cell]) =>
              cell.sources.length > 0 &&
              table.kind !== 'list' &&
              cell.value.kind !== 'blank' &&
              !consolidated.tables[table.id]?.[row.code]?.[column],
          )
          .map(([column, cell]) => `${row.code} ${column} ${cell.text}`),
      ),
    );
    expect(more).toEqual([]);
  });

  it.each(names)('%s has no finding to merge: all sent what their rows need', (name) => {
    const { files } = readScenario(name);
    const result = merge(name, submissionsOf(files));
    const cells = result.tables.flatMap((table) => table.rows.flatMap((row) => Object.values(row.cells)));
    const findings = [...result.findings, ...cells.flatMap((cell) => cell.findings)];
    expect(findings.map((finding) => finding.message)).toEqual([]);
  });

  it.each(names.filter((name) => readScenario(name).consolidated.afterAccept))(
    '%s gives the held cells once the officer accepts them',
    (name) => {
      const { files, consolidated } = readScenario(name);
      const accepted = submissionsOf(files).map((one) => ({
        ...one,
        cells: one.cells.map((cell) => ({ ...cell, held: false })),
      }));
      expect(differences(consolidated.afterAccept ?? {}, merge(name, accepted))).toEqual([]);
    },
  );

  it.each(names.filter((name) => readScenario(name).consolidated.lists))(
    '%s joins the lists, each row with all units that sent it',
    (name) => {
      const { files, consolidated } = readScenario(name);
      const result = merge(name, submissionsOf(files));
      for (const [id, rows] of Object.entries(consolidated.lists ?? {})) {
        const found = result.tables.find((table) => table.id === id)?.rows ?? [];
        const short = found.map(({ cells, units }) => ({
          ...Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, dateKey(cell.text) ?? cell.text])),
          units,
        }));
        const expected = rows.map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([key, text]) => [key, typeof text === 'string' ? (dateKey(text) ?? text) : text]),
          ),
        );
        expect(short).toHaveLength(expected.length);
        expect(short).toEqual(expect.arrayContaining(expected));
        expect(found.map((row) => row.number)).toEqual(rows.map((_, i) => String(i + 1)));
      }
    },
  );

  it.each(names.filter((name) => readScenario(name).consolidated.gather))(
    '%s gathers the narrative, each paragraph with its unit',
    (name) => {
      const { files, consolidated } = readScenario(name);
      const result = merge(name, submissionsOf(files));
      for (const [id, headings] of Object.entries(consolidated.gather ?? {})) {
        const rows = result.tables.find((table) => table.id === id)?.rows ?? [];
        for (const [code, paragraphs] of Object.entries(headings)) {
          const found = rows.find((row) => row.code === code)?.paragraphs ?? [];
          expect(found.map(({ unit, text }) => ({ unit, text })).sort(byUnit)).toEqual([...paragraphs].sort(byUnit));
        }
      }
    },
  );
});

function merge(name: string, submissions: readonly MergeSubmission[]): Consolidation {
  return consolidate({ ...scenarioPeriod(name), directory: builtInDirectory, submissions, adjustments: [] });
}

function byUnit(a: { readonly unit: string }, b: { readonly unit: string }): number {
  return a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0;
}
