import { describe, expect, it } from 'vitest';
import { consolidate } from '#shared/consolidate/consolidate.ts';
import type { Consolidation, MergeSubmission } from '#shared/consolidate/consolidation.ts';
import { builtInFamily } from '#shared/family/families/index.ts';
import type { Period } from '#shared/family/period.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';
import { objectiveProgress } from '../../../../renderer/screens/progress/objectives.ts';

const family = present(builtInFamily('kontum-2025'));
const table = present(family.tables[0]);

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the built-in family has it');
  return value;
}

const period: Period = {
  family: family.id,
  familyVersion: family.version,
  year: 2025,
  kind: 'annual',
  phase: 'plan',
  dueDate: null,
  cutOffDate: null,
  expectedUnits: ['kontum:so-y-te'],
  locked: false,
};

function merged(submissions: readonly MergeSubmission[]): Consolidation {
  return consolidate({ family, period, directory: builtInDirectory, submissions, adjustments: [], resolved: [] });
}

function fromHealth(held: boolean): MergeSubmission {
  const value = { kind: 'ratio', numerator: 31.6, denominator: 100_000 } as const;
  const cell = {
    table: table.id,
    row: 's2021.o4.t2',
    column: 'baseline',
    at: 'PL!D31',
    text: '31,6/100.000',
    value,
    held,
  };
  const nothing = { listRows: [], paragraphs: [] };
  return {
    id: 'submission:1',
    unit: 'kontum:so-y-te',
    file: 'a.xlsx',
    sequence: 1,
    tables: [table.id],
    cells: [cell],
    ...nothing,
  };
}

describe('objectiveProgress', () => {
  it('counts the cells that units report, objective by objective', () => {
    const objectives = objectiveProgress(merged([]), family);
    expect(objectives).toHaveLength(6);
    expect(objectives.every((one) => one.filled === 0 && one.wanted > 0 && one.open === 0)).toBe(true);
  });

  it('names an objective whole where the document cut it', () => {
    const labels = objectiveProgress(merged([]), family).map((one) => one.label);
    expect(labels[2]).toMatch(/bạo lực trên cơ sở giới$/);
  });

  it('counts a cell as filled once a figure stands in the official table', () => {
    const filled = objectiveProgress(merged([fromHealth(false)]), family).map((one) => one.filled);
    expect(filled).toEqual([0, 0, 0, 1, 0, 0]);
  });

  it('leads to the first cell that is blank or open', () => {
    const health = objectiveProgress(merged([fromHealth(true)]), family)[3];
    expect(health?.at).toMatchObject({ table: table.id, column: 'baseline' });
    const without = objectiveProgress(merged([fromHealth(false)]), family)[3];
    expect(without?.at).not.toEqual({ table: table.id, row: 's2021.o4.t2', column: 'baseline' });
  });

  it('counts a held-back figure as open, not as filled', () => {
    const objectives = objectiveProgress(merged([fromHealth(true)]), family);
    expect(objectives.map((one) => [one.filled, one.open])).toContainEqual([0, 1]);
  });
});
