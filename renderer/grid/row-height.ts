/** Measures texts as they are drawn, to know how many lines a cell takes. */
export type TextMeter = (text: string) => number;

/** How a row of the grid is drawn, in pixels: a cell's own padding and the borders of cell and row are around its lines. */
export const LINE_HEIGHT = 19;
export const ROW_PADDING = 11;
const CELL_SIDES = 18;
/** a text longer than a screen would hide its neighbours */
const MOST_LINES = 30;

/** A meter for a font, as CSS writes it; where the page cannot draw, every letter counts the same. */
export function textMeter(font: string): TextMeter {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * 7;
  context.font = font;
  return (text) => context.measureText(text).width;
}

/** How many lines a text takes in a cell of a width in pixels: own line breaks, and words that do not fit any more. At least 1. */
export function linesOf(text: string, width: number, meter: TextMeter): number {
  const room = Math.max(20, width - CELL_SIDES);
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, room, meter), 0);
}

/** A row's height in pixels for its number of lines, up to a height at which the table would not be read as a table any more. */
export function heightFor(lines: number): number {
  return Math.min(MOST_LINES, Math.max(1, lines)) * LINE_HEIGHT + ROW_PADDING;
}

function paragraphLines(paragraph: string, room: number, meter: TextMeter): number {
  if (meter(paragraph) <= room) return 1;
  const space = meter(' ');
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const width = meter(word);
    // the space behind the last word of a line takes no room
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    // a word wider than the cell is broken
    const broken = Math.max(0, Math.ceil(width / room) - 1);
    lines += broken;
    used = (broken > 0 ? width - broken * room : used + width) + space;
  }
  return lines;
}
