import type { RowCode, Table } from '../family/family.ts';
import { atOf } from '../workbook/address.ts';
import type { Cell } from '../workbook/sheet.ts';
import { EXACT } from './decided.ts';
import { decideRows } from './decide-rows.ts';
import { isFigure, isSignature } from './figure.ts';
import type { Sought } from './find-pieces.ts';
import { type Grid, lineOf } from './grid.ts';
import { type LabelParts, labelParts } from './label-words.ts';
import type { LocatedParagraph, LocatedTable } from './located.ts';
import { lostHeadings } from './lost-headings.ts';
import { placeByContent } from './place-paragraph.ts';
import { OPENING_WORDS, rowIndexOf, type RowIndex } from './row-index.ts';

/** An outline as located, and the sheet rows from its first heading to its last line. */
export type FoundOutline = {
  readonly table: Table;
  readonly located: LocatedTable;
  readonly spans: readonly OutlineSpan[];
};

/**
 * `unread`: cells within it that are no paragraph and in no table: several figures or many texts side by side, as in a table whose
 * header was lost, and lines beyond the most that are read. `above`: sheet rows of sentences that stand before the first heading that
 * was found, where the outline begins with another.
 */
export type OutlineSpan = {
  readonly grid: Grid;
  readonly from: number;
  readonly to: number;
  readonly unread: readonly Cell[];
  readonly above: readonly number[];
};

type OutlineLine = {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly label: LabelParts;
  readonly numberApart: boolean;
  readonly hidden: boolean;
  readonly filled: readonly number[];
};

/** A sheet holds the outline when at least this many of its headings are there. */
const LEAST_HEADINGS = 3;
/** Words a line must have in common with a row from the first on, to be that row with the answer written behind it. */
const LEAST_LEADING_WORDS = 3;
/** So many figures side by side are a row of a table. */
const TABULAR = 2;
/** So many texts side by side are one too, or its header. */
const TABULAR_TEXTS = 4;
/** So many words are a sentence rather than a heading, an office's name or a motto. */
const LEAST_SENTENCE = 8;
/** Lines of an outline that are read; a longer one was filled by a program, and what follows is told. */
const MOST_LINES = 5000;

/**
 * Locates an outline: its headings and prompts, and the paragraphs the unit wrote below them. `taken` says which sheet rows
 * belong to tables. A paragraph answers the heading or prompt above it; where the prompts themselves were left out, the one
 * it clearly speaks of. Null where the outline is not there.
 */
export function locateOutline(
  table: Table,
  grids: readonly Grid[],
  taken: (grid: Grid, row: number) => boolean,
  sought: Sought,
): FoundOutline | null {
  const index = rowIndexOf(table, sought.labels.get(table.id));
  const others = otherLabels(table, sought);
  const found = grids.flatMap((grid) => outlineOn(grid, index, others, taken));
  const [first] = found;
  if (!first) return null;
  return {
    table,
    spans: found,
    located: {
      table: table.id,
      pieces: found.map(({ grid, from, to }) => ({
        sheet: grid.sheet.name,
        headerRows: [from, from],
        lastRow: to,
        columns: [],
        otherHeaders: [],
      })),
      rows: [],
      unknownRows: [],
      missingColumns: [],
      listRows: [],
      paragraphs: found.flatMap((one) => one.paragraphs),
    },
  };
}

function outlineOn(
  grid: Grid,
  index: RowIndex,
  others: ReadonlySet<string>,
  taken: (grid: Grid, row: number) => boolean,
): readonly (OutlineSpan & { readonly paragraphs: readonly LocatedParagraph[] })[] {
  if (!hasHeadings(grid, index)) return [];
  const rest = grid.rows.filter((row) => !taken(grid, row));
  const lines = rest.slice(0, MOST_LINES).map((row) => outlineLine(grid, row));
  const decided = decideRows(lines, index).taken.filter((one) => !one.repeats);
  const rows = new Map(
    decided
      .filter((one) => one.score >= EXACT || answeredIn(one.line, index) === null)
      .map((one) => [one.line, one.row]),
  );
  const headings = decided.filter((one) => index.table.rows[one.row]?.level !== 'signature');
  if (headings.length < LEAST_HEADINGS) return [];
  const from = Math.min(...headings.map((one) => one.line.row));
  const lastHeading = Math.max(...headings.map((one) => one.line.row));
  const printed = new Set(headings.map((one) => one.row));
  const left = Math.min(...headings.map((one) => one.line.column));
  const lostAt = lostHeadings(index.table.rows, printed, new Map(headings.map((one) => [one.line.row, one.row])));
  const paragraphs: LocatedParagraph[] = [];
  const unread: Cell[] = [];
  let current = -1;
  let to = from;
  for (const line of lines) {
    if (line.row < from) continue;
    const row = rows.get(line) ?? answeredIn(line, index);
    if (row !== null && index.table.rows[row]?.level === 'signature') break;
    const tabular = isTabular(line, others);
    if (tabular || hasFigureAside(line, left) || (rows.has(line) && hasFigureBeside(line)))
      unread.push(...unreadOf(line));
    if (rows.has(line) && row !== null) current = row;
    else if (tabular) continue;
    else if (line.row > lastHeading && (isSignature(line.text) || isAside(line, left))) break;
    else {
      current = row ?? current;
      const answers = row ?? placeByContent(index, current, line.label.words, printed);
      const lost = row === null ? lostAt(current, line.row) : null;
      paragraphs.push({
        row: codeOf(index.table, answers),
        at: atOf(grid.sheet.name, line),
        text: line.text,
        ...(lost === null ? {} : { lost: codeOf(index.table, lost) }),
      });
    }
    to = line.row;
  }
  unread.push(...rest.slice(MOST_LINES).flatMap(grid.cellsOf));
  const begins = lostAt(-1, from - 1) !== null;
  const above = begins ? lines.filter((line) => line.row < from && isSentence(line)).map((line) => line.row) : [];
  return [{ grid, from, to, unread, above, paragraphs }];
}

/** The labels of the tables that stand inside an outline: none of them answers a heading. */
function otherLabels(outline: Table, { family }: Sought): ReadonlySet<string> {
  const tables = family.tables.filter((one) => one !== outline && one.kind === 'matrix');
  return new Set(tables.flatMap((one) => one.rows.map((row) => labelParts(row.label).exact)));
}

/** Whether enough lines begin as headings of the outline do; looked up, not compared, so that other sheets cost little. */
function hasHeadings(grid: Grid, index: RowIndex): boolean {
  let found = 0;
  for (const row of grid.rows) {
    const [first] = grid.cellsOf(row);
    const words = first ? labelParts(lineOf(first)).words : [];
    if (words.length > 1 && index.openings.has(words.slice(0, OPENING_WORDS).join(' '))) found += 1;
    if (found === LEAST_HEADINGS) return true;
  }
  return false;
}

function outlineLine(grid: Grid, row: number): OutlineLine {
  const cells = grid.cellsOf(row);
  const [first] = cells;
  const text = isFigureAlone(cells) ? '' : cells.map(lineOf).join(' ');
  // a figure beside a heading is no part of the heading
  const words = cells.filter((cell) => cell === first || !isFigure(cell));
  return {
    grid,
    row,
    column: cells[0]?.column ?? 1,
    text,
    label: labelParts(text === '' ? '' : words.map(lineOf).join(' ')),
    numberApart: false,
    hidden: grid.rowHidden(row),
    filled: [],
  };
}

function isFigureAlone(cells: readonly Cell[]): boolean {
  return cells.length > 0 && cells.every((cell) => cell.column > 3 && isFigure(cell));
}

/** Several figures side by side, many texts side by side (a header), or the label of another table's row by itself. */
function isTabular({ grid, row, text, label }: OutlineLine, others: ReadonlySet<string>): boolean {
  const cells = grid.cellsOf(row);
  const tabular = cells.filter(isFigure).length >= TABULAR || cells.length >= TABULAR_TEXTS;
  return tabular || text === '' || others.has(label.exact);
}

/** The figures of a line that is no paragraph; its texts where so many of them stand side by side. */
function unreadOf({ grid, row }: OutlineLine): readonly Cell[] {
  const cells = grid.cellsOf(row);
  const figures = cells.filter(isFigure);
  return figures.length === 0 && cells.length >= TABULAR_TEXTS ? cells : figures;
}

function hasFigureBeside({ grid, row }: OutlineLine): boolean {
  return grid.cellsOf(row).slice(1).some(isFigure);
}

/** A figure off to the right, beside a heading or by itself: it answers nothing and is told where it stands. */
function hasFigureAside({ grid, row }: OutlineLine, left: number): boolean {
  return grid.cellsOf(row).some((cell) => cell.column > left + 2 && isFigure(cell));
}

/** Words in a row that are no title (in capitals), no note in brackets, no signature or date. */
function isSentence({ text, label }: OutlineLine): boolean {
  const isTitle = text === text.toUpperCase() || text.startsWith('(') || /\bngày\b.*\bnăm\b/iu.test(text);
  return label.words.length >= LEAST_SENTENCE && !isTitle && !isSignature(text);
}

/** A short line off to the right: below the last heading a signature, above it nothing that answers a heading. */
function isAside(line: OutlineLine, left: number): boolean {
  return line.column > left + 2 && line.text.length < 60;
}

/** The row whose whole label a line begins with, when more is written behind it; null where there is none. */
function answeredIn(line: OutlineLine, index: RowIndex): number | null {
  const { words } = line.label;
  const found = index.wordings.findIndex((wordings) =>
    wordings.some(
      (one) =>
        one.words.length >= LEAST_LEADING_WORDS &&
        words.length > one.words.length &&
        one.words.every((word, i) => word === words[i]),
    ),
  );
  return found < 0 ? null : found;
}

function codeOf(table: Table, row: number): RowCode {
  return table.rows[row]?.code ?? '';
}
