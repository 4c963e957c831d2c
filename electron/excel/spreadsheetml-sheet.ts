import { MAX_COLUMN, MAX_ROW, atOf } from '#shared/workbook/address.ts';
import type { Sheet, SheetState } from '#shared/workbook/sheet.ts';
import type { StoredCell } from './cell-content.ts';
import { refuse } from './refused-file.ts';
import { createSheetCollector } from './sheet-collector.ts';
import type { CellStyle } from './styles.ts';

/** Reads an attribute of the element at hand by its local name. */
export type Get = (name: string) => string | undefined;

/** Where the cells of one worksheet go: SpreadsheetML counts on from the last place unless it says `Index`. */
export type Sheet2003 = {
  readonly column: (get: Get) => void;
  readonly row: (get: Get) => void;
  /** Goes to the next cell and says what its style may be: its own, its row's, its column's. */
  readonly cell: (get: Get) => readonly (string | undefined)[];
  readonly value: (stored: Omit<StoredCell, 'row' | 'column'>, style: CellStyle) => void;
  readonly comment: (text: string) => void;
  readonly hide: (state: SheetState) => void;
  readonly sheet: () => Sheet;
};

export function createSheet2003(
  name: string,
  { date1904, seen }: { readonly date1904: boolean; readonly seen: { cells: number } },
): Sheet2003 {
  const collector = createSheetCollector(name, { date1904, seen });
  const columnStyles: { readonly from: number; readonly to: number; readonly style: string | undefined }[] = [];
  let state: SheetState = 'visible';
  let row = 0;
  let rowStyle: string | undefined;
  let column = 0;
  let nextColumn = 1;
  let nextRow = 1;
  let nextColumnStyle = 1;
  /** merged areas that reach down into rows to come */
  let below: { readonly left: number; readonly right: number; readonly bottom: number }[] = [];

  const placeOf = (written: string | undefined, next: number, most: number): number => {
    if (written === undefined) return next;
    const place = Number(written);
    // going back would put two contents in one place
    if (!Number.isInteger(place) || place < next || place > most)
      return refuse({
        code: 'E34',
        at: `${name}!${row}`,
        reason: `địa chỉ ô không hợp lệ (Index ${written.slice(0, 20)})`,
      });
    return place;
  };

  return {
    column(get) {
      const from = placeOf(get('Index'), nextColumnStyle, MAX_COLUMN);
      const to = from + countOf(get('Span'));
      if (get('Hidden') === '1' || get('Width') === '0') collector.hideColumns(from, to);
      columnStyles.push({ from, to, style: get('StyleID') });
      nextColumnStyle = to + 1;
    },
    row(get) {
      row = placeOf(get('Index'), nextRow, MAX_ROW);
      const to = row + countOf(get('Span'));
      if (get('Hidden') === '1' || get('Height') === '0') collector.hideRows(row, to);
      rowStyle = get('StyleID');
      nextRow = to + 1;
      nextColumn = 1;
      below = below.filter((area) => area.bottom >= row);
    },
    cell(get) {
      column = placeOf(get('Index'), nextColumn, MAX_COLUMN);
      const area = {
        top: row,
        left: column,
        bottom: row + countOf(get('MergeDown')),
        right: column + countOf(get('MergeAcross')),
      };
      nextColumn = area.right + 1;
      if (below.some((one) => column <= one.right && area.right >= one.left))
        refuse({ code: 'E34', at: atOf(name, { row, column }), reason: 'ô nằm dưới một vùng gộp' });
      if (area.bottom > row || area.right > column) {
        if (area.bottom > MAX_ROW || area.right > MAX_COLUMN)
          refuse({ code: 'E34', at: atOf(name, { row, column }), reason: 'địa chỉ ô không hợp lệ (vùng gộp)' });
        collector.merge(area);
        if (area.bottom > row) below.push(area);
      }
      const ofColumn = columnStyles.find((one) => one.from <= column && column <= one.to)?.style;
      return [get('StyleID'), rowStyle, ofColumn];
    },
    value: (stored, style) => collector.add({ ...stored, row, column }, style),
    comment: (text) => collector.comment({ row, column, text }),
    hide: (next) => (state = next),
    sheet: () => collector.sheet(state),
  };
}

/** A count of further rows or columns; 0 for what is none. */
function countOf(written: string | undefined): number {
  const count = Number(written ?? 0);
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
