import { describe, expect, it } from 'vitest';
import { saveSubmission } from '#electron/store/save-submission.ts';
import { getFile, getSubmission, listSubmissions } from '#electron/store/submissions.ts';
import { lockPeriod } from '#electron/store/change-period.ts';
import { revertSubmission } from '#electron/store/decide-submission.ts';
import { withGroup } from '#electron/store/transaction.ts';
import { by, newBook } from '../../helpers/book/new-book.ts';
import { sampleCell, sampleError, sampleFile, sampleRead } from '../../helpers/book/sample-read.ts';

const cells = [sampleCell('A', '1.1', 'baseline', 46.5, 'PL 1!D7'), sampleCell('A', '1.1', 'target', 50, "S'a!b!AB12")];

describe('a saved submission', () => {
  it('that was refused and taken back counts when it is read after all', () => {
    const { write } = newBook();
    const file = sampleFile('a.xlsx');
    const refused = sampleRead('t:so-y-te', [], { tables: [], outcome: 'refused' });
    const { submission } = saveSubmission(write, by, 1, { file, read: refused });
    revertSubmission(write, by, submission, 'gửi nhầm');
    const again = saveSubmission(write, { ...by, who: 'Người khác' }, 1, {
      file,
      read: sampleRead('t:so-y-te', cells),
    });
    expect(again).toMatchObject({ submission, state: 'current', outcome: 'accepted' });
  });

  it('comes out of the book as it went in, with its file byte for byte', () => {
    const { write } = newBook();
    const read = sampleRead('t:so-y-te', cells, {
      tables: ['A', 'B', 'C'],
      listRows: [
        {
          table: 'B',
          at: 'DS!B4',
          cells: { so: { at: 'DS!B4', text: '12/KH' }, ngay: { at: 'DS!C4', text: '1/2/2025', date: '2025-02-01' } },
          held: false,
        },
      ],
      paragraphs: [{ table: 'C', row: 'I.1', at: 'Đề cương!A9', text: 'Đã thực hiện' }],
      findings: [sampleError(cells[0] ?? sampleCell('A', '1.1', 'baseline', 0))],
      outcome: 'needs-review',
    });
    const file = sampleFile('Sở Y tế.xlsx');
    const saved = saveSubmission(write, by, 1, { file, read });
    expect(saved).toEqual({
      submission: 's1',
      file: 'Sở Y tế.xlsx',
      sha256: file.sha256,
      receivedAt: by.now,
      unit: 't:so-y-te',
      outcome: 'needs-review',
      state: 'current',
      tables: ['A', 'B', 'C'],
      openFindings: { error: 1, warning: 0, info: 0 },
      supersedes: null,
      periodId: 1,
      sequence: 1,
      family: 'mau',
      period: '2025',
      recognisedBy: 'content',
      cells: [{ ...cells[0], held: true }, cells[1]],
      lists: read.listRows,
      narrative: read.paragraphs,
      findings: [{ id: 'f1', submission: 's1', unit: 't:so-y-te', state: 'open', ...read.findings[0] }],
    });
    expect(getSubmission(write, 's1')).toEqual(saved);
    expect(Buffer.compare(getFile(write, 's1').bytes, file.bytes)).toBe(0);
  });

  it('keeps both cells of a place that came twice', () => {
    const { write } = newBook();
    const twice = [sampleCell('A', '1.2', 'baseline', 1, 'PL!D8'), sampleCell('A', '1.2', 'baseline', 2, 'PL!D9')];
    saveSubmission(write, by, 1, { file: sampleFile('a.xlsx'), read: sampleRead('t:so-y-te', twice) });
    expect(getSubmission(write, 's1').cells).toEqual(twice);
  });

  it('is kept as refused with its file where nothing of it could be used', () => {
    const { write } = newBook();
    const read = sampleRead(null, [], {
      family: null,
      familyVersion: null,
      period: null,
      recognisedBy: null,
      outcome: 'refused',
      findings: [{ code: 'not-a-workbook', severity: 'error', message: 'Không phải bảng tính' }],
    });
    const saved = saveSubmission(write, by, 1, { file: sampleFile('a.pdf'), read });
    expect([saved.outcome, saved.unit, saved.state]).toEqual(['refused', null, 'current']);
    expect(getFile(write, 's1').bytes.length).toBeGreaterThan(0);
  });

  it('takes the place of its own refusal when it is read again, as the last that came', () => {
    const { write } = newBook();
    const file = sampleFile('a.xlsx');
    const save = (one: typeof file, read: ReturnType<typeof sampleRead>): unknown =>
      saveSubmission(write, by, 1, { file: one, read });
    save(file, sampleRead(null, [], { outcome: 'refused' }));
    save(sampleFile('b.xlsx'), sampleRead('t:so-y-te', cells));
    save(file, sampleRead(null, [], { outcome: 'refused' }));
    save(file, sampleRead('t:so-y-te', cells));
    expect(listSubmissions(write, 1).map((one) => [one.submission, one.outcome, one.state])).toEqual([
      ['s2', 'accepted', 'superseded'],
      ['s1', 'accepted', 'current'],
    ]);
  });

  it('leaves nothing behind when it fails half-way, and the others of its group stay', () => {
    const { write } = newBook();
    const bad = sampleRead('t:so-gddt', [...cells, { ...sampleCell('Z', 'z', 'z', 1), at: 'no address' }]);
    withGroup(write, () => {
      saveSubmission(write, by, 1, { file: sampleFile('a.xlsx'), read: sampleRead('t:so-y-te', cells) });
      expect(() => saveSubmission(write, by, 1, { file: sampleFile('b.xlsx'), read: bad })).toThrow('names no cell');
      const after = sampleRead('t:so-gddt', [sampleCell('Z', 'z', 'z', 2)]);
      saveSubmission(write, by, 1, { file: sampleFile('c.xlsx'), read: after });
    });
    expect(listSubmissions(write, 1).map((one) => [one.file, one.tables])).toEqual([
      ['a.xlsx', ['A']],
      ['c.xlsx', ['Z']],
    ]);
    expect(write.prepare('SELECT count(*) AS n FROM files').get()).toEqual({ n: 2 });
    expect(write.pragma('foreign_key_check')).toEqual([]);
  });

  it('is refused in a locked period, and for a unit that the book does not have', () => {
    const { write } = newBook();
    const save = (unit: string): unknown =>
      saveSubmission(write, by, 1, { file: sampleFile('a.xlsx'), read: sampleRead(unit, cells) });
    expect(() => save('t:ai-do')).toThrow(expect.objectContaining({ code: 'no-such-unit' }));
    lockPeriod(write, by, 1);
    expect(() => save('t:so-y-te')).toThrow(expect.objectContaining({ code: 'period-locked' }));
    expect(listSubmissions(write, 1)).toEqual([]);
  });
});
