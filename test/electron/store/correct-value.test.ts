import { describe, expect, it } from 'vitest';
import { lockPeriod } from '#electron/store/change-period.ts';
import { putCorrection } from '#electron/store/correct-value.ts';
import { revertSubmission } from '#electron/store/decide-submission.ts';
import { listFindings } from '#electron/store/findings.ts';
import type { WritableDb } from '#electron/store/handle.ts';
import { mergeInput } from '#electron/store/merge-input.ts';
import { saveSubmission } from '#electron/store/save-submission.ts';
import { getSubmission } from '#electron/store/submissions.ts';
import { by, newBook } from '../../helpers/book/new-book.ts';
import { sampleCell, sampleError, sampleFile, sampleRead } from '../../helpers/book/sample-read.ts';

const cell = sampleCell('A', '1.1', 'baseline', 305);
const place = { submission: 's1', table: 'A', row: '1.1', column: 'baseline' } as const;
const correction = {
  text: '30,5',
  value: { kind: 'number', number: 30.5 },
  reason: 'quên dấu phẩy',
  who: 'Hà',
  when: by.now,
} as const;

function bookWithFile(): WritableDb {
  const { write } = newBook();
  const missed = sampleError({ ...cell, column: 'target', at: 'PL!E7' }, { code: 'missing-value' });
  const read = sampleRead('t:so-y-te', [cell], { findings: [sampleError(cell), missed] });
  saveSubmission(write, by, 1, { file: sampleFile('a.xlsx'), read });
  return write;
}

function stateOf(db: WritableDb): readonly string[] {
  return listFindings(db, 1, { all: true }).map((one) => `${one.column} ${one.state}`);
}

describe('a correction of a returned value', () => {
  it('stands over what the unit wrote, lets the cell be merged and settles what was found there', () => {
    const db = bookWithFile();
    expect(getSubmission(db, 's1').cells).toEqual([{ ...cell, held: true }]);
    putCorrection(db, by, place, { correction, reason: correction.reason });
    expect(getSubmission(db, 's1').cells).toEqual([{ ...cell, correction }]);
    expect(mergeInput(db, 1).submissions[0]?.cells).toEqual([{ ...cell, correction }]);
    expect(stateOf(db)).toEqual(['baseline adjusted', 'target open']);
    expect(getSubmission(db, 's1').openFindings.error).toBe(1);
  });

  it('of what the file does not have at all is a cell of its own, where it was missed', () => {
    const db = bookWithFile();
    putCorrection(db, by, { ...place, column: 'target' }, { correction, reason: correction.reason });
    expect(getSubmission(db, 's1').cells.at(-1)).toEqual({
      table: 'A',
      row: '1.1',
      column: 'target',
      at: 'PL!E7',
      text: '',
      value: { kind: 'blank' },
      held: false,
      correction,
    });
  });

  it('is replaced by a later one, and ends with a reason; both are kept', () => {
    const db = bookWithFile();
    putCorrection(db, by, place, { correction, reason: 'một' });
    putCorrection(db, by, place, { correction: { ...correction, text: '31' }, reason: 'hai' });
    expect(getSubmission(db, 's1').cells[0]?.correction?.text).toBe('31');
    putCorrection(db, by, place, { correction: null, reason: 'ba' });
    expect(getSubmission(db, 's1').cells).toEqual([{ ...cell, held: true }]);
    expect(stateOf(db)).toEqual(['baseline open', 'target open']);
    expect(db.prepare('SELECT text, end_reason FROM corrections ORDER BY id').all()).toEqual([
      { text: '30,5', end_reason: 'hai' },
      { text: '31', end_reason: 'ba' },
    ]);
  });

  it('is refused where there is nothing to take away, in a locked period, and in a file that no longer counts', () => {
    const db = bookWithFile();
    const put = (given: typeof correction | null) => putCorrection(db, by, place, { correction: given, reason: 'x' });
    expect(() => put(null)).toThrow(expect.objectContaining({ code: 'no-such-cell' }));
    saveSubmission(db, by, 1, {
      file: sampleFile('b.xlsx'),
      read: sampleRead('t:so-y-te', [sampleCell('A', '1.1', 'baseline', 31)]),
    });
    expect(() => put(correction)).toThrow(/a\.xlsx.*bản gửi sau/);
    revertSubmission(db, by, 's2', 'nhầm');
    put(correction);
    lockPeriod(db, by, 1, 'đã ký');
    expect(() => put(correction)).toThrow(expect.objectContaining({ code: 'period-locked' }));
  });

  it('stays with its file when a later one takes its place, and counts again when that is taken back', () => {
    const db = bookWithFile();
    putCorrection(db, by, place, { correction, reason: 'x' });
    saveSubmission(db, by, 1, {
      file: sampleFile('b.xlsx'),
      read: sampleRead('t:so-y-te', [sampleCell('A', '1.1', 'baseline', 31)]),
    });
    const [first, second] = mergeInput(db, 1).submissions;
    expect(first?.cells[0]?.correction).toEqual(correction);
    expect(second?.cells[0]).not.toHaveProperty('correction');
    revertSubmission(db, by, 's2', 'nhầm');
    expect(mergeInput(db, 1).submissions.flatMap((one) => one.cells)).toEqual([{ ...cell, correction }]);
  });
});
