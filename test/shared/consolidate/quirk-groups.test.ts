import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { consolidate } from '#shared/consolidate/consolidate.ts';
import type { Finding } from '#shared/finding/finding.ts';
import { expectedUnits } from '#shared/family/expected-units.ts';
import { builtInFamily } from '#shared/family/families/index.ts';
import type { Phase } from '#shared/family/family.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';
import { matchesValue } from '../../helpers/matches-value.ts';
import {
  periodOf,
  readScenario,
  returnsFolder,
  submissionsOf,
  type ExpectedFile,
  type ExpectedTables,
} from '../../helpers/merge-scenarios.ts';

type Group = {
  readonly book: { readonly family: string; readonly year: number; readonly phase: Phase };
  readonly consolidated?: ExpectedTables;
  readonly open?: readonly Pick<Finding, 'code' | 'row' | 'column'>[];
};
type Quirks = {
  readonly files: Readonly<Record<string, ExpectedFile & { readonly order?: number }>>;
  readonly groups: Readonly<Record<string, Group>>;
};

const file = path.join(returnsFolder, 'quirks', 'expected.json');
/** Groups whose files are merged; the two with duplicates are the book's matter. */
const names = ['resubmission', 'conflict', 'two-files-one-unit', 'lead-differs'];

describe.skipIf(!existsSync(file))('files that are imported one after the other', () => {
  it.each(names)('%s', (name) => {
    // `as`: the returns' own description, whose README gives this shape
    const quirks = JSON.parse(readFileSync(file, 'utf8')) as Quirks;
    const group = quirks.groups[name];
    const family = builtInFamily(group?.book.family ?? '');
    if (!group || !family) throw new Error(`no group ${name}`);
    const { year, phase } = group.book;
    const period = periodOf(family, year, phase, expectedUnits(family, phase, builtInDirectory));
    const submissions = submissionsOf({ ...districtFiles(name), ...filesOf(quirks, name) });
    const result = consolidate({ family, period, directory: builtInDirectory, submissions, adjustments: [] });

    for (const [table, rows] of Object.entries(group.consolidated ?? {})) {
      for (const [code, columns] of Object.entries(rows)) {
        const cells = result.tables.find((one) => one.id === table)?.rows.find((row) => row.code === code)?.cells;
        for (const [column, value] of Object.entries(columns)) {
          expect([code, column, matchesValue(value, cells?.[column]?.value)]).toEqual([code, column, true]);
        }
      }
    }
    const findings = result.tables.flatMap((table) =>
      table.rows.flatMap((row) => Object.values(row.cells).flatMap((cell) => cell.findings)),
    );
    expect(findings.map(({ code, row, column }) => ({ code, row, column }))).toEqual(group.open ?? []);
  });
});

if (!existsSync(file)) console.log(`skipped: no returns in ${returnsFolder}`);

function filesOf(quirks: Quirks, name: string): Record<string, ExpectedFile> {
  const files = Object.entries(quirks.files).filter(([file]) => file.startsWith(`${name}/`));
  return Object.fromEntries(files.toSorted(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0)));
}

/** The lead's differing value stands beside the ten districts' files of the scenario. */
function districtFiles(name: string): Record<string, ExpectedFile> {
  if (name !== 'lead-differs') return {};
  const files = Object.entries(readScenario('kontum-2025-plan').files);
  return Object.fromEntries(files.filter(([, { unit }]) => /:(huyen|tp)-/.test(unit)));
}
