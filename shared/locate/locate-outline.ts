import type { RowCode, Table } from '../family/family.ts';
import { cleanSpaces, foldWords } from '../text/fold.ts';
import { atOf } from '../workbook/address.ts';
import type { Cell } from '../workbook/sheet.ts';
import { EXACT } from './decided.ts';
import { decideRows } from './decide-rows.ts';
import { isSignature } from './figure.ts';
import type { Sought } from './find-pieces.ts';
import type { Grid } from './grid.ts';
import { labelParts, type LabelParts } from './label-words.ts';
import type { LocatedParagraph, LocatedTable } from './located.ts';
import { lostHeadings } from './lost-headings.ts';
import {
  hasFigureAside,
  hasFigureBeside,
  isAside,
  isSentence,
  isTabular,
  outlineLines,
  type OutlineLine,
  unreadOf,
} from './outline-line.ts';
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

/** A sheet holds the outline when at least this many of its headings are there. */
const LEAST_HEADINGS = 3;
/** Words a line must have in common with a row from the first on, to be that row with the answer written behind it. */
const LEAST_LEADING_WORDS = 3;
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
  const found = withoutCopies(grids.flatMap((grid) => outlineOn(grid, index, others, taken)));
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

type Outline = OutlineSpan & { readonly paragraphs: readonly LocatedParagraph[] };

/** A sheet that was copied says everything again: a paragraph that an earlier sheet has under the same heading counts once. */
function withoutCopies(found: readonly Outline[]): readonly Outline[] {
  const keyOf = ({ row, text }: LocatedParagraph): string => `${row}\n${foldWords(text)}`;
  const said = new Set<string>();
  return found.map((one) => {
    const paragraphs = one.paragraphs.filter((paragraph) => !said.has(keyOf(paragraph)));
    for (const paragraph of paragraphs) said.add(keyOf(paragraph));
    return { ...one, paragraphs };
  });
}

function outlineOn(
  grid: Grid,
  index: RowIndex,
  others: ReadonlySet<string>,
  taken: (grid: Grid, row: number) => boolean,
): readonly Outline[] {
  if (!hasHeadings(grid, index)) return [];
  const rest = grid.rows.filter((row) => !taken(grid, row));
  const isHeading = ({ words }: LabelParts): boolean => words.length > 1 && index.byWords.has(words.join(' '));
  const lines = rest.slice(0, MOST_LINES).flatMap((row) => outlineLines(grid, row, isHeading));
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
    for (const line of first?.shown.split('\n', MOST_LINES) ?? []) {
      const { words } = labelParts(cleanSpaces(line));
      if (words.length > 1 && index.openings.has(words.slice(0, OPENING_WORDS).join(' '))) found += 1;
      if (found === LEAST_HEADINGS) return true;
    }
  }
  return false;
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
