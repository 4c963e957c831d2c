import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/finding/finding.ts';
import { adjustCell } from '#electron/store/adjustments.ts';
import { lockPeriod } from '#electron/store/change-period.ts';
import { acceptFinding, reopenFinding } from '#electron/store/decide-finding.ts';
import { listFindings } from '#electron/store/findings.ts';
import type { WritableDb } from '#electron/store/handle.ts';
import { keepMergeFindings } from '#electron/store/merge-findings.ts';
import { mergeInput } from '#electron/store/merge-input.ts';
import { saveSubmission } from '#electron/store/save-submission.ts';
import { getSubmission, getSummary } from '#electron/store/submissions.ts';
import { by, newBook } from '../../helpers/book/new-book.ts';
import { sampleCell, sampleError, sampleFile, sampleRead } from '../../helpers/book/sample-read.ts';

const first = sampleCell('A', '1.1', 'baseline', 305);
const second = sampleCell('A', '1.2', 'target', 400, 'PL!E8');
const refusal = (code: string): unknown => expect.objectContaining({ name: 'Refusal', code });

function bookWithErrors(): WritableDb {
  const { write } = newBook();
  const findings: Finding[] = [
    { code: 'hidden-content', severity: 'info', message: 'Có dòng ẩn' },
    sampleError(first),
    sampleError(second, { severity: 'warning', code: 'outlier' }),
    sampleError(second),
  ];
  const read = sampleRead('t:so-y-te', [first, second], { findings });
  saveSubmission(write, by, 1, { file: sampleFile('a.xlsx'), read });
  const other = sampleRead('t:so-gddt', [first], { findings: [sampleError(first)] });
  saveSubmission(write, by, 1, { file: sampleFile('b.xlsx'), read: other });
  return write;
}

const held = (db: WritableDb): unknown => getSubmission(db, 's1').cells.map((cell) => cell.held);

describe('findings', () => {
  it('are listed with errors first, and by unit and severity', () => {
    const db = bookWithErrors();
    const ids = (filter: Parameters<typeof listFindings>[2]): unknown =>
      listFindings(db, 1, filter).map((one) => one.id);
    expect(ids({})).toEqual(['f2', 'f4', 'f5', 'f3', 'f1']);
    expect(ids({ unit: 't:so-gddt' })).toEqual(['f5']);
    expect(ids({ severity: 'warning' })).toEqual(['f3']);
    expect(ids({ unit: 't:so-y-te', severity: 'error' })).toEqual(['f2', 'f4']);
    expect(ids({ unit: 't:khong-co' })).toEqual([]);
  });

  it('accepted with a reason hold nothing back any more, reopened they do again', () => {
    const db = bookWithErrors();
    expect([held(db), getSummary(db, 's1').outcome]).toEqual([[true, true], 'needs-review']);
    const accepted = acceptFinding(db, by, 'f2', 'đã gọi xác nhận');
    expect([accepted.state, accepted.reason, accepted.unit]).toEqual(['accepted', 'đã gọi xác nhận', 't:so-y-te']);
    expect(held(db)).toEqual([false, true]);
    acceptFinding(db, by, 'f4', 'đúng');
    expect([held(db), getSummary(db, 's1').outcome]).toEqual([[false, false], 'accepted']);
    expect(mergeInput(db, 1).submissions[0]?.cells.map((cell) => cell.held)).toEqual([false, false]);
    expect(listFindings(db, 1, { severity: 'error' }).map((one) => one.id)).toEqual(['f5']);
    const reopened = reopenFinding(db, by, 'f2', 'xem lại');
    expect([reopened.state, reopened.reason, held(db)]).toEqual(['open', undefined, [true, false]]);
  });

  it('of an adjusted cell are settled, but what was reported stays held', () => {
    const db = bookWithErrors();
    const value = { kind: 'number', number: 30.5 } as const;
    adjustCell(db, by, 1, { table: 'A', row: '1.1', column: 'baseline', text: '30,5', value, reason: 'quên dấu phẩy' });
    expect(listFindings(db, 1, { severity: 'error' }).map((one) => one.id)).toEqual(['f4']);
    expect(
      listFindings(db, 1, { all: true })
        .filter((one) => one.state === 'adjusted')
        .map((one) => one.id),
    ).toEqual(['f2', 'f5']);
    expect(held(db)).toEqual([true, true]);
    expect(getSummary(db, 's2').outcome).toBe('accepted');
  });

  it.each<[string, (db: WritableDb) => unknown, string]>([
    ['that is not there', (db) => acceptFinding(db, by, 'f99', 'x'), 'no-such-finding'],
    ['with an id of another kind', (db) => acceptFinding(db, by, 's1', 'x'), 'no-such-finding'],
    ['that is not accepted: reopening it', (db) => reopenFinding(db, by, 'f2', 'x'), 'cannot-undo'],
    ['accepted twice', (db) => [1, 2].map(() => acceptFinding(db, by, 'f2', 'x')), 'cannot-accept'],
    [
      'of a locked period: accepting',
      (db) => {
        lockPeriod(db, by, 1);
        acceptFinding(db, by, 'f2', 'x');
      },
      'period-locked',
    ],
    [
      'of a locked period: reopening',
      (db) => {
        acceptFinding(db, by, 'f2', 'x');
        lockPeriod(db, by, 1);
        reopenFinding(db, by, 'f2', 'x');
      },
      'period-locked',
    ],
  ])('refuses one %s', (_, decide, code) => {
    expect(() => decide(bookWithErrors())).toThrow(refusal(code));
  });

  it('cannot be accepted where only another file or the unit can settle them', () => {
    const { write } = newBook();
    const findings: Finding[] = [{ code: 'unknown-unit', severity: 'error', message: '' }];
    saveSubmission(write, by, 1, { file: sampleFile('a.xlsx'), read: sampleRead(null, [first], { findings }) });
    expect(() => acceptFinding(write, by, 'f1', 'x')).toThrow(/hãy gán đơn vị/);
    expect(mergeInput(write, 1).submissions).toEqual([]);
  });
});

describe('findings of merging', () => {
  const conflict: Finding = {
    code: 'conflict',
    severity: 'error',
    table: 'A',
    row: '1.1',
    column: 'target',
    message: '',
  };
  const missing: Finding = { code: 'missing-unit', severity: 'warning', found: 'Sở Y tế', message: 'Thiếu 1' };

  it('get an id, keep it, and are fixed when they are no longer said', () => {
    const { write } = newBook();
    const keep = (...findings: Finding[]): unknown =>
      keepMergeFindings(write, 1, findings).map(({ id, code, state, submission }) => [id, code, state, submission]);
    expect(keep(conflict, missing)).toEqual([
      ['f1', 'conflict', 'open', null],
      ['f2', 'missing-unit', 'open', null],
    ]);
    expect(keep({ ...missing, message: 'Còn thiếu 1' })).toEqual([['f2', 'missing-unit', 'open', null]]);
    expect(listFindings(write, 1).map(({ id, message }) => [id, message])).toEqual([['f2', 'Còn thiếu 1']]);
    expect(keep(conflict, { ...missing, found: 'Sở Tài chính' })).toEqual([
      ['f1', 'conflict', 'open', null],
      ['f3', 'missing-unit', 'open', null],
    ]);
  });

  it('are one where the same is said twice, and none is left open when it is no longer said', () => {
    const { write } = newBook();
    expect(keepMergeFindings(write, 1, [conflict, { ...conflict, message: 'khác' }])).toHaveLength(1);
    expect(keepMergeFindings(write, 1, [conflict, conflict])).toHaveLength(1);
    expect(keepMergeFindings(write, 1, [])).toEqual([]);
  });

  it('stay accepted, also after having been away, and in a locked period nothing moves', () => {
    const { write } = newBook();
    keepMergeFindings(write, 1, [conflict]);
    acceptFinding(write, by, 'f1', 'lấy số của Sở Y tế');
    keepMergeFindings(write, 1, []);
    expect(listFindings(write, 1, { all: true })[0]?.state).toBe('fixed');
    expect(keepMergeFindings(write, 1, [conflict])[0]).toMatchObject({
      state: 'accepted',
      reason: 'lấy số của Sở Y tế',
    });
    lockPeriod(write, by, 1);
    expect(keepMergeFindings(write, 1, [missing]).map((one) => one.code)).toEqual(['conflict']);
  });

  it('leave superseding to the book itself', () => {
    const { write } = newBook();
    expect(keepMergeFindings(write, 1, [{ code: 'superseded', severity: 'info', message: '' }])).toEqual([]);
  });
});
