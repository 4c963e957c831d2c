import { describe, expect, it } from 'vitest';
import { drawSheet } from '../../../../renderer/screens/review/sheet-lines.ts';
import { sheetOf } from '../../../helpers/sheet-of.ts';

function texts(sheet: ReturnType<typeof sheetOf>): string[] {
  return drawSheet(sheet).lines.map((line) =>
    line.kind === 'gap'
      ? `… ${line.rows}`
      : `${line.row}${line.hidden ? '*' : ''}: ${line.cells.map((cell) => `${cell.cell?.shown ?? ''}${cell.rowSpan > 1 || cell.columnSpan > 1 ? `[${cell.rowSpan}×${cell.columnSpan}]` : ''}`).join('|')}`,
  );
}

describe("the sender's sheet as it is", () => {
  it('draws merged cells as one', () => {
    const sheet = sheetOf(
      [
        ['Phụ lục', null],
        ['a', 'b'],
        [null, 'c'],
      ],
      { merges: ['A1:B1', 'A2:A3'] },
    );
    expect(texts(sheet)).toEqual(['1: Phụ lục[1×2]', '2: a[2×1]|b', '3: c']);
  });

  it('draws short blank stretches and only tells long ones', () => {
    const blank = Array.from({ length: 20 }, () => []);
    expect(texts(sheetOf([['a'], [], ['b'], ...blank, ['c']]))).toEqual(['1: a', '2: ', '3: b', '… 20', '24: c']);
  });

  it('marks hidden rows and columns, and shows what is in them', () => {
    const sheet = sheetOf(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      { hiddenRows: [[2, 2]], hiddenColumns: [[2, 2]] },
    );
    expect(texts(sheet)).toEqual(['1: a|b', '2*: c|d']);
    expect(drawSheet(sheet).columns.map((column) => column.hidden)).toEqual([false, true]);
  });

  it('leaves out the empty columns before a stray cell far to the right', () => {
    const sheet = sheetOf([['a']]);
    const far = { row: 1, column: 16_000, content: { kind: 'text', text: 'lạc' }, shown: 'lạc' } as const;
    expect(drawSheet({ ...sheet, cells: [...sheet.cells, far] }).columns.map((one) => one.column)).toEqual([1, 16_000]);
  });

  it('gives a cell merged over a whole column no more rows than are drawn', () => {
    const sheet = {
      ...sheetOf([
        ['a', 'b'],
        ['', 'c'],
        ['', 'd'],
      ]),
      merges: [{ top: 1, left: 1, bottom: 1_048_576, right: 1 }],
    };
    expect(texts(sheet)).toEqual(['1: a[3×1]|b', '2: c', '3: d']);
  });

  it('shows an empty sheet', () => {
    expect(drawSheet(sheetOf([])).lines).toEqual([]);
  });
});
