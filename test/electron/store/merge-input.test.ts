import { describe, expect, it } from 'vitest';
import { adjustCell } from '#electron/store/adjustments.ts';
import { revertSubmission } from '#electron/store/decide-submission.ts';
import { mergeInput } from '#electron/store/merge-input.ts';
import { saveSubmission } from '#electron/store/save-submission.ts';
import { by, newBook } from '../../helpers/book/new-book.ts';
import { sampleCell, sampleError, sampleFile, sampleRead } from '../../helpers/book/sample-read.ts';

describe('what merging gets', () => {
  it('is every submission of a known unit that counts or counted, and the adjustments in force', () => {
    const { write } = newBook();
    const save = (name: string, read: ReturnType<typeof sampleRead>): unknown =>
      saveSubmission(write, by, 1, { file: sampleFile(name), read });
    const cells = [sampleCell('A', '1.1', 'baseline', 305), sampleCell('A', '1.1', 'target', 50)];
    const listRow = { table: 'L', at: 'DS!B4', cells: { so: { at: 'DS!B4', text: '12/KH' } }, held: false } as const;
    const badRow = { ...listRow, at: 'DS!B5', cells: { so: { at: 'DS!B5', text: '?' } } } as const;
    const findings = cells.slice(0, 1).map((cell) => sampleError(cell));
    const badList = { code: 'not-a-value', severity: 'error', table: 'L', at: 'DS!B5', message: '' } as const;
    save('1.xlsx', sampleRead('t:so-y-te', cells, { findings: [...findings, badList], listRows: [listRow, badRow] }));
    save('2.xlsx', sampleRead(null, cells));
    save('3.xlsx', sampleRead('t:so-gddt', cells, { outcome: 'refused' }));
    save('4.xlsx', sampleRead('t:so-gddt', cells));
    save('5.xlsx', sampleRead('t:so-y-te', cells.slice(1)));
    save('6.xlsx', sampleRead('t:so-y-te', cells));
    revertSubmission(write, by, 's6', 'nhầm');
    const given = { table: 'A', row: '1.1', column: 'target', text: '60', reason: 'theo công văn' } as const;
    const adjustment = adjustCell(write, by, 1, { ...given, value: { kind: 'number', number: 60 } });
    expect(mergeInput(write, 1)).toEqual({
      submissions: [
        {
          id: 's1',
          unit: 't:so-y-te',
          file: '1.xlsx',
          sequence: 1,
          tables: ['A'],
          cells: [{ ...cells[0], held: true }, cells[1]],
          listRows: [listRow, { ...badRow, held: true }],
          paragraphs: [],
        },
        {
          id: 's4',
          unit: 't:so-gddt',
          file: '4.xlsx',
          sequence: 4,
          tables: ['A'],
          cells,
          listRows: [],
          paragraphs: [],
        },
        {
          id: 's5',
          unit: 't:so-y-te',
          file: '5.xlsx',
          sequence: 5,
          tables: ['A'],
          cells: cells.slice(1),
          listRows: [],
          paragraphs: [],
        },
      ],
      adjustments: [adjustment],
    });
  });
});
