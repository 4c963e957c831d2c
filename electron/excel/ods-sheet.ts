import { MAX_COLUMN, MAX_ROW, type Area } from '#shared/workbook/address.ts';
import type { Sheet } from '#shared/workbook/sheet.ts';
import type { StoredCell } from './cell-content.ts';
import { refuse } from './refused-file.ts';
import { createSheetCollector } from './sheet-collector.ts';
import type { CellStyle } from './styles.ts';

/** One cell of a row as written, before it is repeated: `columns` times from `column` on. */
export type OdsCell = {
  readonly column: number;
  readonly columns: number;
  /** null for a cell without content, which only may span others or carry a note */
  readonly stored: Omit<StoredCell, 'row' | 'column'> | null;
  readonly style: CellStyle;
  readonly spans: { readonly rows: number; readonly columns: number } | null;
  readonly comment: string | null;
};

/** Puts the rows of one sheet together; rows and columns come in order, each possibly many times. */
export type OdsSheet = {
  readonly column: (times: number, hidden: boolean, style: string | undefined) => void;
  /** the style that cells of a column have when they name none */
  readonly columnStyle: (column: number) => string | undefined;
  readonly row: (times: number, hidden: boolean, cells: readonly OdsCell[]) => void;
  readonly sheet: () => Sheet;
};

/**
 * Makes a sheet of repeated rows and columns. Blank repeats cost nothing; repeated content is counted against the limits before
 * it is written out (E37), and content beyond Excel's last row or column refuses the file (E34).
 */
export function createOdsSheet(
  name: string,
  state: Sheet['state'],
  { seen }: { readonly seen: { cells: number } },
): OdsSheet {
  const collector = createSheetCollector(name, { date1904: false, seen });
  const columnStyles: { readonly to: number; readonly style: string | undefined }[] = [];
  let columns = 0;
  let rows = 0;

  const putRow = (row: number, cells: readonly OdsCell[]): void => {
    for (const { column: first, columns: times, stored, style, spans, comment } of cells)
      for (let column = first; column < first + times; column++) {
        if (stored) collector.add({ ...stored, row, column }, style);
        if (spans) collector.merge(mergedArea(name, row, column, spans));
        if (comment !== null) collector.comment({ row, column, text: comment });
      }
  };

  return {
    column(times, hidden, style) {
      if (hidden) collector.hideColumns(columns + 1, columns + times);
      columns += times;
      columnStyles.push({ to: columns, style });
      // one entry a column at most, however often the file says so
      if (columnStyles.length > MAX_COLUMN)
        refuse({
          code: 'E37',
          sheet: name,
          thing: 'ô trống có định dạng',
          number: columnStyles.length,
          most: MAX_COLUMN,
        });
    },
    columnStyle: (column) => columnStyles.find((one) => column <= one.to)?.style,
    row(times, hidden, cells) {
      if (hidden) collector.hideRows(rows + 1, rows + times);
      const first = rows + 1;
      rows += times;
      if (cells.length === 0) return;
      const inRow = cells.reduce((sum, cell) => sum + cell.columns, 0);
      collector.assureRoom(inRow * times);
      for (let row = first; row <= rows; row++) putRow(row, cells);
    },
    sheet: () => collector.sheet(state),
  };
}

function mergedArea(sheet: string, row: number, column: number, spans: { rows: number; columns: number }): Area {
  const area = { top: row, left: column, bottom: row + spans.rows - 1, right: column + spans.columns - 1 };
  if (area.bottom > MAX_ROW || area.right > MAX_COLUMN)
    refuse({ code: 'E34', at: `${sheet}!R${row}C${column}`, reason: 'địa chỉ ô không hợp lệ (vùng gộp)' });
  return area;
}
