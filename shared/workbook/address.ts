/** A cell's place on a sheet; both counted from 1, as in A1 = row 1, column 1. */
export type Place = { readonly row: number; readonly column: number };

/** A rectangle of cells, both corners included. */
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** Column number (from 1) → letters: 1 → "A", 28 → "AB". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** "B12" for { row: 12, column: 2 }. */
export function addressOf(place: Place): string {
  return `${columnLetters(place.column)}${place.row}`;
}

/** `Sheet name!D31`: the form in which a cell is named everywhere outside the program; the sheet's name unquoted, as in the file. */
export function atOf(sheetName: string, place: Place): string {
  return `${sheetName}!${addressOf(place)}`;
}

/** "B12", "$B$12" → { row: 12, column: 2 }; null when it is no address within Excel's limits. */
export function placeOf(address: string): Place | null {
  const found = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!found?.[1] || !found[2]) return null;
  let column = 0;
  for (const letter of found[1].toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  const row = Number(found[2]);
  return row <= MAX_ROW && column <= MAX_COLUMN ? { row, column } : null;
}

/** "B2:D9" or "B2" → its rectangle; null when either corner is no address. */
export function areaOf(reference: string): Area | null {
  const [from, to = from] = reference.split(':');
  const a = from === undefined ? null : placeOf(from);
  const b = to === undefined ? null : placeOf(to);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** The sheet of an address: `Phụ lục!D31` → `Phụ lục`. */
export function sheetOf(at: string): string {
  return at.slice(0, at.lastIndexOf('!'));
}
