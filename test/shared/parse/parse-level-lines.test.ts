import { describe, expect, it } from 'vitest';
import { readSubmission } from '#shared/submission/read-submission.ts';
import type { ReadFile } from '#shared/submission/submission.ts';
import { contextOf } from '../../helpers/returns.ts';
import { familyTable, type Line, linesOf, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';

const context = contextOf({ family: 'dakto-2016-2020', year: 2016, phase: 'plan' });
const { table } = familyTable('dakto-2016-2020', '001.pl1');
const copy = linesOf(table, 'plan', 2016);
const at = table.rows.findIndex((row) => row.code === 's2011.o1.t1.a') + 1;

/** the row's label on one line, its levels on lines of their own below it */
function read(own: Line, ...levels: readonly Line[]): ReadFile {
  const label = String(copy[at]?.[0]).split('\n')[0] ?? '';
  const lines = copy.toSpliced(at, 1, [label, '%', ...own], ...levels.map((line) => [...line]));
  return readSubmission(workbookOf(sheetOf([['BAN TỔ CHỨC HUYỆN ỦY'], ...lines])), context, { name: 'x.xlsx' });
}

const baseline = (file: ReadFile): unknown =>
  file.cells.find((cell) => cell.row === 's2011.o1.t1.a' && cell.column === 'baseline');
const codes = (file: ReadFile): string[] => file.findings.map((one) => one.code);

describe('levels on lines of their own', () => {
  it('are the levels of the row above them', () => {
    const file = read([], ['+ Huyện.', null, '15,38', 23, 26], ['+ Xã, thị trấn', null, '27,77', 23, 15]);
    expect(baseline(file)).toMatchObject({
      at: `PL!C${at + 3}`,
      text: 'Huyện: 15,38\nXã, thị trấn: 27,77',
      held: false,
      value: {
        kind: 'levels',
        levels: [
          { label: 'Huyện', value: { kind: 'number', number: 15.38 } },
          { label: 'Xã, thị trấn', value: { kind: 'number', number: 27.77 } },
        ],
      },
    });
    expect(codes(file)).not.toContain('unknown-row');
  });

  it('that the form does not print stay unknown rows', () => {
    const file = read([], ['+ Huyện.', null, '15,38'], ['+ Thôn, làng', null, '9']);
    expect(baseline(file)).toMatchObject({ value: { kind: 'levels', levels: [{ label: 'Huyện' }] } });
    expect(codes(file)).toContain('unknown-row');
  });

  it('beside a value on the row’s own line are not guessed to belong to it', () => {
    const file = read(['20'], ['+ Huyện.', null, '15,38'], ['+ Xã, thị trấn', null, '27,77']);
    expect(baseline(file)).toMatchObject({ text: '20' });
    expect(codes(file).filter((code) => code === 'unknown-row')).toHaveLength(2);
  });

  it('with an error in one hold the whole', () => {
    const file = read([], ['+ Huyện.', null, 'xem báo cáo'], ['+ Xã, thị trấn', null, '27,77']);
    expect(baseline(file)).toMatchObject({ held: true });
    expect(codes(file)).toContain('not-a-value');
  });
});
