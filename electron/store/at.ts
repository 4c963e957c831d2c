import { atOf, placeOf } from '#shared/workbook/address.ts';

/** `Sheet name!D31` → its parts, for keeping as integers. Throws (a bug of the reader) where it names no cell. */
export function splitAt(at: string): { readonly sheet: string; readonly row: number; readonly column: number } {
  const mark = at.lastIndexOf('!');
  const place = placeOf(at.slice(mark + 1));
  if (mark < 0 || !place) throw new Error(`"${at}" names no cell`);
  return { sheet: at.slice(0, mark), ...place };
}

/** The parts put together again, exactly as they were. */
export function joinAt(sheet: string, row: number, column: number): string {
  return atOf(sheet, { row, column });
}
