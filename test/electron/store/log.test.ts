import { describe, expect, it } from 'vitest';
import { logWords } from '#shared/service/log-words.vi.ts';
import { adjustCell, adjustmentHistory, listAdjustments, unadjustCell } from '#electron/store/adjustments.ts';
import { changePeriod, lockPeriod } from '#electron/store/change-period.ts';
import { recordIssue } from '#electron/store/forms.ts';
import type { WritableDb } from '#electron/store/handle.ts';
import { listLog } from '#electron/store/log.ts';
import { getPeriod } from '#electron/store/periods.ts';
import { saveSubmission } from '#electron/store/save-submission.ts';
import { undo } from '#electron/store/undo.ts';
import { changeUnit, getUnit } from '#electron/store/units.ts';
import { by, newBook } from '../../helpers/book/new-book.ts';
import { sampleCell, sampleFile, sampleRead } from '../../helpers/book/sample-read.ts';

const place = { table: 'A', row: '1.1', column: 'baseline' } as const;
const adjust = (db: WritableDb, number: number): unknown =>
  adjustCell(db, by, 1, { ...place, text: String(number), value: { kind: 'number', number }, reason: `số ${number}` });
const canUndo = (db: WritableDb): readonly number[] =>
  listLog(db)
    .filter((entry) => entry.canUndo)
    .map((entry) => entry.id);
const inForce = (db: WritableDb): unknown => listAdjustments(db, 1)[0]?.text;

describe('the log', () => {
  it('begins with the book and its period, which cannot be undone', () => {
    const { write } = newBook();
    expect(listLog(write)).toEqual([
      { id: 1, when: by.now, who: 'Hà', what: 'create-book', subject: 'Sổ thử', why: null, canUndo: false },
      { id: 2, when: by.now, who: 'Hà', what: 'add-period', subject: 'Kỳ 2025 (mau)', why: null, canUndo: false },
    ]);
    expect(() => undo(write, by, 2, 'x')).toThrow(expect.objectContaining({ code: 'cannot-undo' }));
    expect(() => undo(write, by, 99, 'x')).toThrow(expect.objectContaining({ code: 'cannot-undo' }));
  });

  it.each([
    ["UPDATE log SET who = 'ai đó' WHERE id = 1"],
    ['DELETE FROM log WHERE id = 2'],
    ['DELETE FROM log'],
    ["INSERT OR REPLACE INTO log (id, at, who, what, target, subject) VALUES (1, '', 'ai đó', 'learn', '', '')"],
    ["UPDATE files SET bytes = x'00'"],
    ["UPDATE families SET json = '{}'"],
  ])('and what was sent and published cannot be changed: %s', (statement) => {
    const { write } = newBook();
    saveSubmission(write, by, 1, { file: sampleFile('a.xlsx'), read: sampleRead('t:so-y-te', []) });
    const before = listLog(write);
    expect(() => write.exec(statement)).toThrow(/append-only|never/);
    expect(listLog(write)).toEqual(before);
  });

  it('takes an entry only together with what it tells', () => {
    const { write } = newBook();
    const before = listLog(write).length;
    lockPeriod(write, by, 1);
    expect(() => adjust(write, 1)).toThrow(expect.objectContaining({ code: 'period-locked' }));
    expect(() => changePeriod(write, by, 1, { dueDate: null })).toThrow(
      expect.objectContaining({ code: 'period-locked' }),
    );
    expect(() =>
      recordIssue(write, by, 1, { forms: [{ unit: 't:so-y-te', file: 'a.xlsx', sha256: '' }], prefilled: [] }),
    ).toThrow(expect.objectContaining({ code: 'period-locked' }));
    expect(listLog(write).length).toBe(before + 1);
    expect(getPeriod(write, 1).dueDate).toBe('2025-12-15');
  });

  it('has words for every kind of entry', () => {
    expect(Object.values(logWords).every((words) => /^\p{Lu}/u.test(words))).toBe(true);
  });
});

describe('undoing', () => {
  it('goes back one decision after the other on the same thing, and forward again', () => {
    const { write } = newBook();
    [1, 2, 3].forEach((number) => adjust(write, number));
    expect([canUndo(write), inForce(write)]).toEqual([[5], '3']);
    undo(write, by, 5, 'sai');
    expect([canUndo(write), inForce(write)]).toEqual([[4, 6], '2']);
    undo(write, by, 4, 'sai');
    expect([canUndo(write), inForce(write)]).toEqual([[3, 7], '1']);
    undo(write, by, 7, 'đúng ra là 2');
    expect([canUndo(write), inForce(write)]).toEqual([[4, 8], '2']);
    adjust(write, 9);
    expect([canUndo(write), inForce(write)]).toEqual([[9], '9']);
  });

  it('is a matter of each thing by itself', () => {
    const { write } = newBook();
    adjust(write, 1);
    adjustCell(write, by, 1, { ...place, row: '1.2', text: '5', value: { kind: 'number', number: 5 }, reason: 'x' });
    changeUnit(write, by, { ...getUnit(write, 't:so-gddt'), name: 'Sở GD' });
    expect(canUndo(write)).toEqual([3, 4, 5]);
    undo(write, by, 3, 'sai');
    expect(listAdjustments(write, 1).map((one) => one.row)).toEqual(['1.2']);
  });

  it('leaves the whole history of an adjusted cell to be seen', () => {
    const { write } = newBook();
    adjust(write, 1);
    adjust(write, 2);
    undo(write, by, 4, 'nhầm');
    unadjustCell(write, by, 1, { ...place, reason: 'không cần' });
    expect(adjustmentHistory(write, 1, place).map(({ text, reason, ended }) => [text, reason, ended?.reason])).toEqual([
      ['1', 'số 1', 'số 2'],
      ['2', 'số 2', 'nhầm'],
      ['1', 'số 1', 'không cần'],
    ]);
    expect(() => unadjustCell(write, by, 1, { ...place, reason: 'lại' })).toThrow(
      expect.objectContaining({ code: 'no-such-cell' }),
    );
  });

  it('is refused in a locked period, but the lock itself can be undone', () => {
    const { write } = newBook();
    adjust(write, 1);
    lockPeriod(write, by, 1);
    expect(() => undo(write, by, 3, 'sai')).toThrow(expect.objectContaining({ code: 'period-locked' }));
    undo(write, by, 4, 'chưa ký');
    expect(getPeriod(write, 1).locked).toBe(false);
    undo(write, by, 3, 'sai');
    expect(inForce(write)).toBeUndefined();
  });

  it('of an added unit is refused once something refers to it', () => {
    const { write } = newBook();
    changeUnit(write, by, { ...getUnit(write, 't:so-gddt'), id: 't:moi', name: 'Sở Mới' });
    const cells = [sampleCell('A', '1.1', 'baseline', 1)];
    saveSubmission(write, by, 1, { file: sampleFile('a.xlsx'), read: sampleRead('t:moi', cells) });
    expect(() => undo(write, by, 3, 'nhầm')).toThrow(/đã có trong kỳ báo cáo hoặc lượt nộp/);
    expect(getUnit(write, 't:moi').name).toBe('Sở Mới');
  });
});
