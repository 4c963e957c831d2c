import type { ConsolidatedTable } from '../consolidate/consolidation.ts';
import type { Row, Table } from '../family/family.ts';
import { captionLines } from './caption-block.ts';
import { fitColumns } from './column-widths.ts';
import { withEndMark } from './end-mark.ts';
import { makeGrid, type Grid } from './grid.ts';
import { splitHalves } from './halves.ts';
import { innerColumns, innerLines, ontoGrid, type InnerInput } from './inner-table.ts';
import type { Line } from './lines.ts';
import { wrapText } from './measure-text.ts';
import type { OfficialInput } from './official-input.ts';
import { assemble, backLines, columnTexts, frontLines, standsAlone } from './official-sheet.ts';
import { officialPage, printable, widthOf } from './page-setup.ts';
import type { SheetPlan, StylePlan } from './sheet-plan.ts';
import { tableStyles } from './styles.ts';
import { printedLabel } from './table-body.ts';

/**
 * A report outline as the gathered report: headings as printed, below each what the units wrote with the unit's name in
 * front, lists and matrices where the document has them. A list or matrix that stands for itself is drawn the same way.
 */
export function outlineSheet(table: Table, input: OfficialInput, name: string): SheetPlan {
  const page = officialPage(table.landscape, input.draft);
  const { width } = printable(page);
  const inner = innerTables(table, input);
  const grid = makeGrid([...inner.map((one) => innerWidths(one, width)), halves(width)]);
  const placed = new Map(
    inner.map((one, i) => {
      const { header, body } = innerLines(one, tableStyles(SIZE));
      return [one.table.id, ontoGrid([...header, ...body], grid.spans[i] ?? [])];
    }),
  );
  const body = table.kind === 'outline' ? outlineLines(table, input, grid, placed) : (placed.get(table.id) ?? []);
  return assemble({
    name,
    page,
    widths: grid.widths,
    above: [...frontLines(table, input, grid.widths), ...captionLines(table, input, grid.widths.length)],
    header: [],
    body: standsAlone(table, input) ? withEndMark(body, grid.widths.length) : body,
    below: backLines(table, input, grid.widths),
  });
}

const SIZE = 12;

function innerTables(
  table: Table,
  { family, period, directory, settings, consolidation }: OfficialInput,
): InnerInput[] {
  const tables = family.tables.filter(
    (one) =>
      one.phases.includes(period.phase) && (one === table ? one.kind !== 'outline' : one.inside?.table === table.id),
  );
  return tables.map((one) => ({
    table: one,
    consolidated: consolidation.tables.find((merged) => merged.id === one.id),
    period,
    directory,
    mode: settings.mode,
  }));
}

function innerWidths(input: InnerInput, width: number): readonly number[] {
  const { body } = innerLines(input, tableStyles(SIZE));
  const headers = innerColumns(input).map((column) => [column.header]);
  return fitColumns(columnTexts(headers, body), width, { size: SIZE });
}

/** A page without a table still has a left and a right half, for the signature. */
function halves(width: number): readonly number[] {
  const characters = (width / 2 - 3.75) / 6;
  return [characters, characters];
}

function outlineLines(
  table: Table,
  input: OfficialInput,
  grid: Grid,
  placed: ReadonlyMap<string, readonly Line[]>,
): readonly Line[] {
  const merged = input.consolidation.tables.find((one) => one.id === table.id);
  return table.rows.flatMap((row) => {
    const inside = input.family.tables.filter(
      (one) => one.inside?.afterRow === row.code && one.inside.table === table.id,
    );
    const answers = paragraphs(row, merged, input);
    const followed = answers.length + inside.length > 0;
    return [
      ...(row.level === 'signature'
        ? signatureRow(row, input.period.year, grid)
        : headingLines(row, input.period.year, grid, followed)),
      ...answers.flatMap((text) => textLines(text, paragraphStyle, grid)),
      ...inside.flatMap((one) => [gap, ...(placed.get(one.id) ?? []), gap]),
    ];
  });
}

const gap: Line = { cells: [], height: 6 };

/** A prompt that nobody answered leads to nothing: a chain of such lines would be moved on whole and leave half a page empty. */
function headingLines(row: Row, year: number, grid: Grid, followed: boolean): readonly Line[] {
  const keep = followed || headingStyles[row.level] !== undefined;
  return textLines(printedLabel(row, year), headingStyles[row.level] ?? promptStyle, grid).map((line) => ({
    ...line,
    keep,
  }));
}

function signatureRow(row: Row, year: number, grid: Grid): readonly Line[] {
  const { right } = splitHalves(grid.widths);
  const content = { kind: 'text', text: printedLabel(row, year) } as const;
  return [gap, { cells: [{ ...right, content, style: signatureStyle }] }];
}

function paragraphs(row: Row, merged: ConsolidatedTable | undefined, { directory }: OfficialInput): readonly string[] {
  const gathered = merged?.rows.find((one) => one.code === row.code)?.paragraphs ?? [];
  return gathered.map(({ unit, text }) => {
    const name = directory.units.find((one) => one.id === unit)?.name ?? unit;
    return `${name}: ${text.trim()}`;
  });
}

/** A text over the whole width; a long one is divided at its line ends, so that it runs on from page to page. */
function textLines(text: string, style: StylePlan, grid: Grid): readonly Line[] {
  const lines = wrapText(text, widthOf(grid.widths) - 3.75, style);
  const pieces = lines.length <= MOST_LINES ? [text] : piecesOf(text, lines);
  return pieces.map((piece) => ({
    cells: [{ column: 1, across: grid.widths.length, style, content: { kind: 'text', text: piece } }],
  }));
}

/** The text cut behind every few of its lines: its own line breaks stay, and a word that lies over a line's end gets no space. */
function piecesOf(text: string, lines: readonly string[]): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  let at = 0;
  lines.forEach((line, i) => {
    at = text.indexOf(line, at) + line.length;
    const cut = (i + 1) % PIECE === 0 || i === lines.length - 1;
    if (cut) pieces.push(text.slice(from, at));
    if (/[ \n]/.test(text.charAt(at))) at += 1;
    if (cut) from = at;
  });
  return pieces;
}

const MOST_LINES = 16;
const PIECE = 8;

const base: StylePlan = { size: 13, horizontal: 'justify', vertical: 'top', wrap: true };
const paragraphStyle: StylePlan = { ...base };
const promptStyle: StylePlan = { ...base, italic: true };
const signatureStyle: StylePlan = { ...base, bold: true, horizontal: 'center' };
const headingStyles: Readonly<Partial<Record<Row['level'], StylePlan>>> = {
  section: { ...base, bold: true },
  subsection: { ...base, bold: true },
  subsubsection: { ...base, bold: true, italic: true },
  heading: { ...base, bold: true },
};
