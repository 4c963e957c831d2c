import { brokenLines, hasBreak } from './shown-lines.ts';
import { boldWidths, regularWidths } from './times-widths.ts';

/** The part of a style that decides how wide a text is. */
export type Font = { readonly size: number; readonly bold?: boolean };

/** Width of one line of text in points, set in Times New Roman. */
export function measureText(text: string, font: Font): number {
  const widths = font.bold ? bold : regular;
  let sum = 0;
  for (const character of text) sum += widths.get(character) ?? learnWidth(character, widths);
  return (sum * font.size) / 1000;
}

/**
 * The lines in which a text stands in a cell `width` points wide: broken at its own line breaks and at spaces, and inside a
 * word only where the word alone is too wide. Programs differ by some percent in how they draw, so a little room is kept:
 * rather an empty line too many than a word cut off.
 */
export function wrapText(text: string, width: number, font: Font): readonly string[] {
  const room = Math.max(width * ROOM, font.size);
  return brokenLines(text).flatMap((paragraph) => wrapParagraph(paragraph, room, font));
}

/** How many lines `wrapText` gives; most cells hold a few words, so those that fit on one line are told apart first. */
export function countLines(text: string, width: number, font: Font): number {
  if (!hasBreak(text) && measureText(text, font) <= width * ROOM) return 1;
  return wrapText(text, width, font).length;
}

/** Height in points of a line of text, as Excel gives it. */
export function lineHeight(size: number): number {
  return Math.ceil((size * 1.3125) / 0.75) * 0.75;
}

/** how much of a cell's width is counted on */
export const ROOM = 0.93;

function wrapParagraph(paragraph: string, room: number, font: Font): string[] {
  const lines: string[] = [];
  const space = measureText(' ', font);
  let line = '';
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const wide = measureText(word, font);
    if (line !== '' && used + space + wide <= room) {
      line += ` ${word}`;
      used += space + wide;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = wide <= room ? [word] : breakWord(word, room, font);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    used = measureText(line, font);
  }
  return [...lines, line];
}

function breakWord(word: string, room: number, font: Font): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && measureText(piece + character, font) > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

type Widths = Map<string, number>;

const regular = widthsOf(regularWidths);
const bold = widthsOf(boldWidths);

function widthsOf(table: typeof regularWidths): Widths {
  return new Map(table.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)));
}

/** the horn of ơ and ư stands out to the right */
const HORN = '\u031B';
const HORN_WIDTH = 90;
/** for characters that the table does not know: none is met in the documents, so it may be generous */
const UNKNOWN_WIDTH = 1000;

function learnWidth(character: string, widths: Widths): number {
  const [base = '', ...marks] = character.normalize('NFD');
  const width = /^\p{M}$/u.test(character)
    ? 0
    : (widths.get(base) ?? UNKNOWN_WIDTH) + (marks.includes(HORN) ? HORN_WIDTH : 0);
  widths.set(character, width);
  return width;
}
