import { atOf, placeOf, type Place } from '#shared/workbook/address.ts';

// the cells of 200 copies of one form have the same few hundred addresses
const seen = new Map<string, Place>();
const MOST_SEEN = 10_000;

/** `Sheet name!D31` → its parts, for keeping as integers. Throws (a bug of the reader) where it names no cell. */
export function splitAt(at: string): { readonly sheet: string; readonly row: number; readonly column: number } {
  const mark = at.lastIndexOf('!');
  const address = at.slice(mark + 1);
  const place = seen.get(address) ?? placeOf(address);
  if (mark < 0 || !place) throw new Error(`"${at}" names no cell`);
  if (seen.size < MOST_SEEN) seen.set(address, place);
  return { sheet: at.slice(0, mark), row: place.row, column: place.column };
}

/** The parts put together again, exactly as they were. */
export function joinAt(sheet: string, row: number, column: number): string {
  return atOf(sheet, { row, column });
}
