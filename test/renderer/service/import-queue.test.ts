import { describe, expect, it } from 'vitest';
import type { ImportedFile } from '#shared/service/contract/submissions.ts';
import {
  afterHappening,
  emptyQueue,
  progressOf,
  type ImportHappening,
  type ImportQueue,
} from '../../../renderer/service/import-queue.ts';

function after(...happenings: readonly ImportHappening[]): ImportQueue {
  return happenings.reduce(afterHappening, emptyQueue);
}

function imported(file: string, outcome: ImportedFile['outcome']): ImportedFile {
  const nothing = { family: null, unit: null, period: null, recognisedBy: null, cells: [], lists: [], narrative: [] };
  return { ...nothing, file, sha256: '0', submission: 'submission:1', outcome, findings: [] };
}

const begun: ImportHappening = { kind: 'begun' };
const queued: ImportHappening = { kind: 'queued', names: ['a.xlsx', 'b.xlsx', 'a.xlsx'] };
const read: ImportHappening = { kind: 'read' };

const states = (queue: ImportQueue): readonly string[] =>
  queue.files.map((file) => `${file.name} ${file.state} ${file.outcome ?? '-'}`);

describe('the import queue', () => {
  it('shows the files in their order as soon as they are known', () => {
    const queue = after(begun, queued);
    expect([queue.phase, states(queue)]).toEqual([
      'reading',
      ['a.xlsx waiting -', 'b.xlsx waiting -', 'a.xlsx waiting -'],
    ]);
  });

  it('counts files as they are read, two of one name apart', () => {
    const queue = after(begun, queued, read, read);
    expect(states(queue)).toEqual(['a.xlsx read -', 'b.xlsx read -', 'a.xlsx waiting -']);
    expect(progressOf(queue)).toEqual({ done: 2, total: 3 });
  });

  it('puts the attachments of a mail in its place, and leaves the files before it as they are', () => {
    const anew: ImportHappening = { kind: 'queued', names: ['a.xlsx', 'c.xlsx', 'd.xlsx', 'a.xlsx'] };
    const stored: ImportHappening = { kind: 'stored', done: 1, outcome: 'accepted' };
    expect(states(after(begun, queued, read, stored, anew))).toEqual([
      'a.xlsx stored accepted',
      'c.xlsx waiting -',
      'd.xlsx waiting -',
      'a.xlsx waiting -',
    ]);
  });

  it('takes the outcome of each file by its number', () => {
    const stored: ImportHappening = { kind: 'stored', done: 2, outcome: 'refused' };
    expect(states(after(begun, queued, read, read, stored))).toEqual([
      'a.xlsx read -',
      'b.xlsx stored refused',
      'a.xlsx waiting -',
    ]);
  });

  it('has everything that was said when the batch is done', () => {
    const files = [imported('a.xlsx', 'accepted'), imported('b.xlsx', 'duplicate')];
    const queue = after(begun, queued, { kind: 'reported', files, seconds: 2 });
    expect([queue.phase, queue.seconds, states(queue)]).toEqual([
      'done',
      2,
      ['a.xlsx stored accepted', 'b.xlsx stored duplicate'],
    ]);
  });

  it('says which files were not taken when it is stopped', () => {
    // the last group is stored while stopping: what the report says counts, not what was pushed until then
    const stopped: ImportHappening = {
      kind: 'cancelled',
      files: [imported('a.xlsx', 'accepted'), imported('b.xlsx', 'refused')],
    };
    const queue = after(begun, queued, read, read, stopped);
    expect([queue.phase, states(queue)]).toEqual([
      'cancelled',
      ['a.xlsx stored accepted', 'b.xlsx stored refused', 'a.xlsx dropped -'],
    ]);
  });

  it('keeps the last batch in sight when nothing was picked', () => {
    const done: ImportHappening = { kind: 'reported', files: [imported('a.xlsx', 'accepted')], seconds: 1 };
    const queue = after(begun, queued, done, begun, { kind: 'nothing-picked' });
    expect([queue.phase, states(queue)]).toEqual(['done', ['a.xlsx stored accepted']]);
  });

  it('leaves alone what is pushed while nothing of its own is going on: the demo imports too', () => {
    expect(after(queued, read, { kind: 'stored', done: 1, outcome: 'accepted' })).toEqual(emptyQueue);
  });
});
