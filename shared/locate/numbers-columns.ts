import { type Grid, lineOf } from './grid.ts';

/** "(1) (2) (3)" or "A B 1 2 3" below a header numbers the columns and is no line of the table. */
export function numbersColumns(grid: Grid, row: number): boolean {
  const texts = grid.cellsOf(row).map(lineOf);
  if (texts.length < 3) return false;
  const numbers = texts.map((text) => /^\(?([A-Z]|\d{1,2})\)?(?:\s*=.*)?$/.exec(text)?.[1]);
  if (numbers.some((number) => number === undefined)) return false;
  const counted = numbers.filter((number) => /^\d/.test(number ?? '')).map(Number);
  return counted.length >= 2 && counted.every((number, i) => i === 0 || number === (counted[i - 1] ?? 0) + 1);
}
