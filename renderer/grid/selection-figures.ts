import { showNumber } from '#shared/value/round.ts';
import type { GridCell } from './grid-types.ts';

/** What the status line says of a selection. There is no mean: a mean of rates is what this program must never suggest. */
export type SelectionFigures = {
  readonly cells: number;
  readonly filled: number;
  readonly numbers: number;
  /** null where fewer than two plain numbers are selected */
  readonly sum: string | null;
};

/** Counts the selected cells and adds up those that are plain numbers. */
export function figuresOf(cells: readonly GridCell[]): SelectionFigures {
  const numbers = cells.flatMap((cell) => (cell.number === undefined ? [] : [cell.number]));
  return {
    cells: cells.length,
    filled: cells.filter((cell) => cell.text !== '').length,
    numbers: numbers.length,
    sum: numbers.length < 2 ? null : showNumber(numbers.reduce((total, one) => total + one, 0)),
  };
}
