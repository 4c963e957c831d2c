import type { RowIndex } from './row-index.ts';

/** A paragraph must share this much of its telling words with a prompt, and clearly more than with the next best. */
const LEAST_SHARE = 0.25;
const MARGIN = 0.05;
const LEAST_WORDS = 4;

/**
 * The prompt that a paragraph answers where a heading's prompts were left out of the sheet; the heading itself when the
 * prompts are printed there (the paragraph's place then says it) or when none is clearly meant.
 */
export function placeByContent(
  index: RowIndex,
  heading: number,
  words: readonly string[],
  printed: ReadonlySet<number>,
): number {
  const prompts = promptsOf(index, heading);
  if (prompts.length === 0 || prompts.some((row) => printed.has(row))) return heading;
  const rated = prompts.map((row) => ({ row, share: shareIn(index, words, row) })).sort((a, b) => b.share - a.share);
  const [best, second] = rated;
  if (!best || best.share < LEAST_SHARE || best.share < (second?.share ?? 0) + MARGIN) return heading;
  return best.row;
}

/** Rows of level "prompt" that follow a heading directly. */
function promptsOf(index: RowIndex, heading: number): readonly number[] {
  const { rows } = index.table;
  const found: number[] = [];
  for (let row = heading + 1; rows[row]?.level === 'prompt'; row += 1) found.push(row);
  return found;
}

/** The weight of a paragraph's words that a prompt uses, as a share of all that any row uses; 0 for too few to tell. */
function shareIn(index: RowIndex, words: readonly string[], row: number): number {
  const own = new Set((index.wordings[row] ?? []).flatMap((wording) => wording.words));
  let shared = 0;
  let count = 0;
  let all = 0;
  for (const word of new Set(words)) {
    if (!index.byWord.has(word)) continue;
    const weight = index.vocabulary.weightOf(word);
    all += weight;
    if (!own.has(word)) continue;
    shared += weight;
    count += 1;
  }
  return count < LEAST_WORDS ? 0 : shared / all;
}
