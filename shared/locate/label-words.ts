import { cleanSpaces, foldText, foldWords } from '../text/fold.ts';
import { remember } from '../text/remember.ts';

/** A label taken apart: its number ("3.1", "IV"), what it says, and both in forms that compare. */
export type LabelParts = {
  /** normalised: "3.1." and "3,1" are "3.1"; "" where there is none */
  readonly number: string;
  /** without number and bullet */
  readonly text: string;
  /** folded, marks kept, punctuation dropped */
  readonly exact: string;
  /** folded words without marks */
  readonly words: readonly string[];
};

/**
 * Takes a printed or typed label apart. `number` is the text of a number column where there is one; else a number at the
 * beginning of the label counts, so that "3.1. Chỉ tiêu 1: …" and "3.1 | Chỉ tiêu 1: …" compare equal.
 */
export function labelParts(label: string, number = ''): LabelParts {
  const parts = partsOf(label);
  const beside = number === '' ? '' : numberKey(number);
  return beside === '' || beside === parts.number ? parts : { ...parts, number: beside };
}

const partsOf = remember(8000, (label: string): LabelParts => {
  const line = cleanSpaces(label.normalize('NFC')).replace(BULLET, '');
  const found = NUMBER.exec(line);
  const text = (found ? line.slice(found[0].length) : line).replace(BULLET, '');
  const exact = foldText(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return { number: numberKey(found?.[1] ?? ''), text, exact, words: labelWords(exact) };
});

/** Words that compare: without marks, y as i ("tỷ lệ", "tỉ lệ"), numbers without leading zeros. */
export function labelWords(text: string): readonly string[] {
  const folded = foldWords(text);
  return folded === '' ? [] : folded.split(' ').map((word) => word.replace(/y/g, 'i').replace(/^0+(?=\d)/, ''));
}

/** "3.1." → "3.1", "2,1" → "2.1", "iv)" → "IV"; "" when the text is no number of a line. */
export function numberKey(text: string): string {
  const bare = cleanSpaces(text)
    .replace(/[.,)\]:;\-–\s]+$/, '')
    .replace(/^[([\s]+/, '');
  if (!/^(?:\d{1,3}(?:[.,]\d{1,3})*|[IVXLCivxlc]{1,6}|[a-zđA-ZĐ])$/.test(bare)) return '';
  return bare.replace(/,/g, '.').toUpperCase();
}

const BULLET = /^[\s\-–—+•●○▪*·]+/;
/** a number with at least one separator behind it: "100% các cơ quan" and "10 huyện" begin with none */
const NUMBER = /^(\d{1,2}(?:[.,]\d{1,2})*|[IVX]{1,5})(?:\s*[.)\]:\-–]+\s*|(?<=[.,]\d{1,2})\s+)(?=[\p{L}\-–+"“(])/u;
