import { columnLetters, MAX_COLUMN, MAX_ROW } from '#shared/workbook/address.ts';
import type { Cell } from '#shared/workbook/sheet.ts';
import { refuse } from './refused-file.ts';

/** Keeps count of where the next row and cell of a sheet stand, as given by `r` or, where it is missing, by their order. */
export type SheetPlaces = {
  readonly startRow: (r: string | undefined) => number;
  /** gives the column; the row is the one that was started */
  readonly startCell: (r: string | undefined) => number;
  readonly row: () => number;
  /** cells came from left to right and top to bottom, each place once: no further look is needed */
  readonly inOrder: () => boolean;
};

/** Refuses (E34) rows and columns outside Excel's grid, a cell that stands in no row or names another row than its own, and a place given twice in a row. */
export function createSheetPlaces(sheet: string): SheetPlaces {
  let row = 0;
  let column = 0;
  let inOrder = true;
  const wrong = (place: string): never =>
    refuse({ code: 'E34', at: `${sheet}!${place.slice(0, 20)}`, reason: 'địa chỉ ô không hợp lệ' });
  return {
    startRow(r) {
      const next = r === undefined ? row + 1 : /^\d{1,7}$/.test(r) ? Number(r) : 0;
      if (next < 1 || next > MAX_ROW) wrong(r ?? String(next));
      if (next <= row) inOrder = false;
      row = next;
      column = 0;
      return row;
    },
    startCell(r) {
      if (row === 0) wrong(r ?? '?');
      const next = r === undefined ? column + 1 : columnOf(r, row);
      if (next < 1 || next > MAX_COLUMN) wrong(r ?? `${columnLetters(next)}${row}`);
      if (next === column) refuseTwice(sheet, row, column);
      if (next < column) inOrder = false;
      column = next;
      return column;
    },
    row: () => row,
    inOrder: () => inOrder,
  };
}

/** Cells into row-major order; refuses the sheet when one place was given twice. */
export function sortCells(cells: Cell[], sheet: string): void {
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  for (let i = 1; i < cells.length; i++) {
    const [before, cell] = [cells[i - 1], cells[i]];
    if (before && cell && before.row === cell.row && before.column === cell.column)
      refuseTwice(sheet, cell.row, cell.column);
  }
}

/** The column of "AB12" when it is a plain address in this row; 0 when it is not. Written by hand: it runs once a cell. */
function columnOf(address: string, row: number): number {
  let column = 0;
  let i = 0;
  for (; i < address.length; i++) {
    const code = address.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (i === 0 || i > 3) return 0;
  let number = 0;
  const digits = i;
  for (; i < address.length; i++) {
    const digit = address.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return 0;
    number = number * 10 + digit;
  }
  return digits < address.length && number === row ? column : 0;
}

function refuseTwice(sheet: string, row: number, column: number): never {
  return refuse({
    code: 'E34',
    at: `${sheet}!${columnLetters(column)}${row}`,
    reason: 'địa chỉ ô không hợp lệ: ô này có hai lần trong file',
  });
}
