import { MAX_COLUMN, MAX_ROW, type Area } from '#shared/workbook/address.ts';
import type { Sheet, SheetState, Span } from '#shared/workbook/sheet.ts';
import { createCellCollector, type CellCollector } from './cell-collector.ts';
import { limits } from './guard.ts';
import { refuse } from './refused-file.ts';
import { joinSpans } from './spans.ts';

export type SheetCollector = Pick<CellCollector, 'add' | 'assureRoom'> & {
  readonly merge: (area: Area) => void;
  readonly comment: (comment: Sheet['comments'][number]) => void;
  /** both ends included; what lies beyond Excel's last row or column is cut */
  readonly hideRows: (from: number, to: number) => void;
  readonly hideColumns: (from: number, to: number) => void;
  readonly sheet: (state: SheetState) => Sheet;
};

/**
 * Collects what one sheet of a format that is not OOXML holds, by the limits of all formats: cells as createCellCollector does,
 * merged areas and comments as many as they may be (E37).
 */
export function createSheetCollector(
  name: string,
  around: { readonly date1904: boolean; readonly seen: { cells: number } },
): SheetCollector {
  const { add, assureRoom, cells } = createCellCollector(name, around);
  const merges: Area[] = [];
  const comments: Sheet['comments'][number][] = [];
  const hiddenRows: Span[] = [];
  const hiddenColumns: Span[] = [];
  const assureFew = (thing: 'vùng gộp' | 'ghi chú', number: number, most: number): void => {
    if (number > most) refuse({ code: 'E37', sheet: name, thing, number, most });
  };
  return {
    add,
    assureRoom,
    merge(area) {
      merges.push(area);
      assureFew('vùng gộp', merges.length, limits.merges);
    },
    comment(comment) {
      comments.push(comment);
      assureFew('ghi chú', comments.length, limits.comments);
    },
    hideRows: (from, to) => void (from <= MAX_ROW && hiddenRows.push([from, Math.min(to, MAX_ROW)])),
    hideColumns: (from, to) => void (from <= MAX_COLUMN && hiddenColumns.push([from, Math.min(to, MAX_COLUMN)])),
    sheet: (state) => ({
      name,
      state,
      cells: cells(),
      merges,
      hiddenRows: joinSpans(hiddenRows),
      hiddenColumns: joinSpans(hiddenColumns),
      comments,
    }),
  };
}
