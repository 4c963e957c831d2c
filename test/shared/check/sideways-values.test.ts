import { describe, expect, it } from 'vitest';
import { readSubmission } from '#shared/submission/read-submission.ts';
import { contextOf } from '../../helpers/returns.ts';
import { familyTable, type Line, linesOf, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';

const context = contextOf({ family: 'kontum-2025', year: 2025, phase: 'plan' });
const { table } = familyTable('kontum-2025', '002.pl');
const values = {
  's2021.o5.t1': { baseline: '100', target: '100' },
  's2021.o5.t2.a': { baseline: '99', target: '99,5' },
  's2021.o5.t2.b': { baseline: '95%', target: '96%' },
  's2021.o5.t3': { baseline: '30', target: '31' },
};
const lines: readonly Line[] = linesOf(table, 'plan', 2025, values);
const [MEASURE, RESULT, TARGET, LEAD] = [2, 3, 4, 5];

/** the cells read from the form with one line changed: its row, column and whether it is held */
function read(row: string, change: (line: Line) => Line): string[] {
  const at = lines.findIndex((line) => line[1] === table.rows.find((one) => one.code === row)?.label);
  const changed = lines.map((line, i) => (i === at ? change(line) : line));
  const sheet = sheetOf([['SỞ GIÁO DỤC VÀ ĐÀO TẠO'], ...changed]);
  const file = readSubmission(workbookOf(sheet), context, { name: 'x.xlsx' });
  return file.cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column} ${cell.text}${cell.held ? ' held' : ''}`);
}

const moved = (line: Line, to: readonly number[]): Line => {
  const filled = [line[RESULT] ?? null, line[TARGET] ?? null];
  const emptied = line.with(RESULT, null).with(TARGET, null);
  return to.reduce((whole, column, i) => whole.with(column, filled[i] ?? null), emptied);
};

describe('a line that was filled one column aside', () => {
  it('in its place is not suspected', () => {
    expect(read('s2021.o5.t1', (line) => line)).toEqual(['baseline 100', 'target 100']);
  });

  it('is held where its last figure stands among those who lead', () => {
    const line = (one: Line): Line => moved(one, [TARGET, LEAD]);
    expect(read('s2021.o5.t1', line)).toEqual(['target 100 held']);
    expect(read('s2021.o5.t3', line)).toEqual(['target 30 held']);
  });

  it('is held where its first figure stands in the place of the measure, whatever its sign', () => {
    const line = (one: Line): Line => moved(one, [MEASURE, RESULT]);
    expect(read('s2021.o5.t2.b', line)).toEqual(['baseline 96% held']);
    expect(read('s2021.o5.t3', line)).toEqual(['baseline 31 held']);
  });

  it('is not suspected for a figure among those who lead while its own cells are filled', () => {
    expect(read('s2021.o5.t1', (line) => line.with(LEAD, '12'))).toEqual(['baseline 100', 'target 100']);
  });

  it('is not suspected where only one of its cells is blank', () => {
    expect(read('s2021.o5.t1', (line) => line.with(RESULT, null))).toEqual(['target 100']);
  });
});
