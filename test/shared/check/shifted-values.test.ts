import { describe, expect, it } from 'vitest';
import { readSubmission } from '#shared/submission/read-submission.ts';
import { contextOf } from '../../helpers/returns.ts';
import { familyTable, linesOf, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';

const context = contextOf({ family: 'kontum-2025', year: 2025, phase: 'plan' });
const { table } = familyTable('kontum-2025', '002.pl');
const values = {
  's2021.o5.t1': { baseline: '100', target: '100' },
  's2021.o5.t2.a': { baseline: '99', target: '99,5' },
  's2021.o5.t2.b': { baseline: '95', target: '96' },
  's2021.o5.t3': { baseline: '30', target: '31' },
};
const lines = linesOf(table, 'plan', 2025, values);

/** the result column moved by so many lines */
function shifted(by: number): string[] {
  const moved = lines.map((line, at) =>
    at === 0 ? line : line.with(3, at - by > 0 ? (lines[at - by]?.[3] ?? null) : null),
  );
  const file = readSubmission(workbookOf(sheetOf([['SỞ GIÁO DỤC VÀ ĐÀO TẠO'], ...moved])), context, { name: 'x.xlsx' });
  return file.cells.map((cell) => `${cell.row.slice(6)} ${cell.column}${cell.held ? ' held' : ''}`).sort();
}

describe('a column that was filled on the wrong lines', () => {
  it('in its place is not suspected', () => {
    expect(shifted(0)).toHaveLength(8);
    expect(shifted(0).filter((one) => one.endsWith('held'))).toEqual([]);
  });

  it.each([
    [1, ['o5.t2.a', 'o5.t2.b', 'o5.t3']],
    [-1, ['o5.t1', 'o5.t2.a', 'o5.t2.b']],
  ])('moved by %i is held where it is now', (by, rows) => {
    const held = shifted(by).filter((one) => one.endsWith('held'));
    expect(held.map((one) => one.split(' ')[0])).toEqual(rows);
  });
});
