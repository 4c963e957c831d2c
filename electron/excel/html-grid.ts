import { atOf, MAX_COLUMN, MAX_ROW, type Area } from '#shared/workbook/address.ts';
import type { Sheet } from '#shared/workbook/sheet.ts';
import type { HtmlCell } from './html-cell.ts';
import { refuse } from './refused-file.ts';
import { createSheetCollector } from './sheet-collector.ts';

/** The sheet that a page becomes: its tables one under the other, and each line between them a row of its own. */
export type HtmlGrid = {
  readonly endTable: () => void;
  readonly startRow: (hidden: boolean) => void;
  /** Takes the next free cell of the row, which may span others; what is put into it comes with `put`. */
  readonly startCell: (attributes: ReadonlyMap<string, string>) => void;
  readonly put: (cell: HtmlCell) => void;
  /** A note on the cell that was started last. */
  readonly comment: (text: string) => void;
  readonly sheet: () => Sheet;
};

/** HTML's own limits for `colspan` and `rowspan`. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;

export function createHtmlGrid(name: string): HtmlGrid {
  const collector = createSheetCollector(name, { date1904: false, seen: { cells: 0 } });
  let ofTable: Area[] = [];
  /** column → the last row that a cell above takes up in it */
  let takenTo: number[] = [];
  let row = 0;
  let column = 0;
  let current = { row: 1, column: 1 };
  return {
    endTable() {
      // a cell spans no further than its table
      for (const area of ofTable) {
        const bottom = Math.min(area.bottom, row);
        if (bottom > area.top || area.right > area.left) collector.merge({ ...area, bottom });
      }
      ofTable = [];
      takenTo = [];
    },
    startRow(hidden) {
      row++;
      column = 0;
      if (row > MAX_ROW) refuse({ code: 'E34', at: `${name}!A${row}`, reason: 'địa chỉ ô không hợp lệ' });
      if (hidden) collector.hideRows(row, row);
    },
    startCell(attributes) {
      do column++;
      while ((takenTo[column] ?? 0) >= row);
      const across = spanOf(attributes.get('colspan'), MOST_COLUMNS);
      const isToEnd = attributes.get('rowspan') === '0';
      const down = isToEnd ? MOST_ROWS : spanOf(attributes.get('rowspan'), MOST_ROWS);
      const right = column + across - 1;
      const at = atOf(name, { row, column });
      if (right > MAX_COLUMN) refuse({ code: 'E34', at, reason: 'địa chỉ ô không hợp lệ' });
      for (let one = column; one <= right; one++) {
        if ((takenTo[one] ?? 0) >= row) refuse({ code: 'E34', at, reason: 'ô gộp chồng lên nhau' });
        takenTo[one] = row + down - 1;
      }
      if (across > 1 || down > 1) ofTable.push({ top: row, left: column, bottom: row + down - 1, right });
      current = { row, column };
      column = right;
    },
    put: (cell) => collector.add({ ...cell.stored, ...current }, cell.style),
    comment: (text) => collector.comment({ ...current, text }),
    sheet: () => collector.sheet('visible'),
  };
}

function spanOf(written: string | undefined, most: number): number {
  const span = Number.parseInt(written ?? '1', 10);
  return span > 0 ? Math.min(span, most) : 1;
}
