import { cleanSpaces } from '../text/fold.ts';
import type { FindingCode } from './codes.ts';
import { fillSentence } from './fill-sentence.ts';
import { fileSentences } from './sentences-file.vi.ts';
import { meaningSentences } from './sentences-meaning.vi.ts';
import { mergingSentences } from './sentences-merging.vi.ts';
import { structureSentences } from './sentences-structure.vi.ts';
import { valueSentences } from './sentences-value.vi.ts';

type Said = Readonly<Record<string, unknown>>;

const sentences: Readonly<Record<FindingCode, string>> = {
  ...fileSentences,
  ...structureSentences,
  ...valueSentences,
  ...meaningSentences,
  ...mergingSentences,
};

/** Longest print of one hole, in characters; lists of texts may be longer than a label. */
const longest: Readonly<Record<string, number>> = {
  rowLabel: 70,
  columnHeader: 50,
  found: 160,
  texts: 300,
  units: 300,
  dropped: 300,
  gone: 300,
};
const LONGEST_OTHER = 120;

/**
 * The Vietnamese sentence of a finding: where, what was found, what was expected, how to put it right. `said` carries the place
 * (`at`), `found`, `expected` and the named parts of the code (row label, column header, unit names …); a part that is not given
 * is left out of the sentence, never printed as an empty hole.
 */
export function messageFor(code: FindingCode, said: Said): string {
  const holes = printable(said);
  const sentence = fillSentence(sentences[code], { ...holes, ...wherePhrases(holes) }).normalize('NFC');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Texts and numbers only (numbers with a decimal comma), spaces folded, overlong ones cut; blank ones count as not given. */
function printable(said: Said): Record<string, string> {
  const holes: Record<string, string> = {};
  for (const [name, value] of Object.entries(said)) {
    const text =
      typeof value === 'string' ? cleanSpaces(value) : typeof value === 'number' ? String(value).replace('.', ',') : '';
    if (text !== '') holes[name] = shorten(text, longest[name] ?? LONGEST_OTHER);
  }
  return holes;
}

/** Cut at a word, with "…": a sentence with a whole paragraph in it is not read. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** `cell`, `line`, `inTable`: the place in words, as exactly as it is known. */
function wherePhrases(holes: Readonly<Record<string, string>>): Record<string, string> {
  const row = holes['rowLabel'] === undefined ? '' : `dòng “${holes['rowLabel']}”`;
  const column = holes['columnHeader'] === undefined ? '' : `cột “${holes['columnHeader']}”`;
  const table = holes['tableTitle'] === undefined ? '' : holes['tableTitle'];
  const rowColumn = [row, column].filter(Boolean).join(', ');
  const at = holes['at'];
  const given = at !== undefined || rowColumn !== '';
  const blank = holes['blankUnit'] !== undefined || holes['blankTable'] !== undefined;
  return {
    ...(given && !blank
      ? { givenCell: at === undefined ? rowColumn : `ô ${at}${rowColumn && ` (${rowColumn})`}` }
      : {}),
    ...(at !== undefined && blank ? { blankAt: at } : {}),
    cell: at === undefined ? rowColumn || 'một ô của bảng' : `ô ${at}${rowColumn && ` (${rowColumn})`}`,
    line: at === undefined ? row || 'một dòng của bảng' : row ? `${row} (ô ${at})` : `dòng ở ô ${at}`,
    inTable:
      at === undefined ? (table ? `bảng “${table}”` : 'bảng') : table ? `bảng “${table}” (ô ${at})` : `bảng ở ô ${at}`,
  };
}
