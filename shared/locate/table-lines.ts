import type { Cell } from '../workbook/sheet.ts';
import type { Place } from '../workbook/address.ts';
import { lineOf } from './grid.ts';
import { type LabelParts, labelParts, numberKey } from './label-words.ts';
import { numbersColumns } from './numbers-columns.ts';
import { type Piece, tellingIndexes } from './piece.ts';

/** One line of a piece: a sheet row, or several where a label was cut or merged downwards. */
export type TableLine = {
  readonly piece: Piece;
  /** sheet rows, top to bottom; one except for joined lines */
  readonly rows: readonly number[];
  readonly label: LabelParts;
  readonly numberApart: boolean;
  /** the label as it stands, without odd spaces */
  readonly text: string;
  readonly labelPlace: Place;
  readonly hidden: boolean;
  /** value columns (of a table without values, its text columns) that hold something on this line */
  readonly filled: readonly number[];
};

/** The lines of a piece from below its header to its last possible row; rows that only number the columns are left out. */
export function tableLines(piece: Piece): readonly TableLine[] {
  const { grid, block } = piece;
  const indexes = tellingIndexes(piece);
  const lines: TableLine[] = [];
  for (const row of grid.rows) {
    if (row <= block.to || row > piece.until) continue;
    const line = lineAt(piece, row, indexes);
    if (!line || numbersColumns(grid, row)) continue;
    const above = lines.at(-1);
    if (above && labelMergedFrom(piece, row, above) && !bothHold(above, line))
      lines[lines.length - 1] = joinLines(above, line, above.text);
    else lines.push(line);
  }
  return lines;
}

/** Two values of one column are two rows' or levels', whatever label is merged over both: of one line only the first would be read. */
function bothHold(a: TableLine, b: TableLine): boolean {
  return b.filled.some((index) => a.filled.includes(index));
}

/** Two lines as one: their rows and cells together, the label as given. */
export function joinLines(a: TableLine, b: TableLine, text: string): TableLine {
  return {
    ...a,
    rows: [...a.rows, ...b.rows],
    label: labelParts(text, a.label.number),
    text,
    hidden: a.hidden && b.hidden,
    filled: [...new Set([...a.filled, ...b.filled])],
  };
}

function lineAt(piece: Piece, row: number, indexes: readonly number[]): TableLine | null {
  const { grid } = piece;
  const filled = indexes.filter((index) => grid.cellAt(row, index) !== null);
  const { label, number } = labelCells(piece, row);
  if (label.length === 0 && number === '' && filled.length === 0) return null;
  const text = label.map(lineOf).join(' ');
  return {
    piece,
    rows: [row],
    label: labelParts(text, number),
    numberApart: numberKey(number) !== '',
    text,
    labelPlace: { row, column: label[0]?.column ?? piece.labels?.[1] ?? 1 },
    hidden: grid.rowHidden(row),
    filled,
  };
}

/** The cells that make a line's label, and its number. A long text in the number column is a label merged from there. */
function labelCells(piece: Piece, row: number): { label: readonly Cell[]; number: string } {
  const { grid, labels, numberColumn } = piece;
  if (!labels) return { label: [], number: '' };
  const inZone = grid.cellsOf(row).filter((cell) => cell.column >= labels[0] && cell.column <= labels[1]);
  const numbered = numberColumn === null ? null : grid.cellAt(row, numberColumn);
  if (numberColumn === null) {
    const first = inZone[0];
    const apart = first && inZone.length > 1 && numberKey(lineOf(first)) !== '';
    return apart ? { label: inZone.slice(1), number: lineOf(first) } : { label: inZone, number: '' };
  }
  const text = lineOf(numbered);
  if (numbered && numberKey(text) === '' && /\p{L}{2}/u.test(text)) return { label: [numbered, ...inZone], number: '' };
  return { label: inZone, number: text };
}

function labelMergedFrom(piece: Piece, row: number, above: TableLine): boolean {
  if (!piece.labels) return false;
  const area = piece.grid.mergeAt(row, above.labelPlace.column);
  return area !== null && area.top < row && above.rows.includes(area.top) && above.labelPlace.row === area.top;
}
