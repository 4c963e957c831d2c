import { describe, expect, it } from 'vitest';
import { revertSubmission } from '#electron/store/decide-submission.ts';
import { importFile } from '#electron/store/import-file.ts';
import { knownData, knownFile } from '#electron/store/known.ts';
import { dataHash } from '#electron/store/data-hash.ts';
import { listSubmissions } from '#electron/store/submissions.ts';
import { by, newBook } from '../../helpers/book/new-book.ts';
import { sampleCell, sampleError, sampleFile, sampleRead } from '../../helpers/book/sample-read.ts';

const one = sampleCell('A', '1.1', 'baseline', 1);
const two = sampleCell('A', '1.1', 'baseline', 2);

describe('an imported file', () => {
  it('is a duplicate when its bytes are known, whatever its name, and is not stored twice', () => {
    const { write } = newBook();
    const read = sampleRead('t:so-y-te', [one]);
    importFile(write, by, 1, { file: sampleFile('lan-1.xlsx', 'x'), read });
    const again = importFile(write, by, 1, { file: sampleFile('Bản sao lan-1 (1).xlsx', 'x'), read: null });
    expect([again.file, again.outcome, again.submission, again.unit]).toEqual([
      'Bản sao lan-1 (1).xlsx',
      'duplicate',
      's1',
      't:so-y-te',
    ]);
    expect(again.findings.map(({ code, severity, found }) => [code, severity, found])).toEqual([
      ['duplicate-file', 'info', 'lan-1.xlsx'],
    ]);
    expect(listSubmissions(write, 1).length).toBe(1);
  });

  it('is a duplicate when its data is what the unit said last, in other bytes, order and form of text', () => {
    const { write } = newBook();
    const cells = [one, { ...two, row: '1.2', value: { kind: 'text', text: 'Đạt' } } as const];
    importFile(write, by, 1, { file: sampleFile('lan-1.xlsx'), read: sampleRead('t:so-y-te', cells) });
    const turned = [
      { ...cells[1], at: 'Sheet1!B2', value: { kind: 'text', text: ' Đạt '.normalize('NFD') } },
      cells[0],
    ];
    const read = sampleRead('t:so-y-te', turned as typeof cells);
    const again = importFile(write, by, 1, { file: sampleFile('lan-2.xlsx'), read });
    expect([again.outcome, again.cells.length]).toEqual(['duplicate', 2]);
    expect(importFile(write, by, 1, { file: sampleFile('lan-2.xlsx'), read: null }).outcome).toBe('duplicate');
    expect(listSubmissions(write, 1).length).toBe(1);
  });

  it('counts again when a unit goes back to its first figures', () => {
    const { write } = newBook();
    for (const [name, cell] of [
      ['1.xlsx', one],
      ['2.xlsx', two],
      ['3.xlsx', one],
    ] as const)
      importFile(write, by, 1, { file: sampleFile(name), read: sampleRead('t:so-y-te', [cell]) });
    expect(listSubmissions(write, 1).map((submission) => submission.state)).toEqual([
      'superseded',
      'superseded',
      'current',
    ]);
  });

  it('is no duplicate when the same figures come without the error that held them back', () => {
    const { write } = newBook();
    const wrong = sampleRead('t:so-y-te', [one], { findings: [sampleError(one, { code: 'measure-changed' })] });
    importFile(write, by, 1, { file: sampleFile('1.xlsx'), read: wrong });
    expect(importFile(write, by, 1, { file: sampleFile('2.xlsx'), read: sampleRead('t:so-y-te', [one]) }).outcome).toBe(
      'accepted',
    );
  });

  it('is no duplicate of another unit, of another period, or of a file of an unknown unit', () => {
    const { write } = newBook();
    importFile(write, by, 1, { file: sampleFile('1.xlsx'), read: sampleRead('t:so-y-te', [one]) });
    importFile(write, by, 1, { file: sampleFile('2.xlsx'), read: sampleRead(null, [one]) });
    const outcomes = ['t:so-gddt', null].map(
      (unit, n) => importFile(write, by, 1, { file: sampleFile(`x${n}.xlsx`), read: sampleRead(unit, [one]) }).outcome,
    );
    expect(outcomes).toEqual(['accepted', 'accepted']);
  });

  it('says that the file it repeats was taken back and does not count', () => {
    const { write } = newBook();
    const file = sampleFile('1.xlsx');
    importFile(write, by, 1, { file, read: sampleRead('t:so-y-te', [one]) });
    revertSubmission(write, by, 's1', 'nhầm');
    const again = importFile(write, by, 1, { file, read: null });
    expect(again.outcome).toBe('duplicate');
    expect(again.findings[0]?.message).toContain('đã rút lại, chưa được tính');
    expect(knownData(write, 1, 't:so-y-te', dataHash(sampleRead('t:so-y-te', [one])))).toBeNull();
  });

  it('importing a folder twice ends in the same book, duplicates in it too', () => {
    const { write } = newBook();
    const folder = [
      ['1.xlsx', one],
      ['1b.xlsx', one],
      ['2.xlsx', two],
    ] as const;
    const importAll = (): unknown =>
      folder.map(([name, cell]) => {
        importFile(write, by, 1, { file: sampleFile(name), read: sampleRead('t:so-y-te', [cell]) });
        return listSubmissions(write, 1).map((submission) => [submission.submission, submission.state]);
      });
    importAll();
    const first = listSubmissions(write, 1);
    importAll();
    expect(listSubmissions(write, 1)).toEqual(first);
    expect(first.map((submission) => submission.file)).toEqual(['1.xlsx', '2.xlsx']);
  });

  it('that was refused is no known file: it is read again', () => {
    const { write } = newBook();
    const file = sampleFile('1.xlsx');
    importFile(write, by, 1, { file, read: sampleRead(null, [], { outcome: 'refused' }) });
    expect(knownFile(write, 1, file.sha256)).toBeNull();
    expect(importFile(write, by, 1, { file, read: sampleRead('t:so-y-te', [one]) }).submission).toBe('s1');
    expect(knownFile(write, 1, file.sha256)?.submission).toBe('s1');
  });
});
