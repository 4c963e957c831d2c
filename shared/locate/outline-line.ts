import type { Cell } from '../workbook/sheet.ts';
import { cleanSpaces } from '../text/fold.ts';
import { isFigure, isSignature } from './figure.ts';
import { type Grid, lineOf } from './grid.ts';
import { type LabelParts, labelParts } from './label-words.ts';

/** A sheet row as a line of an outline, in the shape that rows are decided by. */
export type OutlineLine = {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly label: LabelParts;
  readonly numberApart: boolean;
  readonly hidden: boolean;
  readonly filled: readonly number[];
};

/** So many figures side by side are a row of a table. */
const TABULAR = 2;
/** So many texts side by side are one too, or its header. */
const TABULAR_TEXTS = 4;
/** So many words are a sentence rather than a heading, an office's name or a motto. */
const LEAST_SENTENCE = 8;

/**
 * A sheet row as a line: the texts of its cells one after the other; figures that stand by themselves are none. A cell in which headings
 * stand on lines of their own, answers below them, is as many lines.
 */
export function outlineLines(
  grid: Grid,
  row: number,
  isHeading: (label: LabelParts) => boolean,
): readonly OutlineLine[] {
  const cells = grid.cellsOf(row);
  const [first, ...others] = cells;
  const parts = first && others.length === 0 ? headingsApart(first.shown, isHeading) : [];
  if (parts.length > 1) return parts.map((text) => lineWith(grid, row, text, text));
  const text = isFigureAlone(cells) ? '' : cells.map(lineOf).join(' ');
  // a figure beside a heading is no part of the heading
  const words = cells.filter((cell) => cell === first || !isFigure(cell));
  return [lineWith(grid, row, text, text === '' ? '' : words.map(lineOf).join(' '))];
}

/** The lines of a text, those between headings as one; the whole where it is a heading itself or none of its lines is. */
function headingsApart(text: string, isHeading: (label: LabelParts) => boolean): readonly string[] {
  if (!text.includes('\n') || isHeading(labelParts(cleanSpaces(text)))) return [];
  const parts: string[] = [];
  let open = false;
  for (const line of text.split(/\r?\n/).map(cleanSpaces).filter(Boolean)) {
    const heads = isHeading(labelParts(line));
    if (open && !heads) parts.push(`${parts.pop() ?? ''} ${line}`);
    else parts.push(line);
    open = !heads;
  }
  return parts;
}

function lineWith(grid: Grid, row: number, text: string, label: string): OutlineLine {
  return {
    grid,
    row,
    column: grid.cellsOf(row)[0]?.column ?? 1,
    text,
    label: labelParts(label),
    numberApart: false,
    hidden: grid.rowHidden(row),
    filled: [],
  };
}

function isFigureAlone(cells: readonly Cell[]): boolean {
  return cells.length > 0 && cells.every((cell) => cell.column > 3 && isFigure(cell));
}

/** Several figures side by side, many texts side by side (a header), or the label of another table's row by itself. */
export function isTabular({ grid, row, text, label }: OutlineLine, others: ReadonlySet<string>): boolean {
  const cells = grid.cellsOf(row);
  const tabular = cells.filter(isFigure).length >= TABULAR || cells.length >= TABULAR_TEXTS;
  return tabular || text === '' || others.has(label.exact);
}

/** The figures of a line that is no paragraph; its texts where so many of them stand side by side. */
export function unreadOf({ grid, row }: OutlineLine): readonly Cell[] {
  const cells = grid.cellsOf(row);
  const figures = cells.filter(isFigure);
  return figures.length === 0 && cells.length >= TABULAR_TEXTS ? cells : figures;
}

export function hasFigureBeside({ grid, row }: OutlineLine): boolean {
  return grid.cellsOf(row).slice(1).some(isFigure);
}

/** A figure off to the right, beside a heading or by itself: it answers nothing and is told where it stands. */
export function hasFigureAside({ grid, row }: OutlineLine, left: number): boolean {
  return grid.cellsOf(row).some((cell) => cell.column > left + 2 && isFigure(cell));
}

/** Words in a row that are no title (in capitals), no note in brackets, no signature or date. */
export function isSentence({ text, label }: OutlineLine): boolean {
  const isTitle = text === text.toUpperCase() || text.startsWith('(') || /\bngày\b.*\bnăm\b/iu.test(text);
  return label.words.length >= LEAST_SENTENCE && !isTitle && !isSignature(text);
}

/** A short line off to the right: below the last heading a signature, above it nothing that answers a heading. */
export function isAside(line: OutlineLine, left: number): boolean {
  return line.column > left + 2 && line.text.length < 60;
}
