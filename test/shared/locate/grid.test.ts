import { describe, expect, it } from 'vitest';
import { gridOf, seenAt } from '#shared/locate/grid.ts';
import { sheetOf } from '../../helpers/sheet-of.ts';

describe('a sheet made quick to look at', () => {
  const grid = gridOf(
    sheetOf([['a', ' ', 'c'], [], ['d', null, '\u00A0\u200B'], ['e']], {
      merges: ['A3:B4', 'C1:C1'],
      hiddenRows: [
        [7, 9],
        [2, 3],
      ],
      hiddenColumns: [[3, 3]],
    }),
  );

  it('holds only what says something', () => {
    expect(grid.rows).toEqual([1, 3, 4]);
    expect(grid.cellsOf(1).map((cell) => cell.shown)).toEqual(['a', 'c']);
    expect(grid.cellsOf(2)).toEqual([]);
  });

  it('shows the first cell of a merged area all over it', () => {
    expect(seenAt(grid, 3, 2)?.shown).toBe('d');
    expect(seenAt(grid, 4, 2)?.shown).toBe('d');
    expect(seenAt(grid, 3, 3)).toBeNull();
  });

  it('knows what is hidden', () => {
    expect([1, 2, 3, 4, 6, 7, 9, 10].filter(grid.rowHidden)).toEqual([2, 3, 7, 9]);
    expect([2, 3, 4].filter(grid.columnHidden)).toEqual([3]);
  });

  it('stays quick on a sheet of very many cells and on areas of a whole sheet', () => {
    const many = sheetOf(
      Array.from({ length: 20_000 }, (_, row) => [row, row, row]),
      { merges: ['A1:XFD1048576'] },
    );
    expect(gridOf(many).rows).toHaveLength(20_000);
  });

  it('looks a place up without walking along its row: a row of 16,384 cells, every second two of them merged', () => {
    let looks = 0;
    const width = 16_384;
    const wide = sheetOf([Array.from({ length: width }, () => 'x')]);
    const counted = wide.cells.map(({ column, ...cell }) => ({
      ...cell,
      get column() {
        looks += 1;
        return column;
      },
    }));
    const merges = Array.from({ length: width / 4 }, (_, i) => ({
      top: 1,
      bottom: 1,
      get left() {
        looks += 1;
        return 4 * i + 1;
      },
      right: 4 * i + 2,
    }));
    const made = gridOf({ ...wide, cells: counted, merges: merges.toReversed() });
    looks = 0;
    for (let column = 1; column <= width; column += 1) {
      expect(made.cellAt(1, column)?.shown).toBe('x');
      expect(made.mergeAt(1, column)?.right).toBe(
        column % 4 === 1 ? column + 1 : column % 4 === 2 ? column : undefined,
      );
    }
    expect(made.cellAt(1, width + 1)).toBeNull();
    expect(looks / width).toBeLessThan(40);
  });
});
