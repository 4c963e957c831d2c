import { describe, expect, it } from 'vitest';
import type { Status, StoredFinding, SubmissionSummary, UnitStatus } from '#shared/service/contract/submissions.ts';
import { nextStep } from '../../../../renderer/screens/progress/next-step.ts';

const submission: SubmissionSummary = {
  submission: 'submission:1',
  file: 'a.xlsx',
  sha256: '0',
  receivedAt: '2025-12-01T08:00:00+07:00',
  unit: 'x:a',
  outcome: 'accepted',
  state: 'current',
  tables: [],
  openFindings: { error: 0, warning: 0, info: 0 },
  supersedes: null,
  recognisedBy: 'content',
};

function unit(part: Partial<UnitStatus>): UnitStatus {
  const name = part.unit ?? 'x:a';
  return {
    unit: name,
    name,
    level: 'province',
    state: 'not-received',
    late: false,
    expected: true,
    submissions: [],
    ...part,
  };
}

const accepted = unit({ unit: 'x:a', state: 'accepted', submissions: [submission] });
const doubtful = unit({
  unit: 'x:b',
  state: 'needs-review',
  submissions: [{ ...submission, submission: 'submission:2', unit: 'x:b', outcome: 'needs-review' }],
});

function step(
  units: readonly UnitStatus[],
  more: {
    readonly unplaced?: Status['unplaced'];
    readonly findings?: readonly StoredFinding[];
    readonly issued?: number;
    readonly locked?: boolean;
  } = {},
): ReturnType<typeof nextStep> {
  const coverage = { received: 0, accepted: 0, expected: units.length };
  const status: Status = {
    period: '2025',
    phase: 'plan',
    dueDate: null,
    coverage,
    units,
    unplaced: more.unplaced ?? [],
  };
  return nextStep({
    period: { locked: more.locked ?? false },
    status,
    findings: more.findings ?? [],
    issued: more.issued ?? 0,
  });
}

const conflict: StoredFinding = {
  id: 'finding:1',
  submission: null,
  unit: null,
  state: 'open',
  code: 'conflict',
  severity: 'error',
  message: '',
};

describe('nextStep', () => {
  it('begins with issuing forms', () => {
    expect(step([unit({}), unit({ unit: 'x:b' })])).toEqual({ kind: 'issue', units: 2 });
  });

  it('waits for files once forms are out', () => {
    expect(step([unit({})], { issued: 1 })).toEqual({ kind: 'import', units: 1 });
  });

  it('has files of nobody assigned before anything else', () => {
    const unplaced = [{ ...submission, unit: null, outcome: 'needs-review' as const }];
    expect(step([accepted, doubtful], { unplaced })).toEqual({ kind: 'assign', files: 1 });
  });

  it('leaves refused files alone: there is nothing to assign', () => {
    expect(step([accepted], { unplaced: [{ ...submission, unit: null, outcome: 'refused' }] })).toEqual({
      kind: 'export',
    });
  });

  it('leads to the first file with errors', () => {
    expect(step([accepted, doubtful])).toEqual({ kind: 'review', units: 1, submission: 'submission:2' });
  });

  it('has contradictions between units settled', () => {
    expect(step([accepted], { findings: [conflict] })).toEqual({ kind: 'settle', findings: 1 });
  });

  it('does not ask for what was settled', () => {
    expect(step([accepted], { findings: [{ ...conflict, state: 'accepted' }] })).toEqual({ kind: 'export' });
  });

  it('has late units rung up', () => {
    expect(step([accepted, unit({ unit: 'x:c', late: true })])).toEqual({ kind: 'call', units: 1 });
  });

  it('does not wait for a unit that is not expected', () => {
    expect(step([accepted, unit({ unit: 'x:c', expected: false })])).toEqual({ kind: 'export' });
  });

  it('only exports from a locked period', () => {
    expect(step([doubtful], { locked: true })).toEqual({ kind: 'locked' });
  });
});
