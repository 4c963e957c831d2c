import { describe, expect, it } from 'vitest';
import { addPeriod } from '#electron/store/change-period.ts';
import { recordIssue } from '#electron/store/forms.ts';
import { learnWording } from '#electron/store/learned.ts';
import { readingContext } from '#electron/store/reading-context.ts';
import { saveSubmission } from '#electron/store/save-submission.ts';
import { by, newBook, samplePeriod } from '../../helpers/book/new-book.ts';
import { linkedRow, sampleDirectory, sampleFamily } from '../../helpers/book/sample-family.ts';
import { sampleCell, sampleError, sampleFile, sampleRead } from '../../helpers/book/sample-read.ts';

const one = sampleCell('A', '1.1', 'baseline', 46.5);
const two = sampleCell('A', '1.2', 'target', 50);

describe('what the reading of a file may know', () => {
  it('is families, period, units, what was issued and what was learned', () => {
    const { write } = newBook();
    const known = {
      table: 'A',
      row: '1.1',
      column: 'baseline',
      text: '1',
      value: { kind: 'number', number: 1 },
    } as const;
    recordIssue(write, by, 1, { forms: [], prefilled: [known] });
    const learned = { kind: 'unit', text: 'SYT KT', unit: 't:so-y-te' } as const;
    learnWording(write, by, learned);
    const builtIn = [{ ...sampleFamily(), title: 'bản của phần mềm' }, sampleFamily('mau', 2), sampleFamily('khac')];
    const context = readingContext(write, 1, builtIn);
    expect(context.families.map(({ id, version, title }) => [id, version, title])).toEqual([
      ['mau', 1, 'Phụ lục mẫu'],
      ['mau', 2, 'Phụ lục mẫu'],
      ['khac', 1, 'Phụ lục mẫu'],
    ]);
    expect(context.period).toEqual({
      family: 'mau',
      familyVersion: 1,
      year: 2025,
      kind: 'annual',
      phase: 'plan',
      dueDate: '2025-12-15',
      cutOffDate: '2025-12-01',
      expectedUnits: ['t:so-y-te', 't:so-gddt'],
      locked: false,
    });
    expect(context.directory.units).toEqual(sampleDirectory.units);
    expect([context.prefilled, context.previous, context.learned]).toEqual([[known], [], [learned]]);
  });

  it('is what each unit reported last year, the later file of a unit, held values left out', () => {
    const { write } = newBook();
    const save = (name: string, read: ReturnType<typeof sampleRead>): unknown =>
      saveSubmission(write, by, 1, { file: sampleFile(name), read });
    save('1.xlsx', sampleRead('t:so-y-te', [sampleCell('A', '1.1', 'baseline', 1)]));
    save('2.xlsx', sampleRead('t:so-y-te', [one, two], { findings: [sampleError(two)] }));
    save('3.xlsx', sampleRead('t:so-gddt', [two, sampleCell('A', 'không có', 'baseline', 1)]));
    const { id } = addPeriod(write, by, { ...samplePeriod, year: 2026 });
    expect(readingContext(write, id).previous.map(({ unit, row, text }) => [unit, row, text])).toEqual([
      ['t:so-y-te', '1.1', '46,5'],
      ['t:so-gddt', '1.2', '50'],
    ]);
  });

  it("sets another document's values at the rows that speak of the same quantity", () => {
    const { write } = newBook();
    saveSubmission(write, by, 1, { file: sampleFile('1.xlsx'), read: sampleRead('t:so-y-te', [one, two]) });
    const family = sampleFamily('ke-hoach-moi', 1, [linkedRow('o9.t9', 'link-1.1'), linkedRow('o9.t8', 'khac')]);
    const { id } = addPeriod(write, by, { ...samplePeriod, family, year: 2026 });
    expect(readingContext(write, id).previous).toEqual([
      { unit: 't:so-y-te', table: 'A', row: 'o9.t9', column: 'baseline', text: one.text, value: one.value },
    ]);
  });
});
