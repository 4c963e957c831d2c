import { describe, expect, it } from 'vitest';
import { adjustCell, listAdjustments, unadjustCell } from '#electron/store/adjustments.ts';
import { assignUnit } from '#electron/store/assign-unit.ts';
import { changePeriod, lockPeriod, unlockPeriod } from '#electron/store/change-period.ts';
import { putCorrection } from '#electron/store/correct-value.ts';
import { acceptFinding, reopenFinding } from '#electron/store/decide-finding.ts';
import { revertSubmission, restoreSubmission } from '#electron/store/decide-submission.ts';
import { listFindings } from '#electron/store/findings.ts';
import type { WritableDb } from '#electron/store/handle.ts';
import { forgetWording, learnWording, listLearned } from '#electron/store/learned.ts';
import { listLog } from '#electron/store/log.ts';
import { givenOfficial, putOfficial } from '#electron/store/official.ts';
import { getPeriod } from '#electron/store/periods.ts';
import { saveSubmission } from '#electron/store/save-submission.ts';
import { getSubmission, listSubmissions } from '#electron/store/submissions.ts';
import { undo } from '#electron/store/undo.ts';
import { changeUnit, getUnit, listUnits } from '#electron/store/units.ts';
import { by, newBook } from '../../helpers/book/new-book.ts';
import { sampleCell, sampleError, sampleFile, sampleRead } from '../../helpers/book/sample-read.ts';

const cell = sampleCell('A', '1.1', 'baseline', 305);
const adjustment = {
  table: 'A',
  row: '1.1',
  column: 'baseline',
  text: '30,5',
  value: { kind: 'number', number: 30.5 },
  reason: 'quên dấu phẩy',
} as const;

const corrected = { submission: 's1', table: 'A', row: '1.1', column: 'baseline' } as const;
const correction = {
  text: '30,5',
  value: { kind: 'number', number: 30.5 },
  reason: 'gọi điện',
  who: 'Hà',
  when: by.now,
} as const;

function bookWithFile(): WritableDb {
  const { write } = newBook();
  const read = sampleRead('t:so-y-te', [cell], { findings: [sampleError(cell)] });
  saveSubmission(write, by, 1, { file: sampleFile('a.xlsx'), read });
  return write;
}

/** Everything a decision may change, as the book's readers see it. */
function contents(db: WritableDb): unknown {
  return {
    period: getPeriod(db, 1),
    units: listUnits(db),
    // a file that was taken back stays in the book, and counts for nothing
    submissions: listSubmissions(db, 1)
      .filter((one) => one.state !== 'reverted')
      .map((one) => getSubmission(db, one.submission)),
    findings: listFindings(db, 1, { all: true }),
    adjustments: listAdjustments(db, 1),
    official: givenOfficial(db, 1),
    learned: listLearned(db).map((wording) => wording.learned),
  };
}

const noPrepare = (): void => {};

const decisions: readonly [string, (db: WritableDb) => void, (db: WritableDb) => unknown][] = [
  ['change-period', noPrepare, (db) => changePeriod(db, by, 1, { dueDate: null, expectedUnits: ['t:so-gddt'] })],
  ['lock-period', noPrepare, (db) => lockPeriod(db, by, 1, 'đã ký')],
  ['unlock-period', (db) => lockPeriod(db, by, 1), (db) => unlockPeriod(db, by, 1, 'sửa')],
  ['add-unit', noPrepare, (db) => changeUnit(db, by, { ...getUnit(db, 't:so-y-te'), id: 't:moi', name: 'Sở Mới' })],
  [
    'change-unit',
    noPrepare,
    (db) => changeUnit(db, by, { ...getUnit(db, 't:so-ldtbxh'), aliases: ['LĐ'], name: 'Sở NV' }),
  ],
  [
    'import-file',
    noPrepare,
    (db) => saveSubmission(db, by, 1, { file: sampleFile('b.xlsx'), read: sampleRead('t:so-y-te', [cell]) }),
  ],
  ['revert-submission', noPrepare, (db) => revertSubmission(db, by, 's1', 'nhầm')],
  [
    'restore-submission',
    (db) => revertSubmission(db, by, 's1', 'nhầm'),
    (db) => restoreSubmission(db, by, 's1', 'đúng'),
  ],
  [
    'assign-unit',
    (db) => acceptFinding(db, by, 'f1', 'đúng'),
    (db) => assignUnit(db, by, 's1', { read: sampleRead('t:so-gddt', []) }),
  ],
  ['accept-finding', noPrepare, (db) => acceptFinding(db, by, 'f1', 'đúng')],
  ['reopen-finding', (db) => acceptFinding(db, by, 'f1', 'đúng'), (db) => reopenFinding(db, by, 'f1', 'xem lại')],
  ['adjust-cell', noPrepare, (db) => adjustCell(db, by, 1, adjustment)],
  [
    'adjust-cell',
    (db) => adjustCell(db, by, 1, adjustment),
    (db) => adjustCell(db, by, 1, { ...adjustment, text: '31' }),
  ],
  [
    'unadjust-cell',
    (db) => adjustCell(db, by, 1, adjustment),
    (db) => unadjustCell(db, by, 1, { ...adjustment, reason: 'bỏ' }),
  ],
  ['correct-value', noPrepare, (db) => putCorrection(db, by, corrected, { correction, reason: 'gọi điện' })],
  [
    'correct-value',
    (db) => putCorrection(db, by, corrected, { correction, reason: 'gọi điện' }),
    (db) => putCorrection(db, by, corrected, { correction: { ...correction, text: '31' }, reason: 'gọi lại' }),
  ],
  [
    'uncorrect-value',
    (db) => putCorrection(db, by, corrected, { correction, reason: 'gọi điện' }),
    (db) => putCorrection(db, by, corrected, { correction: null, reason: 'bỏ' }),
  ],
  [
    'change-official',
    noPrepare,
    (db) => putOfficial(db, by, 1, { given: { number: '12/BC-UBND', signer: 'Nguyễn A' } }),
  ],
  [
    'change-official',
    (db) => putOfficial(db, by, 1, { given: { number: '12/BC-UBND' } }),
    (db) => putOfficial(db, by, 1, { given: { mode: 'numbers' } }),
  ],
  ['learn', noPrepare, (db) => learnWording(db, by, { kind: 'unit', text: 'SYT KT', unit: 't:so-y-te' })],
  [
    'forget',
    (db) => learnWording(db, by, { kind: 'label', table: 'A', text: 'Chỉ tiêu một', row: '1.1' }),
    (db) => forgetWording(db, by, 1, 'sai'),
  ],
];

describe('every decision', () => {
  it.each(decisions)('%s is logged, can be undone, and the undo undone', (what, prepare, decide) => {
    const db = bookWithFile();
    prepare(db);
    const before = contents(db);
    decide(db);
    const after = contents(db);
    expect(after).not.toEqual(before);
    const entry = listLog(db).at(-1);
    expect(entry).toMatchObject({ what, who: 'Hà', when: by.now, canUndo: true });
    expect(entry?.subject).not.toBe('');
    const later = { who: 'Nam', now: '2025-03-11T09:00:00+07:00' };
    const undone = undo(db, later, entry?.id ?? 0, 'làm nhầm');
    expect(undone).toMatchObject({ undoes: entry?.id, who: 'Nam', canUndo: true });
    expect(withoutIds(contents(db))).toEqual(withoutIds(before));
    expect(listLog(db).find((one) => one.id === entry?.id)?.canUndo).toBe(false);
    expect(() => undo(db, later, entry?.id ?? 0, 'lần nữa')).toThrow(expect.objectContaining({ code: 'cannot-undo' }));
    undo(db, later, undone.id, 'làm lại');
    expect(withoutIds(contents(db))).toEqual(withoutIds(after));
  });
});

/** A finding that a reading took away and an undo brought back has a new number: nothing else differs. */
function withoutIds(all: unknown): unknown {
  return JSON.parse(JSON.stringify(all).replaceAll(/"id":"f\d+"/g, '"id":"f"'));
}
