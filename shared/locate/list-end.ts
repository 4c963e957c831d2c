import type { Family } from '../family/family.ts';
import type { Cell } from '../workbook/sheet.ts';
import { isFigure, isSignature } from './figure.ts';
import { type Grid, lineOf } from './grid.ts';
import { labelParts } from './label-words.ts';
import { indexOfRole, type Piece } from './piece.ts';

/** Labels of outlines in the form that compares (`LabelParts.exact`): a line that begins with one is no row of a list. */
export type Headings = ReadonlySet<string>;

/** A text of so many words in a number column is a sentence, whatever a stray figure beside it looks like. */
const SENTENCE_WORDS = 4;

const kept = new WeakMap<Family, Headings>();

/** The headings and prompts of a family's outlines; kept by family. Labels of one or two words may be a list's own. */
export function outlineHeadings(family: Family): Headings {
  const before = kept.get(family);
  if (before) return before;
  const rows = family.tables.flatMap((table) => (table.kind === 'outline' ? table.rows : []));
  const labels = rows.flatMap((row) => [row.label, ...row.aliases].map((text) => labelParts(text)));
  const headings = new Set(labels.filter((label) => label.words.length > 2).map((label) => label.exact));
  kept.set(family, headings);
  return headings;
}

/**
 * Whether a sheet row ends a list whose last row is `last`: a heading or paragraph below it (a heading of the outline it stands
 * in, one text merged over several of its columns, or running on from the number column), or a signature. A figure that strayed
 * beside a heading or a sentence does not make a row of the list of it.
 */
export function endsList(piece: Piece, row: number, last: number, headings: Headings): boolean {
  const own = piece.block.columns.map((column) => column.index);
  const [left, right] = [Math.min(...own), Math.max(...own)];
  const cells = piece.grid.cellsOf(row).filter((cell) => cell.column >= left - 1 && cell.column <= right);
  if (cells.some((cell) => isSignature(lineOf(cell)))) return true;
  const date = indexOfRole(piece.table, piece.columns, 'date');
  const isStray = (cell: Cell): boolean => isFigure(cell) && cell.column !== date;
  const [first, ...rest] = cells;
  if (!first) return false;
  if (headings.has(labelParts(lineOf(first)).exact)) return true;
  if (rest.length > 0) return rest.every(isStray) && (isHeading(piece, first) || isSentence(piece, first));
  if (row > last + 1 || isHeading(piece, first)) return true;
  if (first.column === piece.numberColumn) return /\p{L}{2}/u.test(lineOf(first));
  return spansColumns(piece.grid, row, first.column, [...piece.columns.values()]);
}

/** "2. Phối hợp liên ngành …" in the first column of the list, whatever that column holds after a sender exchanged some. */
function isHeading(piece: Piece, cell: Cell): boolean {
  const first = Math.min(...piece.block.columns.map((column) => column.index));
  return cell.column <= first && /^(?:\d{1,2}|[IVX]{1,4})(?:\.\d+)*[.)]\s+\p{Lu}/u.test(lineOf(cell));
}

function isSentence(piece: Piece, cell: Cell): boolean {
  return cell.column === piece.numberColumn && labelParts(lineOf(cell)).words.length >= SENTENCE_WORDS;
}

function spansColumns(grid: Grid, row: number, column: number, indexes: readonly number[]): boolean {
  const area = grid.mergeAt(row, column);
  return area !== null && indexes.filter((index) => index >= area.left && index <= area.right).length > 1;
}
