import { describe, expect, it } from 'vitest';
import { cellsIn, contains, everything, rectangleOf, stretch, type Range } from '../../../renderer/grid/range.ts';

const extent = { rows: 10, columns: 5 };
const from = (row: number, column: number, toRow = row, toColumn = column): Range => ({
  anchor: { row, column },
  head: { row: toRow, column: toColumn },
});

describe('ranges', () => {
  it('has the same rectangle whichever way it was drawn', () => {
    expect(rectangleOf(from(4, 3, 1, 1))).toEqual({ top: 1, left: 1, bottom: 4, right: 3 });
    expect(rectangleOf(from(1, 1, 4, 3))).toEqual(rectangleOf(from(4, 3, 1, 1)));
    expect(cellsIn(rectangleOf(from(4, 3, 1, 1)))).toBe(12);
  });

  it('holds its corners and nothing outside', () => {
    const rectangle = rectangleOf(from(1, 1, 2, 3));
    expect(contains(rectangle, { row: 2, column: 3 })).toBe(true);
    expect(contains(rectangle, { row: 3, column: 3 })).toBe(false);
    expect(contains(rectangle, { row: 1, column: 0 })).toBe(false);
  });

  it.each([
    ['down', false, { row: 3, column: 2 }],
    ['up', false, { row: 1, column: 2 }],
    ['left', true, { row: 2, column: 0 }],
    ['right', true, { row: 2, column: 4 }],
    ['down', true, { row: 9, column: 2 }],
  ] as const)('moves its end %s (far: %s) and keeps its anchor', (direction, far, head) => {
    expect(stretch(from(2, 2), direction, far, extent)).toEqual({ anchor: { row: 2, column: 2 }, head });
  });

  it('does not leave the grid', () => {
    expect(stretch(from(0, 0), 'up', false, extent)).toEqual(from(0, 0));
    expect(stretch(from(9, 4), 'right', false, extent)).toEqual(from(9, 4));
    expect(rectangleOf(everything(extent))).toEqual({ top: 0, left: 0, bottom: 9, right: 4 });
  });
});
