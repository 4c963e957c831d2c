import { countLines, measureText, ROOM, type Font } from './measure-text.ts';
import { POINTS_PER_CHARACTER, CELL_PADDING } from './page-setup.ts';
import { brokenLines } from './shown-lines.ts';

/** What stands in one column, top to bottom; `null` where another column's cell lies over it. */
export type ColumnTexts = {
  readonly texts: readonly (string | null)[];
  /** its header's texts: words of it are never broken */
  readonly header: readonly string[];
};

/**
 * Widths in characters that make a table of `total` points as low as it can be: every column is first given its longest
 * word, and what is left goes bit by bit to the column whose widening saves most height. Where even the longest words
 * do not fit they are scaled down together, and words will be broken.
 */
export function fitColumns(columns: readonly ColumnTexts[], total: number, font: Font): readonly number[] {
  const least = columns.map((column) => leastWidth(column, font));
  const room = total - columns.length * CELL_PADDING;
  const needed = least.reduce((sum, one) => sum + one, 0);
  if (needed >= room) return least.map((width) => toCharacters((width * room) / needed));
  const lengths = columns.map((column) => columnLengths(column, font));
  const widths = [...least];
  for (let left = room - needed; left > 0; left -= STEP) widen(widths, lengths, Math.min(STEP, left));
  return trim(widths, least, lineCounter(columns, font)).map(toCharacters);
}

/** Whether the longest word of every column fits into `total` points unbroken. */
export function wordsFit(columns: readonly ColumnTexts[], total: number, font: Font): boolean {
  return columns.reduce((sum, column) => sum + leastWidth(column, font) + CELL_PADDING, 0) <= total;
}

/** points given at a time */
const STEP = 4;
/** beside a word there is a hair of room, so that programs that draw wider do not break it */
const WORD_ROOM = 1.1;
/** times the font size: a column is never a slit, even when nothing stands in it yet */
const NARROWEST = 2.5;
const HEADER_ROWS = 4;

function leastWidth({ texts, header }: ColumnTexts, font: Font): number {
  const widest = (text: string, bold: boolean) =>
    Math.max(0, ...text.split(/\s+/).map((word) => measureText(word, { ...font, bold })));
  return (
    WORD_ROOM *
    Math.max(
      font.size * NARROWEST,
      ...header.map((text) => widest(text, true)),
      ...texts.map((text) => (text === null ? 0 : widest(text, false))),
    )
  );
}

/** A header stands on every page, so it counts as several rows. */
function columnLengths({ texts, header }: ColumnTexts, font: Font): number[] {
  const highest = Math.max(0, ...header.map((text) => textLength(text, { ...font, bold: true })));
  const own = texts.map((text) => (text === null ? 0 : textLength(text, font)));
  return [...Array.from({ length: HEADER_ROWS }, () => highest), ...own];
}

/** Length of a text as one line; a line break costs a whole line, so it is counted as one that cannot be saved. */
function textLength(text: string, font: Font): number {
  const lines = brokenLines(text);
  return (Math.max(...lines.map((line) => measureText(line, font))) * lines.length) / ROOM;
}

function widen(widths: number[], lengths: readonly (readonly number[])[], by: number): void {
  const rows = lengths[0]?.length ?? 0;
  const saved = widths.map(() => 0);
  for (let row = 0; row < rows; row += 1) addSaved(saved, row, widths, lengths, by);
  const most = Math.max(...saved);
  const all = widths.reduce((sum, width) => sum + width, 0);
  // when every text stands on one line the rest is shared out, wide columns getting more
  widths.forEach((width, i) => {
    if (most === 0) widths[i] = width + (by * width) / all;
    else if (i === saved.indexOf(most)) widths[i] = width + by;
  });
}

/**
 * Adds what widening each column saves in one row: the lines that its own text gives up, counted whole where it is the
 * highest cell of its row (that is what sets the row's height) and a little elsewhere, so that no column stays cramped for
 * nothing.
 */
function addSaved(
  saved: number[],
  row: number,
  widths: readonly number[],
  lengths: readonly (readonly number[])[],
  by: number,
): void {
  let highest = 0;
  for (let column = 0; column < widths.length; column += 1)
    highest = Math.max(highest, (lengths[column]?.[row] ?? 0) / (widths[column] ?? 1));
  if (highest <= 1) return;
  for (let column = 0; column < widths.length; column += 1) {
    const width = widths[column] ?? 1;
    const length = lengths[column]?.[row] ?? 0;
    const lines = length / width;
    if (lines <= 1) continue;
    const gain = lines - Math.max(1, length / (width + by));
    saved[column] = (saved[column] ?? 0) + gain * (lines >= highest ? 1 : ELSEWHERE);
  }
}

/** what a line given up counts in a cell that is not the highest of its row */
const ELSEWHERE = 0.1;

type CountLines = (column: number, width: number) => readonly number[];

/** The lines of every cell of a column (the header first, as several rows) at a width, wrapped word by word. */
function lineCounter(columns: readonly ColumnTexts[], font: Font): CountLines {
  const known = new Map<string, readonly number[]>();
  return (column, width) => {
    const key = `${column} ${width}`;
    const { texts, header } = columns[column] ?? { texts: [], header: [] };
    const highest = () => Math.max(1, ...header.map((text) => countLines(text, width, { ...font, bold: true })));
    const lines = known.get(key) ?? [
      highest() * HEADER_ROWS,
      ...texts.map((text) => (text === null ? 1 : countLines(text, width, font))),
    ];
    known.set(key, lines);
    return lines;
  };
}

/**
 * The first choice counts parts of lines; here the lines are really wrapped, and room is moved from column to column as
 * long as that makes the table lower.
 */
function trim(widths: readonly number[], least: readonly number[], count: CountLines): readonly number[] {
  let best = [...widths];
  let lowest = totalLines(best, count);
  for (const by of [24, 8])
    for (let from = 0; from < best.length; from += 1)
      for (let to = 0; to < best.length; to += 1) {
        const tried = best.map((width, i) => width + (i === to ? by : 0) - (i === from ? by : 0));
        if (from === to || (tried[from] ?? 0) < (least[from] ?? 0)) continue;
        const total = totalLines(tried, count);
        if (total < lowest) [best, lowest] = [tried, total];
      }
  return best;
}

/** Lines of the whole table: each row as high as its highest cell. */
function totalLines(widths: readonly number[], count: CountLines): number {
  const columns = widths.map((width, column) => count(column, width));
  let total = 0;
  for (let row = 0; row < (columns[0]?.length ?? 0); row += 1) {
    let highest = 1;
    for (const lines of columns) highest = Math.max(highest, lines[row] ?? 1);
    total += highest;
  }
  return total;
}

function toCharacters(points: number): number {
  return Math.round((points / POINTS_PER_CHARACTER) * 100) / 100;
}
