import { atOf, MAX_COLUMN, MAX_ROW } from '#shared/workbook/address.ts';
import type { Cell } from '#shared/workbook/sheet.ts';
import { readCell, type StoredCell } from './cell-content.ts';
import { limits } from './guard.ts';
import { refuse } from './refused-file.ts';
import type { CellStyle } from './styles.ts';

export type CellCollector = {
  /** Takes one cell as its file gives it; a blank one leaves nothing. */
  readonly add: (cell: StoredCell, style: CellStyle) => void;
  /** all cells so far, in the order of adding */
  readonly cells: () => readonly Cell[];
  /** Refuses (E37) before something is repeated `times` times that would go beyond the limit anyway. */
  readonly assureRoom: (times: number) => void;
};

/**
 * Collects the cells of one sheet of a format that is not OOXML, by the same limits: addresses within Excel's (E34), length of a
 * text and number of cells (E37). `seen` counts the cells of the whole workbook and is counted up here.
 */
export function createCellCollector(
  sheet: string,
  { date1904, seen }: { readonly date1904: boolean; readonly seen: { cells: number } },
): CellCollector {
  const around = { strings: [], date1904, at: (cell: StoredCell) => atOf(sheet, cell) };
  const cells: Cell[] = [];
  const assureRoom = (times: number): void => {
    const number = seen.cells + times;
    if (number > limits.cells) refuse({ code: 'E37', sheet, thing: 'ô có nội dung', number, most: limits.cells });
  };
  return {
    add(stored, style) {
      const cell = readCell(stored, style, around);
      if (!cell) return;
      const at = around.at(stored);
      if (cell.row > MAX_ROW || cell.column > MAX_COLUMN) refuse({ code: 'E34', at, reason: 'địa chỉ ô không hợp lệ' });
      if (cell.content.kind === 'text' && cell.content.text.length > limits.cellText)
        refuse({
          code: 'E37',
          sheet,
          thing: 'chữ trong một ô',
          number: cell.content.text.length,
          most: limits.cellText,
          at,
        });
      assureRoom(1);
      seen.cells++;
      cells.push(cell);
    },
    cells: () => cells,
    assureRoom,
  };
}
