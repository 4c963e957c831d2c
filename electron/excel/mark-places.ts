import type { Severity } from '#shared/finding/codes.ts';
import { markFills } from '#shared/layout/return-sheet.ts';
import { placeOf, type Area, type Place } from '#shared/workbook/address.ts';

/** What is said at a cell of the sender's file. */
export type Mark = {
  /** `Sheet!D31` */
  readonly at: string;
  readonly severity: Severity;
  readonly text: string;
};

/** A mark of one sheet. */
export type PlacedMark = Place & Pick<Mark, 'severity' | 'text'>;

/** A cell with all that is said of it, in the colour of the worst. */
export type MarkedCell = Place & { readonly fill: string; readonly text: string };

/** The marks of a sheet; one that names no cell belongs to none. */
export function marksOfSheet(marks: readonly Mark[], sheet: string): readonly PlacedMark[] {
  return marks.flatMap(({ at, severity, text }) => {
    const mark = at.lastIndexOf('!');
    const place = at.slice(0, mark) === sheet ? placeOf(at.slice(mark + 1)) : null;
    return place ? [{ ...place, severity, text }] : [];
  });
}

/** One entry for each cell that is marked; what is filled in a merged area shows only in its first cell. */
export function markedCells(marks: readonly PlacedMark[], merges: readonly Area[]): readonly MarkedCell[] {
  const byCell = Map.groupBy(marks, (mark) => {
    const { row, column } = firstOfMerge(mark, merges);
    return `${row} ${column}`;
  });
  return [...byCell].map(([key, said]) => {
    const [row = 0, column = 0] = key.split(' ').map(Number);
    const worst = severities.find((one) => said.some((mark) => mark.severity === one)) ?? 'info';
    return { row, column, fill: markFills[worst], text: [...new Set(said.map((mark) => mark.text))].join('\n') };
  });
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

function firstOfMerge(place: Place, merges: readonly Area[]): Place {
  const area = merges.find(
    (one) => one.top <= place.row && place.row <= one.bottom && one.left <= place.column && place.column <= one.right,
  );
  return area ? { row: area.top, column: area.left } : place;
}
