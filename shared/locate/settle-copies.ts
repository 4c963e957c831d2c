import type { Cell } from '../workbook/sheet.ts';
import type { Decided } from './decided.ts';
import { lineOf } from './grid.ts';
import type { TableLine } from './table-lines.ts';

/**
 * Settles copies of one row: a hidden one beside a seen one is passed over; one without values, or with the very values of
 * another, says nothing more; what remains of several copies are repeats of one another.
 */
export function settleCopies(taken: readonly Decided<TableLine>[]): {
  kept: readonly Decided<TableLine>[];
  hiddenCopies: readonly TableLine[];
} {
  const kept: Decided<TableLine>[] = [];
  const hiddenCopies: TableLine[] = [];
  for (const copies of Map.groupBy(taken, (one) => one.row).values()) {
    const seen = copies.filter((one) => !one.line.hidden);
    if (seen.length > 0) hiddenCopies.push(...copies.filter((one) => one.line.hidden).map((one) => one.line));
    const open = seen.length > 0 ? seen : copies;
    const filled = open.filter((one) => one.line.filled.length > 0);
    const told = new Set<string>();
    const standing = filled.filter((one) => {
      const values = valuesOf(one.line);
      return told.has(values) ? false : told.add(values);
    });
    const rest = standing.length > 0 ? standing : open.slice(0, 1);
    // a filled copy beside a blank one on the same sheet: perhaps this label was typed over another row's
    const [only] = standing;
    const misplaced = only !== undefined && standing.length === 1 && open.some((one) => isBlankCopy(one, only, taken));
    rest.forEach((one, at) => kept.push({ ...one, repeats: at > 0, moved: one.moved || misplaced }));
  }
  return { kept, hiddenCopies };
}

/** A label printed once more below a header that was repeated at a page break is no such copy: nothing stands between the two. */
function isBlankCopy(
  one: Decided<TableLine>,
  filled: Decided<TableLine>,
  taken: readonly Decided<TableLine>[],
): boolean {
  if (one === filled || one.line.filled.length > 0 || one.line.piece.grid !== filled.line.piece.grid) return false;
  if (one.line.piece === filled.line.piece) return true;
  const [from, to] = [rowOf(one), rowOf(filled)].sort((a, b) => a - b);
  const isBetween = (row: number): boolean => row > (from ?? 0) && row < (to ?? 0);
  return taken.some((other) => other.line.piece.grid === one.line.piece.grid && isBetween(rowOf(other)));
}

function rowOf({ line }: Decided<TableLine>): number {
  return line.rows[0] ?? 0;
}

/**
 * What is shown, and the number behind it where the format hides a part of it: 1,96 and 2,04 may both be shown as 2. A number that is
 * shown whole says the same as the text that looks like it.
 */
function saidBy(cell: Cell | null): string {
  const shown = lineOf(cell);
  if (cell?.content.kind !== 'number') return shown;
  const number = Number((cell.content.number * (cell.percent ? 100 : 1)).toPrecision(14));
  const visible = Number(shown.replace(/[^\d,-]/g, '').replace(',', '.'));
  return visible === number ? shown : `${shown} ${number}`;
}

/** The values of a line by column of the table, so that copies on other sheets compare. */
function valuesOf(line: TableLine): string {
  const { grid, columns, components } = line.piece;
  const counts = [...components].flatMap(([key, { numerator, denominator }]) => [
    [`${key} numerator`, numerator] as const,
    [`${key} denominator`, denominator] as const,
  ]);
  return [...[...columns].filter(([, index]) => line.filled.includes(index)), ...counts]
    .map(([key, index]) => `${key}=${line.rows.map((row) => saidBy(grid.cellAt(row, index))).join(' ')}`)
    .sort()
    .join('\n');
}
