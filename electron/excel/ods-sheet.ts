import { MAX_COLUMN, MAX_ROW, type Area } from '#shared/workbook/address.ts';
import type { Sheet, Span } from '#shared/workbook/sheet.ts';
import { createCellCollector } from './cell-collector.ts';
import type { StoredCell } from './cell-content.ts';
import { limits } from './guard.ts';
import { refuse } from './refused-file.ts';
import { joinSpans } from './spans.ts';
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
  const collector = createCellCollector(name, { date1904: false, seen });
  const merges: Area[] = [];
  const comments: { row: number; column: number; text: string }[] = [];
  const hiddenRows: Span[] = [];
  const hiddenColumns: Span[] = [];
  const columnStyles: { readonly to: number; readonly style: string | undefined }[] = [];
  let columns = 0;
  let rows = 0;

  const putRow = (row: number, cells: readonly OdsCell[]): void => {
    for (const { column: first, columns: times, stored, style, spans, comment } of cells)
      for (let column = first; column < first + times; column++) {
        if (stored) collector.add({ ...stored, row, column }, style);
        if (spans) merges.push(mergedArea(name, row, column, spans));
        if (comment !== null) comments.push({ row, column, text: comment });
      }
    refuseMany(name, 'vùng gộp', merges.length, limits.merges);
    refuseMany(name, 'ghi chú', comments.length, limits.comments);
  };

  return {
    column(times, hidden, style) {
      if (hidden && columns < MAX_COLUMN) hiddenColumns.push([columns + 1, Math.min(columns + times, MAX_COLUMN)]);
      columns += times;
      columnStyles.push({ to: columns, style });
      // one entry a column at most, however often the file says so
      refuseMany(name, 'ô trống có định dạng', columnStyles.length, MAX_COLUMN);
    },
    columnStyle: (column) => columnStyles.find((one) => column <= one.to)?.style,
    row(times, hidden, cells) {
      if (hidden && rows < MAX_ROW) hiddenRows.push([rows + 1, Math.min(rows + times, MAX_ROW)]);
      const first = rows + 1;
      rows += times;
      if (cells.length === 0) return;
      const inRow = cells.reduce((sum, cell) => sum + cell.columns, 0);
      collector.assureRoom(inRow * times);
      for (let row = first; row <= rows; row++) putRow(row, cells);
    },
    sheet: () => ({
      name,
      state,
      cells: collector.cells(),
      merges,
      hiddenRows: joinSpans(hiddenRows),
      hiddenColumns: joinSpans(hiddenColumns),
      comments,
    }),
  };
}

function mergedArea(sheet: string, row: number, column: number, spans: { rows: number; columns: number }): Area {
  const area = { top: row, left: column, bottom: row + spans.rows - 1, right: column + spans.columns - 1 };
  if (area.bottom > MAX_ROW || area.right > MAX_COLUMN)
    refuse({ code: 'E34', at: `${sheet}!R${row}C${column}`, reason: 'địa chỉ ô không hợp lệ (vùng gộp)' });
  return area;
}

function refuseMany(
  sheet: string,
  thing: 'vùng gộp' | 'ghi chú' | 'ô trống có định dạng',
  number: number,
  most: number,
): void {
  if (number > most) refuse({ code: 'E37', sheet, thing, number, most });
}
