import { describe, expect, it } from 'vitest';
import { acceptFinding } from '#electron/store/decide-finding.ts';
import { revertSubmission } from '#electron/store/decide-submission.ts';
import type { WritableDb } from '#electron/store/handle.ts';
import { saveSubmission } from '#electron/store/save-submission.ts';
import { unitStatuses } from '#electron/store/unit-statuses.ts';
import { by, newBook } from '../../helpers/book/new-book.ts';
import { sampleCell, sampleError, sampleFile, sampleRead } from '../../helpers/book/sample-read.ts';

const cell = sampleCell('A', '1.1', 'baseline', 305);
const wrong = { findings: [sampleError(cell)] };

function statuses(db: WritableDb, today = '2025-12-01'): unknown {
  return unitStatuses(db, 1, today).map(({ unit, state, late, expected }) => [unit, state, late, expected]);
}

describe('the state of each unit', () => {
  it('goes from not received over needs review to accepted', () => {
    const { write } = newBook();
    expect(statuses(write)).toEqual([
      ['t:so-y-te', 'not-received', false, true],
      ['t:so-gddt', 'not-received', false, true],
    ]);
    saveSubmission(write, by, 1, { file: sampleFile('1.xlsx'), read: sampleRead('t:so-y-te', [cell], wrong) });
    expect(statuses(write)).toEqual([
      ['t:so-y-te', 'needs-review', false, true],
      ['t:so-gddt', 'not-received', false, true],
    ]);
    acceptFinding(write, by, 'f1', 'đúng');
    expect(unitStatuses(write, 1, '2025-12-01')[0]).toMatchObject({
      name: 'Sở Y tế',
      level: 'province',
      state: 'accepted',
      submissions: [{ submission: 's1', outcome: 'accepted' }],
    });
    revertSubmission(write, by, 's1', 'nhầm');
    expect(statuses(write)).toContainEqual(['t:so-y-te', 'not-received', false, true]);
  });

  it('names units that sent something unasked after those that are waited for', () => {
    const { write } = newBook();
    saveSubmission(write, by, 1, { file: sampleFile('1.xlsx'), read: sampleRead('t:so-ldtbxh', [cell]) });
    saveSubmission(write, by, 1, { file: sampleFile('2.xlsx'), read: sampleRead(null, [cell]) });
    expect(statuses(write)).toEqual([
      ['t:so-y-te', 'not-received', false, true],
      ['t:so-gddt', 'not-received', false, true],
      ['t:so-ldtbxh', 'accepted', false, false],
    ]);
  });

  it('is late after the due date without a file, or with a first file after it', () => {
    const { write } = newBook();
    const save = (name: string, unit: string, now: string): unknown =>
      saveSubmission(write, { ...by, now }, 1, { file: sampleFile(name), read: sampleRead(unit, [cell]) });
    expect(statuses(write, '2025-12-15')).toContainEqual(['t:so-y-te', 'not-received', false, true]);
    expect(statuses(write, '2025-12-16')).toContainEqual(['t:so-y-te', 'not-received', true, true]);
    save('1.xlsx', 't:so-y-te', '2025-12-15T23:59:00+07:00');
    save('2.xlsx', 't:so-gddt', '2025-12-16T00:01:00+07:00');
    save('3.xlsx', 't:so-y-te', '2025-12-20T08:00:00+07:00');
    expect(statuses(write, '2026-01-10')).toEqual([
      ['t:so-y-te', 'accepted', false, true],
      ['t:so-gddt', 'accepted', true, true],
    ]);
  });
});
