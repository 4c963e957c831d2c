import type { RowCode, Table } from '../family/family.ts';
import { remember } from '../text/remember.ts';
import { labelParts, type LabelParts, labelWords } from './label-words.ts';
import { type Bag, bagOf, bagSimilarity, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** A wording of a row that an officer confirmed: counts like an alias. */
export type LearnedLabel = { readonly text: string; readonly row: RowCode };

/** A table's rows made ready for comparing with typed lines. */
export type RowIndex = {
  readonly table: Table;
  readonly vocabulary: Vocabulary;
  /** wordings of each row, in the order of the table's rows: the printed label first */
  readonly wordings: readonly (readonly Wording[])[];
  /** words joined by blanks → rows (by index) with such a wording */
  readonly byWords: ReadonlyMap<string, readonly number[]>;
  /** word → rows that use it */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** the first words of every wording, joined by blanks */
  readonly openings: ReadonlySet<string>;
  /** all rows that a label shares words with, best first; by its exact form */
  readonly fits: (exact: string) => readonly RowFit[];
};

export type Wording = LabelParts & { readonly kind: 'label' | 'alias' | 'learned' };

type Bagged = { readonly kind: Wording['kind']; readonly bag: Bag };

/** How well a typed label fits a row: 1 the same text, 0.99 the same words without marks, else below 0.97. */
export type RowFit = { readonly row: number; readonly score: number; readonly kind: Wording['kind'] };

/** So many first words tell a label from other texts. */
export const OPENING_WORDS = 3;

const NO_LABELS: readonly LearnedLabel[] = [];
const known = new WeakMap<Table, WeakMap<readonly LearnedLabel[], RowIndex>>();

/** The index of a table's rows; kept by table and learned labels, both of which never change once made. */
export function rowIndexOf(table: Table, learned: readonly LearnedLabel[] = NO_LABELS): RowIndex {
  const byLearned = known.get(table) ?? new WeakMap<readonly LearnedLabel[], RowIndex>();
  known.set(table, byLearned);
  const before = byLearned.get(learned);
  if (before) return before;
  const index = buildIndex(table, learned);
  byLearned.set(learned, index);
  return index;
}

/** Rows that a typed label may be, best first; only those with a score of at least `least`. Linear in the rows that share a word. */
export function fitRows(index: RowIndex, label: LabelParts, least: number): readonly RowFit[] {
  if (label.words.length === 0) return [];
  const fits = index.fits(label.exact);
  const end = fits.findIndex((fit) => fit.score < least);
  return end < 0 ? fits : fits.slice(0, end);
}

/**
 * Whether a typed label has a word that speaks for one row against another: one that the row uses and the other does not. A
 * label that lost all such words fits both, whichever score is higher.
 */
export function tellsApart(index: RowIndex, label: LabelParts, row: number, other: number): boolean {
  const own = wordsOf(index, row);
  const others = wordsOf(index, other);
  const telling = [...own].filter((word) => !others.has(word));
  return telling.length === 0 || index.vocabulary.mend(label.words).some((word) => telling.includes(word));
}

function wordsOf(index: RowIndex, row: number): ReadonlySet<string> {
  return new Set((index.wordings[row] ?? []).flatMap((wording) => wording.words));
}

type Labels = Omit<RowIndex, 'fits' | 'openings'> & { readonly bags: readonly (readonly Bagged[])[] };

function allFits(index: Labels, exact: string): readonly RowFit[] {
  const typed = labelWords(exact);
  const same = index.byWords.get(typed.join(' ')) ?? [];
  const words = index.vocabulary.mend(typed);
  const near = candidates(index, words).filter((row) => !same.includes(row));
  const bag = bagOf(words, index.vocabulary);
  return [
    ...same.map((row) => exactFit(index, row, exact, typed)),
    ...near.map((row) => similarFit(index, row, bag)),
  ].sort((a, b) => b.score - a.score || a.row - b.row);
}

function exactFit(index: Labels, row: number, exact: string, typed: readonly string[]): RowFit {
  const words = typed.join(' ');
  const wordings = (index.wordings[row] ?? []).filter((one) => one.words.join(' ') === words);
  const marked = wordings.find((one) => one.exact === exact);
  return { row, score: marked ? 1 : 0.99, kind: (marked ?? wordings[0])?.kind ?? 'label' };
}

function similarFit(index: Labels, row: number, typed: Bag): RowFit {
  let best: RowFit = { row, score: 0, kind: 'label' };
  for (const { kind, bag } of index.bags[row] ?? []) {
    const score = Math.min(0.97, bagSimilarity(typed, bag, index.vocabulary));
    if (score > best.score) best = { row, score, kind };
  }
  return best;
}

/** Rows that share enough words with a label to be worth comparing. */
function candidates(index: Labels, words: readonly string[]): readonly number[] {
  const shared = new Map<number, number>();
  for (const word of new Set(words))
    for (const row of index.byWord.get(word) ?? []) shared.set(row, (shared.get(row) ?? 0) + 1);
  return [...shared].filter(([, count]) => count * 4 >= words.length).map(([row]) => row);
}

function buildIndex(table: Table, learned: readonly LearnedLabel[]): RowIndex {
  const wordings = table.rows.map((row) => [
    ...withoutLevels(row.label).map((text) => ({ ...labelParts(text, row.number ?? ''), kind: 'label' as const })),
    ...row.aliases.map((text) => ({ ...labelParts(text, row.number ?? ''), kind: 'alias' as const })),
    ...learned
      .filter((one) => one.row === row.code)
      .map((one) => ({ ...labelParts(one.text, row.number ?? ''), kind: 'learned' as const })),
  ]);
  const byWords = new Map<string, number[]>();
  const byWord = new Map<string, number[]>();
  wordings.forEach((variants, row) => {
    for (const wording of variants) if (wording.words.length > 0) addOnce(byWords, wording.words.join(' '), row);
    for (const word of new Set(variants.flatMap((one) => one.words))) addOnce(byWord, word, row);
  });
  const vocabulary = vocabularyOf(wordings.map((variants) => variants.flatMap((one) => one.words)));
  const bags = wordings.map((variants) => variants.map(({ kind, words }) => ({ kind, bag: bagOf(words, vocabulary) })));
  const labels = { table, vocabulary, wordings, byWords, byWord, bags };
  const openings = new Set(wordings.flat().map((one) => one.words.slice(0, OPENING_WORDS).join(' ')));
  return {
    table,
    vocabulary,
    wordings,
    byWords,
    byWord,
    openings,
    fits: remember(4000, (exact) => allFits(labels, exact)),
  };
}

/** A label, and the same without the sub-labels printed below it ("+ Huyện. + Xã, thị trấn."). */
function withoutLevels(label: string): readonly string[] {
  const cut = label.search(/\n\s*\+/);
  return cut > 0 ? [label, label.slice(0, cut)] : [label];
}

function addOnce(map: Map<string, number[]>, key: string, row: number): void {
  const rows = map.get(key);
  if (!rows) map.set(key, [row]);
  else if (!rows.includes(row)) rows.push(row);
}
