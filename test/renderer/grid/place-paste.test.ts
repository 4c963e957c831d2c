import { describe, expect, it } from 'vitest';
import { placePaste, type Target } from '../../../renderer/grid/place-paste.ts';

/** Three rows of three columns; the middle row is a heading, the last column takes no text. */
function targetAt(row: number, column: number): Target {
  if (row < 0 || row > 2 || column < 0 || column > 2 || row === 1) return null;
  return { row: `r${row}`, column: `c${column}`, open: column < 2, text: `${row}${column}` };
}
const at = (row: number, column: number, bottom = row, right = column) => ({ top: row, left: column, bottom, right });

describe('placing what is pasted', () => {
  it('lays a block from the first cell on, whatever the size of the selection', () => {
    expect(
      placePaste(
        [
          ['a', 'b'],
          ['', ''],
          ['c', 'd'],
        ],
        at(0, 0),
        targetAt,
      ),
    ).toEqual({
      edits: [
        { row: 'r0', column: 'c0', text: 'a' },
        { row: 'r0', column: 'c1', text: 'b' },
        { row: 'r2', column: 'c0', text: 'c' },
        { row: 'r2', column: 'c1', text: 'd' },
      ],
      left: 0,
    });
  });

  it('fills the selection with a single cell, and counts the closed cells', () => {
    expect(placePaste([['100']], at(0, 0, 2, 2), targetAt)).toEqual({
      edits: [
        { row: 'r0', column: 'c0', text: '100' },
        { row: 'r0', column: 'c1', text: '100' },
        { row: 'r2', column: 'c0', text: '100' },
        { row: 'r2', column: 'c1', text: '100' },
      ],
      left: 5,
    });
  });

  it('counts text that falls on a heading, on a closed cell or outside the grid', () => {
    expect(
      placePaste(
        [
          ['a', 'b', 'c'],
          ['x', '', ''],
        ],
        at(0, 1),
        targetAt,
      ),
    ).toEqual({
      edits: [{ row: 'r0', column: 'c1', text: 'a' }],
      left: 3,
    });
  });

  it('makes no edit where nothing changes', () => {
    expect(placePaste([[' 00 ', '01', '02']], at(0, 0), targetAt)).toEqual({ edits: [], left: 0 });
  });

  it('empties a cell where a blank one is laid on it', () => {
    expect(placePaste([['', 'x']], at(0, 0), targetAt).edits).toEqual([
      { row: 'r0', column: 'c0', text: '' },
      { row: 'r0', column: 'c1', text: 'x' },
    ]);
  });
});
