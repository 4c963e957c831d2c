import type { ColumnKey } from '../family/family.ts';
import type { ColumnPattern } from './header-patterns.ts';
import { type Grid, lineOf, seenAt } from './grid.ts';

/** One column of a header block: what is written over it from top to bottom. */
export type HeaderColumn = {
  /** sheet column, from 1 */
  readonly index: number;
  readonly text: string;
  /** the row of the lowest cell that speaks of it */
  readonly row: number;
  readonly hidden: boolean;
};

export type HeaderMatch = {
  readonly columns: readonly { readonly column: ColumnKey; readonly header: HeaderColumn; readonly score: number }[];
  /** header columns that are no column of the table */
  readonly others: readonly HeaderColumn[];
  /** 0–1: how much of the table's columns was found */
  readonly coverage: number;
};

/** Below this a header does not name a column. */
const LEAST = 0.5;
/** Two sheet columns that fit one column of the table this equally are two candidates: neither is taken. */
const TOO_CLOSE = 0.02;
/** A hidden column gives way to a seen one with the same header. */
const HIDDEN_LOSS = 0.05;

/** Reads rows [from, to] of a sheet as a header: one text a column, merged cells counted for each column they cover. */
export function headerColumns(grid: Grid, from: number, to: number): readonly HeaderColumn[] {
  const indexes = new Set<number>();
  for (let row = from; row <= to; row += 1)
    for (const cell of grid.cellsOf(row)) addSpan(indexes, grid, row, cell.column);
  const columns = [...indexes].sort((a, b) => a - b).map((index) => headerColumn(grid, from, to, index));
  return columns.filter((column) => column.text !== '' && !repeatsLeft(grid, from, to, column.index));
}

/**
 * Pairs header columns with the columns of a table, best fit first, each used once. Two sheet columns that fit equally well
 * are two candidates and both stay unpaired.
 */
export function matchHeader(header: readonly HeaderColumn[], patterns: readonly ColumnPattern[]): HeaderMatch {
  const fits = header
    .flatMap((one) =>
      patterns.map((pattern) => ({ header: one, column: pattern.column.key, score: fitOf(one, pattern) })),
    )
    .filter((fit) => fit.score >= LEAST)
    .sort((a, b) => b.score - a.score);
  const columns: { column: ColumnKey; header: HeaderColumn; score: number }[] = [];
  const usedKeys = new Set<ColumnKey>();
  const usedIndexes = new Set<number>();
  const fitsOf = Map.groupBy(fits, (fit) => fit.header.index);
  for (const fit of fits) {
    if (usedKeys.has(fit.column) || usedIndexes.has(fit.header.index)) continue;
    usedKeys.add(fit.column);
    const rivals = fits.filter(
      (other) =>
        other.column === fit.column &&
        !usedIndexes.has(other.header.index) &&
        other.score > fit.score - TOO_CLOSE &&
        !betterElsewhere(other, fitsOf.get(other.header.index) ?? [], usedKeys),
    );
    if (rivals.length > 1) continue;
    usedIndexes.add(fit.header.index);
    columns.push(fit);
  }
  return {
    columns,
    others: header.filter((one) => !usedIndexes.has(one.index)),
    coverage: patterns.length === 0 ? 0 : columns.reduce((sum, one) => sum + one.score, 0) / patterns.length,
  };
}

function fitOf(header: HeaderColumn, pattern: ColumnPattern): number {
  return header.hidden ? pattern.fit(header.text) - HIDDEN_LOSS : pattern.fit(header.text);
}

type Fit = { readonly header: HeaderColumn; readonly column: ColumnKey; readonly score: number };

/** A header column that fits another free column better is no rival for this one. `own`: all that this header column fits. */
function betterElsewhere(fit: Fit, own: readonly Fit[], usedKeys: ReadonlySet<ColumnKey>): boolean {
  return own.some((other) => other.score > fit.score && !usedKeys.has(other.column));
}

function addSpan(indexes: Set<number>, grid: Grid, row: number, column: number): void {
  const area = grid.mergeAt(row, column);
  const last = Math.min(area?.right ?? column, column + 60);
  for (let index = column; index <= last; index += 1) indexes.add(index);
}

function headerColumn(grid: Grid, from: number, to: number, index: number): HeaderColumn {
  const texts: string[] = [];
  let lowest = from;
  for (let row = from; row <= to; row += 1) {
    const cell = seenAt(grid, row, index);
    const text = lineOf(cell);
    if (!cell || text === '' || texts.includes(text)) continue;
    texts.push(text);
    lowest = cell.row;
  }
  const text = texts.join(' ');
  return { index, text, row: lowest, hidden: grid.columnHidden(index) };
}

/** A column whose every header cell is a merged one that began further left is no column of its own. */
function repeatsLeft(grid: Grid, from: number, to: number, index: number): boolean {
  for (let row = from; row <= to; row += 1) {
    if (grid.cellAt(row, index)) return false;
    const area = grid.mergeAt(row, index);
    if (area && area.left === index && grid.cellAt(area.top, area.left)) return false;
  }
  return true;
}
