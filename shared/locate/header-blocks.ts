import type { Cell } from '../workbook/sheet.ts';
import { isFigure } from './figure.ts';
import { type Grid, lineOf } from './grid.ts';
import { headerText } from './header-words.ts';
import { headerColumns, type HeaderColumn } from './match-header.ts';
import { numbersColumns } from './numbers-columns.ts';

/** Rows of a sheet that read as the header of a table. */
export type HeaderBlock = {
  readonly from: number;
  readonly to: number;
  readonly columns: readonly HeaderColumn[];
};

const MOST_ROWS = 4;
/** A sheet with more header-like rows than this is none of ours; the first ones are tried. */
const MOST_CANDIDATES = 300;
const LONGEST_HEADER = 160;
const EQUAL = 1e-9;

/** Rows where at least two cells consist of words that head columns: the only places where a header is looked for. */
export function headerLikeRows(grid: Grid, vocabulary: ReadonlySet<string>): readonly number[] {
  const found: number[] = [];
  for (const row of grid.rows) {
    let headers = 0;
    for (const cell of grid.cellsOf(row)) if (looksLikeHeader(cell, vocabulary) && (headers += 1) === 2) break;
    if (headers === 2) found.push(row);
    if (found.length === MOST_CANDIDATES) break;
  }
  return found;
}

/**
 * Header blocks among the header-like rows, top to bottom. `rate` says how well columns fit (0–1); where blocks of one to
 * four rows begin at the same place or one row apart, the best is taken, and of equals the smallest.
 */
export function headerBlocks(
  grid: Grid,
  candidates: readonly number[],
  rate: (columns: readonly HeaderColumn[]) => number,
  least: number,
): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  let below = 0;
  let kept: { block: HeaderBlock; score: number } | null = null;
  for (const row of candidates) {
    if (row <= below) continue;
    const best = bestFrom(grid, row, rate);
    if (kept && (row > kept.block.to || best.score <= kept.score)) {
      blocks.push(kept.block);
      below = kept.block.to;
      kept = null;
      if (row <= below) continue;
    }
    if (best.score >= least) kept = best;
  }
  if (kept) blocks.push(kept.block);
  return joined(grid, blocks, rate);
}

/** A block right below another is a further row of the same header, unless the two read worse together: headers of two tables. */
function joined(
  grid: Grid,
  blocks: readonly HeaderBlock[],
  rate: (columns: readonly HeaderColumn[]) => number,
): readonly HeaderBlock[] {
  const made: HeaderBlock[] = [];
  for (const block of blocks) {
    const last = made.at(-1);
    const columns = last?.to === block.from - 1 ? headerColumns(grid, last.from, block.to) : [];
    if (last && columns.length > 0 && rate(columns) >= Math.max(rate(last.columns), rate(block.columns)) - EQUAL)
      made[made.length - 1] = { from: last.from, to: block.to, columns };
    else made.push(block);
  }
  return made;
}

function looksLikeHeader(cell: Cell, vocabulary: ReadonlySet<string>): boolean {
  if (cell.content.kind !== 'text' || cell.content.text.length > LONGEST_HEADER) return false;
  const { words } = headerText(lineOf(cell));
  if (words.length === 0) return false;
  return words.filter((word) => vocabulary.has(word)).length >= words.length * 0.5;
}

function bestFrom(
  grid: Grid,
  from: number,
  rate: (columns: readonly HeaderColumn[]) => number,
): { block: HeaderBlock; score: number } {
  let best: { block: HeaderBlock; score: number } | null = null;
  for (const to of ends(grid, from)) {
    const columns = headerColumns(grid, from, to);
    const score = rate(columns);
    if (!best || score > best.score + 1e-9) best = { block: { from, to, columns }, score };
  }
  return best ?? { block: { from, to: from, columns: [] }, score: 0 };
}

/** Rows at which a block beginning at `from` may end: itself and the next few rows with content, until the body begins. */
function ends(grid: Grid, from: number): readonly number[] {
  const at = grid.rows.indexOf(from);
  const rows = grid.rows.slice(at, at + MOST_ROWS).filter((row) => row < from + MOST_ROWS);
  const body = rows.findIndex((row) => row > from && isBody(grid, row));
  return body < 0 ? rows : rows.slice(0, body);
}

/** A row with a figure; a header may name years in cells of their own, and count its columns. */
function isBody(grid: Grid, row: number): boolean {
  const figures = grid.cellsOf(row).filter((cell) => isFigure(cell) && !/^(?:19|20)\d\d$/.test(lineOf(cell)));
  return figures.length > 0 && !numbersColumns(grid, row);
}
