import { describe, expect, it } from 'vitest';
import type { Unit } from '#shared/family/unit.ts';
import type { ImportedFile, StoredFinding, SubmissionSummary } from '#shared/service/contract/submissions.ts';
import type { QueuedFile } from '../../../../renderer/service/import-queue.ts';
import { batchRows, needsUnit, passes, periodRows } from '../../../../renderer/screens/inbox/inbox-rows.ts';

const units: Unit[] = [{ id: 'x:a', scope: 'x', name: 'Sở Y tế', level: 'province', kind: 'department', aliases: [] }];

function summary(n: number, more: Partial<SubmissionSummary> = {}): SubmissionSummary {
  return {
    submission: `submission:${n}`,
    file: `f${n}.xlsx`,
    sha256: String(n),
    receivedAt: '2025-12-01T08:00:00+07:00',
    unit: 'x:a',
    outcome: 'accepted',
    state: 'current',
    tables: [],
    openFindings: { error: 0, warning: 0, info: 0 },
    supersedes: null,
    recognisedBy: 'content',
    ...more,
  };
}

function finding(code: StoredFinding['code'], submission: string, more: Partial<StoredFinding> = {}): StoredFinding {
  return { id: '1', submission, unit: null, state: 'open', code, severity: 'error', message: `câu ${code}`, ...more };
}

function file(
  name: string,
  outcome: ImportedFile['outcome'],
  submission: string,
  findings: StoredFinding[] = [],
): ImportedFile {
  const nothing = { family: null, unit: null, period: null, recognisedBy: null, cells: [], lists: [], narrative: [] };
  return { ...nothing, file: name, sha256: '0', submission, outcome, findings };
}

function stored(of: ImportedFile): QueuedFile {
  return { name: of.file, state: 'stored', outcome: of.outcome, file: of };
}

const empty = { summaries: [], findings: [], units };

describe('the rows of a batch', () => {
  it('show how far each file is while the batch is read', () => {
    const queued = (state: QueuedFile['state']): QueuedFile => ({ name: 'a.xlsx', state, outcome: null, file: null });
    const rows = batchRows([queued('waiting'), queued('read'), queued('dropped')], empty);
    expect(rows.map((row) => [row.key, row.state, row.submission])).toEqual([
      ['batch-0', 'waiting', null],
      ['batch-1', 'read', null],
      ['batch-2', 'dropped', null],
    ]);
  });

  it('follow what the book says of a file since: assigned, put right, superseded', () => {
    const book = {
      ...empty,
      summaries: [summary(1, { openFindings: { error: 2, warning: 1, info: 0 }, outcome: 'needs-review' })],
    };
    const [row] = batchRows([stored(file('f1.xlsx', 'accepted', 'submission:1'))], book);
    expect(row).toMatchObject({ state: 'needs-review', unitName: 'Sở Y tế', errors: 2, warnings: 1, said: null });
  });

  it('show a duplicate under its own name, with the sentence that says of what', () => {
    const note = finding('duplicate-file', 'submission:1', { severity: 'info' });
    const [row] = batchRows([stored(file('Bản sao.xlsx', 'duplicate', 'submission:1', [note]))], {
      ...empty,
      summaries: [summary(1)],
    });
    expect(row).toMatchObject({
      file: 'Bản sao.xlsx',
      state: 'duplicate',
      submission: 'submission:1',
      said: { code: 'duplicate-file', message: 'câu duplicate-file' },
    });
  });
});

describe('the rows of a period', () => {
  it('come the latest first', () => {
    const rows = periodRows({ ...empty, summaries: [summary(1), summary(2)] });
    expect(rows.map((row) => row.file)).toEqual(['f2.xlsx', 'f1.xlsx']);
  });

  it('say why a file was refused', () => {
    const refused = summary(1, { outcome: 'refused', unit: null });
    const [row] = periodRows({ ...empty, summaries: [refused], findings: [finding('wrong-template', 'submission:1')] });
    expect(row?.said).toEqual({ code: 'wrong-template', message: 'câu wrong-template' });
    expect(row && needsUnit(row)).toBe(false);
  });

  it('ask for the unit of a file that has none, until it is taken back', () => {
    const unknown = summary(1, { outcome: 'needs-review', unit: null });
    const book = { ...empty, findings: [finding('unknown-unit', 'submission:1')] };
    const [row] = periodRows({ ...book, summaries: [unknown] });
    const [reverted] = periodRows({ ...book, summaries: [{ ...unknown, state: 'reverted' }] });
    expect([row && passes(row, 'unknown-unit'), row?.said?.code]).toEqual([true, 'unknown-unit']);
    expect(reverted && passes(reverted, 'unknown-unit')).toBe(false);
  });

  it('say that a later file took the place of one', () => {
    const [row] = periodRows({ ...empty, summaries: [summary(1, { state: 'superseded' })] });
    expect(row?.said?.code).toBe('superseded');
  });
});
