import type { Family, PeriodKind, Phase, Table } from '../family/family.ts';
import { withComponentsRow } from './component-columns.ts';
import { type Grid, lineOf } from './grid.ts';
import { type HeaderBlock, headerBlocks, headerLikeRows } from './header-blocks.ts';
import { columnPatterns, type LearnedHeader, type ColumnPattern } from './header-patterns.ts';
import { headerVocabulary } from './header-vocabulary.ts';
import { labelParts } from './label-words.ts';
import { type HeaderMatch, matchHeader } from './match-header.ts';
import { type Piece, pieceOf } from './piece.ts';
import { fitRows, type LearnedLabel, rowIndexOf } from './row-index.ts';

/** What is looked for: a family in a phase and year, with the wordings an officer confirmed. */
export type Sought = {
  readonly family: Family;
  readonly phase: Phase;
  readonly year: number;
  readonly kind: PeriodKind;
  readonly headers: readonly LearnedHeader[];
  /** by table */
  readonly labels: ReadonlyMap<string, readonly LearnedLabel[]>;
};

/** A block of headers must name this share of a table's columns. */
const LEAST_COVERAGE = 0.3;
/** Two tables whose headers fit this equally are told apart by the labels below. */
const EQUAL = 0.05;
/** One cell that fits a column this well, or two that fit this half as well, may begin a header. */
const SURE = 0.9;
const HALF = 0.45;
/** Lines looked at where labels decide. */
const LINES_TRIED = 60;

/** All pieces of the family's tables on a sheet, top to bottom. */
export function findPieces(grid: Grid, sought: Sought): readonly Piece[] {
  const tables = sought.family.tables.filter(
    (table) => table.phases.includes(sought.phase) && table.kind !== 'outline',
  );
  const patterns = new Map(tables.map((table) => [table.id, columnPatterns(table, sought, sought.headers)]));
  const matchOf = (table: Table, columns: HeaderBlock['columns']): HeaderMatch =>
    matchHeader(columns, patterns.get(table.id) ?? []);
  const named = [...patterns.values()].flat();
  const candidates = headerLikeRows(grid, headerVocabulary([sought.family], sought.headers)).filter((row) =>
    namesColumns(grid, row, named),
  );
  const rate = (columns: HeaderBlock['columns']): number =>
    Math.max(0, ...tables.map((table) => matchOf(table, columns).coverage));
  const blocks = headerBlocks(grid, candidates, rate, LEAST_COVERAGE).map((block) => withComponentsRow(grid, block));
  return blocks.flatMap((block, at): Piece[] => {
    const until = (blocks[at + 1]?.from ?? Infinity) - 1;
    const fits = tables
      .map((table) => ({ table, match: matchOf(table, block.columns) }))
      .sort((a, b) => b.match.coverage - a.match.coverage);
    const best = fits[0];
    if (!best) return [];
    const equal = fits.filter((fit) => fit.match.coverage >= best.match.coverage - EQUAL);
    const pieces = equal.map(({ table, match }) =>
      withLabels(pieceOf(grid, table, sought.phase, block, match, until), sought),
    );
    const rated = pieces.map((piece) => ({
      piece,
      hits: equal.length > 1 ? labelHits(piece, piece.labels, sought) : 0,
    }));
    return rated
      .sort((a, b) => b.hits - a.hits)
      .slice(0, 1)
      .map((one) => one.piece);
  });
}

/** Whether single cells of a row already name columns: a header's first row does, a line of the body does not. */
function namesColumns(grid: Grid, row: number, patterns: readonly ColumnPattern[]): boolean {
  let named = 0;
  for (const cell of grid.cellsOf(row)) {
    const fit = cell.content.kind === 'text' ? Math.max(0, ...patterns.map((one) => one.fit(lineOf(cell)))) : 0;
    if (fit >= SURE) return true;
    if (fit >= HALF && (named += 1) === 2) return true;
  }
  return false;
}

/**
 * A piece whose header names no label column, or one in which no label stands ("Nội dung" typed over a value column), gets the column
 * in which most of the table's labels stand.
 */
function withLabels(piece: Piece, sought: Sought): Piece {
  if (piece.table.kind === 'list') return piece;
  if (piece.labels && labelHits(piece, piece.labels, sought) > 0) return piece;
  const named = piece.table.columns.find((column) => column.role === 'label')?.key;
  const columns = new Map([...piece.columns].filter(([key]) => key !== named));
  const taken = new Set(columns.values());
  const indexes = piece.block.columns.map((column) => column.index);
  const [from, to] = [Math.max(1, Math.min(...indexes) - 1), Math.max(...indexes) + 1];
  const tried = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((index) => !taken.has(index));
  const rated = tried
    .map((index) => ({ index, hits: labelHits(piece, [index, index], sought) }))
    .sort((a, b) => b.hits - a.hits);
  const best = rated[0];
  if (!best || best.hits === 0) return piece;
  if (piece.labels && named !== undefined) columns.set(named, best.index);
  return { ...piece, columns, labels: [best.index, best.index] };
}

/** How many of the first lines below a header have a label of the table in these columns. */
function labelHits(piece: Piece, labels: Piece['labels'], sought: Sought): number {
  if (!labels) return 0;
  const index = rowIndexOf(piece.table, sought.labels.get(piece.table.id));
  const rows = piece.grid.rows.filter((row) => row > piece.block.to && row <= piece.until).slice(0, LINES_TRIED);
  return rows.filter((row) => {
    const cells = piece.grid.cellsOf(row).filter((cell) => cell.column >= labels[0] && cell.column <= labels[1]);
    return fitRows(index, labelParts(cells.map(lineOf).join(' ')), 0.8).length > 0;
  }).length;
}
