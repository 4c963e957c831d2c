import { describe, expect, it } from 'vitest';
import type { WritableDb } from '#electron/store/handle.ts';
import { assignUnit } from '#electron/store/assign-unit.ts';
import { lockPeriod } from '#electron/store/change-period.ts';
import { restoreSubmission, revertSubmission } from '#electron/store/decide-submission.ts';
import { listFindings } from '#electron/store/findings.ts';
import { saveSubmission } from '#electron/store/save-submission.ts';
import { listSubmissions } from '#electron/store/submissions.ts';
import { by, newBook } from '../../helpers/book/new-book.ts';
import { sampleCell, sampleError, sampleFile, sampleRead } from '../../helpers/book/sample-read.ts';

const a = (number: number): ReturnType<typeof sampleCell> => sampleCell('A', '1.1', 'baseline', number);
const b = (number: number): ReturnType<typeof sampleCell> => sampleCell('B', 'x', 'baseline', number);

function save(db: WritableDb, name: string, read: ReturnType<typeof sampleRead>): string {
  return saveSubmission(db, by, 1, { file: sampleFile(name), read }).submission;
}

function states(db: WritableDb): readonly (readonly [string, string, string | null])[] {
  return listSubmissions(db, 1).map((one) => [one.submission, one.state, one.supersedes]);
}

describe('two submissions of one unit', () => {
  it('supersede table by table: files with different tables add up', () => {
    const { write } = newBook();
    save(write, '1.xlsx', sampleRead('t:so-y-te', [a(1)]));
    save(write, '2.xlsx', sampleRead('t:so-y-te', [b(1)]));
    save(write, '3.xlsx', sampleRead('t:so-gddt', [a(1), b(1)]));
    expect(states(write).map(([, state]) => state)).toEqual(['current', 'current', 'current']);
    save(write, '4.xlsx', sampleRead('t:so-y-te', [a(2)]));
    expect(states(write)).toEqual([
      ['s1', 'superseded', null],
      ['s2', 'current', null],
      ['s3', 'current', null],
      ['s4', 'current', 's1'],
    ]);
    save(write, '5.xlsx', sampleRead('t:so-y-te', [a(3), b(3)]));
    expect(states(write).map(([, state]) => state)).toEqual([
      'superseded',
      'superseded',
      'current',
      'superseded',
      'current',
    ]);
  });

  it('say so in an info finding on the later one, about the earlier', () => {
    const { write } = newBook();
    save(write, 'cu.xlsx', sampleRead('t:so-y-te', [a(1), b(1)]));
    save(write, 'moi.xlsx', sampleRead('t:so-y-te', [a(2)]));
    const said = listFindings(write, 1).map(({ code, severity, submission, message }) => [
      code,
      severity,
      submission,
      message.includes('cu.xlsx') && message.includes('moi.xlsx'),
    ]);
    expect(said).toEqual([['superseded', 'info', 's2', true]]);
    revertSubmission(write, by, 's2', 'gửi nhầm');
    expect(listFindings(write, 1, { all: true })).toEqual([]);
  });

  it('taking the later one back lets the earlier count again, and it can be had again in its old place', () => {
    const { write } = newBook();
    for (const n of [1, 2, 3]) save(write, `${n}.xlsx`, sampleRead('t:so-y-te', [a(n)]));
    expect(revertSubmission(write, by, 's2', 'nhầm').state).toBe('reverted');
    expect(states(write)).toEqual([
      ['s1', 'superseded', null],
      ['s2', 'reverted', null],
      ['s3', 'current', 's1'],
    ]);
    revertSubmission(write, by, 's3', 'nhầm');
    expect(states(write).map(([, state]) => state)).toEqual(['current', 'reverted', 'reverted']);
    restoreSubmission(write, by, 's2', 'đúng rồi');
    expect(states(write).map(([, state]) => state)).toEqual(['superseded', 'current', 'reverted']);
    expect(() => restoreSubmission(write, by, 's2', 'lại')).toThrow(expect.objectContaining({ code: 'cannot-undo' }));
    expect(() => revertSubmission(write, by, 's3', 'lại')).toThrow(expect.objectContaining({ code: 'cannot-undo' }));
  });

  it('a table that came back wholly blank supersedes nothing', () => {
    const { write } = newBook();
    save(write, '1.xlsx', sampleRead('t:so-y-te', [a(1)]));
    save(write, '2.xlsx', sampleRead('t:so-y-te', [{ ...a(0), text: '', value: { kind: 'blank' } }]));
    expect(states(write).map(([, state]) => state)).toEqual(['current', 'current']);
    save(write, '3.xlsx', sampleRead('t:so-y-te', [a(2)]));
    expect(states(write).map(([, state]) => state)).toEqual(['superseded', 'superseded', 'current']);
  });

  it('a refused file and one of an unknown unit supersede nothing', () => {
    const { write } = newBook();
    save(write, '1.xlsx', sampleRead('t:so-y-te', [a(1)]));
    save(write, '2.xlsx', sampleRead('t:so-y-te', [a(2)], { outcome: 'refused' }));
    save(write, '3.xlsx', sampleRead(null, [a(3)]));
    expect(states(write)[0]).toEqual(['s1', 'current', null]);
  });

  it('errors of a superseded table are fixed, those of the other table stay open', () => {
    const { write } = newBook();
    const findings = [sampleError(a(1)), sampleError(b(1)), sampleError(a(1), { code: 'missing-table', table: 'C' })];
    save(write, '1.xlsx', sampleRead('t:so-y-te', [a(1), b(1)], { findings }));
    const now = (): unknown => listFindings(write, 1, { all: true }).map((one) => [one.id, one.state]);
    save(write, '2.xlsx', sampleRead('t:so-y-te', [a(2)]));
    expect(now()).toEqual([
      ['f1', 'fixed'],
      ['f2', 'open'],
      ['f3', 'open'],
      ['f4', 'open'],
    ]);
    save(write, '3.xlsx', sampleRead('t:so-y-te', [sampleCell('C', 'c', 'baseline', 1)]));
    expect(listFindings(write, 1, { severity: 'error' }).map((one) => one.id)).toEqual(['f2']);
  });
});

describe('assigning a unit', () => {
  it('puts the new reading in the place of the old one and joins the chain in the order of import', () => {
    const { write } = newBook();
    const unknown = { code: 'unknown-unit', severity: 'error', message: 'Không rõ' } as const;
    save(write, '1.xlsx', sampleRead(null, [a(1)], { findings: [unknown] }));
    save(write, '2.xlsx', sampleRead('t:so-y-te', [a(2)]));
    const assigned = assignUnit(write, by, 's1', { read: sampleRead('t:so-y-te', [a(1), b(1)]), reason: 'gọi hỏi' });
    expect([assigned.unit, assigned.outcome, assigned.findings.length, assigned.cells.length]).toEqual([
      't:so-y-te',
      'accepted',
      0,
      2,
    ]);
    expect(states(write)).toEqual([
      ['s1', 'current', null],
      ['s2', 'current', 's1'],
    ]);
    assignUnit(write, by, 's2', { read: sampleRead('t:so-gddt', [a(2)]) });
    expect(states(write)).toEqual([
      ['s1', 'current', null],
      ['s2', 'current', null],
    ]);
    expect(listFindings(write, 1, { all: true })).toEqual([]);
  });

  it('keeps the id and the acceptance of a finding that is said again', () => {
    const { write } = newBook();
    save(
      write,
      '1.xlsx',
      sampleRead('t:so-gddt', [a(101), b(1)], { findings: [sampleError(b(1)), sampleError(a(101))] }),
    );
    write.prepare("UPDATE findings SET state = 'accepted', reason = 'đúng vậy' WHERE id = 2").run();
    const read = sampleRead('t:so-y-te', [a(101)], { findings: [sampleError(a(101), { message: 'nói cách khác' })] });
    const { findings, cells } = assignUnit(write, by, 's1', { read });
    expect(findings.map(({ id, state, message }) => [id, state, message])).toEqual([
      ['f2', 'accepted', 'nói cách khác'],
    ]);
    expect(cells.map((cell) => cell.held)).toEqual([false]);
  });

  it.each<[string, (db: WritableDb) => unknown]>([
    ['assign', (db) => assignUnit(db, by, 's1', { read: sampleRead('t:so-gddt', [a(1)]) })],
    ['revert', (db) => revertSubmission(db, by, 's1', 'nhầm')],
    ['restore', (db) => restoreSubmission(db, by, 's1', 'nhầm')],
  ])('is refused in a locked period: %s', (_, decide) => {
    const { write } = newBook();
    save(write, '1.xlsx', sampleRead('t:so-y-te', [a(1)]));
    lockPeriod(write, by, 1);
    expect(() => decide(write)).toThrow(expect.objectContaining({ code: 'period-locked' }));
  });
});
