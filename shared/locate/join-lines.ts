import { labelParts } from './label-words.ts';
import { fitRows, type RowIndex } from './row-index.ts';
import { joinLines, type TableLine } from './table-lines.ts';

/** A label this close needs no further line. */
const WHOLE = 0.97;
/** The joined text must be about the row's whole label, and clearly better than either part. */
const JOINED = 0.85;
const GAIN = 0.05;
const MOST_PARTS = 4;

/**
 * Joins a label that was cut over several lines (pasted from Word, cut at a page's end). Lines are joined only where the
 * text of both together is a row's label, clearly more than either part alone, the later line has no number and no "+" of its
 * own, and at most one of them holds values, so that no two rows or levels of the table are ever made one.
 */
export function joinSplitLines(lines: readonly TableLine[], index: RowIndex): readonly TableLine[] {
  const joined: TableLine[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const first = lines[i];
    if (!first) break;
    const parts = partsFrom(lines, i, index);
    joined.push(parts.slice(1).reduce((line, part) => joinLines(line, part, `${line.text} ${part.text}`), first));
    i += parts.length - 1;
  }
  return joined;
}

function partsFrom(lines: readonly TableLine[], from: number, index: RowIndex): readonly TableLine[] {
  const first = lines[from];
  if (!first || first.label.words.length === 0) return first ? [first] : [];
  let best = bestScore(index, first.text, first.label.number);
  let parts: readonly TableLine[] = [first];
  if (best.score >= WHOLE) return parts;
  for (let count = 2; count <= MOST_PARTS; count += 1) {
    const next = lines[from + count - 1];
    const tried = next && follows(lines[from + count - 2], next) ? lines.slice(from, from + count) : null;
    if (!tried || tried.filter((line) => line.filled.length > 0).length > 1) break;
    const whole = bestScore(index, tried.map((line) => line.text).join(' '), first.label.number);
    if (whole.score < JOINED || whole.score < best.score + GAIN) continue;
    if (tried.slice(1).some((line) => bestScore(index, line.text, '').score >= WHOLE)) break;
    best = whole;
    parts = tried;
  }
  return parts;
}

function follows(above: TableLine | undefined, line: TableLine): boolean {
  return (
    above !== undefined &&
    above.piece === line.piece &&
    line.rows[0] === (above.rows.at(-1) ?? 0) + 1 &&
    line.label.number === '' &&
    line.label.words.length > 0 &&
    !/^\s*[+•]/.test(line.text)
  );
}

function bestScore(index: RowIndex, text: string, number: string): { score: number } {
  return { score: fitRows(index, labelParts(text, number), 0)[0]?.score ?? 0 };
}
