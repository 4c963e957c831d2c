import { remember } from '../text/remember.ts';

/** The words of a table's labels with their weight: a word that few rows use tells more than one that all use. */
export type Vocabulary = {
  readonly weightOf: (word: string) => number;
  /** the words a typed label means: abbreviations spelled out, single typing slips mended */
  readonly mend: (words: readonly string[]) => readonly string[];
};

const UNKNOWN_WEIGHT = 0.7;
const LONGEST_ABBREVIATION = 7;

/** Builds the vocabulary of a table from the words of its rows' labels, one list a row. */
export function vocabularyOf(labels: readonly (readonly string[])[]): Vocabulary {
  const spread = new Map<string, number>();
  for (const words of labels) for (const word of new Set(words)) spread.set(word, (spread.get(word) ?? 0) + 1);
  const most = Math.log(Math.max(2, labels.length));
  const weights = new Map(
    [...spread].map(([word, rows]) => [word, 0.25 + Math.log((labels.length + 1) / rows) / most]),
  );
  // most sheets are typed as printed and need neither, so both wait for the first unknown word
  let abbreviation: ((word: string) => readonly string[] | undefined) | null = null;
  let slips: ((word: string) => string | undefined) | null = null;
  const mendOne = remember(4000, (word): readonly string[] => {
    if (weights.has(word)) return [word];
    abbreviation ??= abbreviationsOf(labels);
    slips ??= slipsOf([...spread.keys()]);
    return abbreviation(word) ?? [slips(word) ?? word];
  });
  return {
    weightOf: (word) => weights.get(word) ?? UNKNOWN_WEIGHT,
    mend: (words) => words.flatMap(mendOne),
  };
}

/** Words counted once, so that they can be compared with many others. */
export type Bag = {
  readonly words: ReadonlyMap<string, number>;
  readonly weight: number;
  /** neighbours: "ti le", "le nu" … */
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
};

export function bagOf(words: readonly string[], vocabulary: Vocabulary): Bag {
  return {
    words: counted(words),
    weight: words.reduce((sum, word) => sum + vocabulary.weightOf(word), 0),
    pairs: counted(words.map((word, i) => `${words[i - 1] ?? ''} ${word}`)),
    size: words.length,
  };
}

/** How much two bags say the same: 1 = the same words, 0 = none in common; weighted Dice over words, a fifth over pairs. */
export function bagSimilarity(a: Bag, b: Bag, vocabulary: Vocabulary): number {
  if (a.size === 0 || b.size === 0) return 0;
  const words = (2 * inCommon(a.words, b.words, vocabulary.weightOf)) / (a.weight + b.weight);
  if (words < 0.3) return words * 0.8;
  return words * 0.8 + ((2 * inCommon(a.pairs, b.pairs, () => 1)) / (a.size + b.size)) * 0.2;
}

function inCommon(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  weightOf: (word: string) => number,
): number {
  let sum = 0;
  for (const [word, count] of a) {
    const other = b.get(word);
    if (other !== undefined) sum += weightOf(word) * Math.min(count, other);
  }
  return sum;
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The one run of words that has these initials: "dtts" → dân tộc thiểu số; undefined where none or several have. */
function abbreviationsOf(labels: readonly (readonly string[])[]): (word: string) => readonly string[] | undefined {
  // a word that begins with no letter has no initial, so no run goes over it
  const initials = labels.map((words) => words.map((word) => (/^[a-z]/.test(word) ? word.slice(0, 1) : ' ')).join(''));
  return (word) => {
    if (word.length < 2 || word.length > LONGEST_ABBREVIATION || word.includes(' ')) return undefined;
    const runs = new Map<string, readonly string[]>();
    labels.forEach((words, i) => {
      const letters = initials[i] ?? '';
      for (let from = letters.indexOf(word); from >= 0; from = letters.indexOf(word, from + 1)) {
        const run = words.slice(from, from + word.length);
        runs.set(run.join(' '), run);
      }
    });
    return runs.size === 1 ? [...runs.values()][0] : undefined;
  };
}

/**
 * The one known word that a word of three letters or more is a single slip away from, beginning alike ("nông" is no "tổng");
 * undefined where none or several are.
 */
function slipsOf(known: readonly string[]): (word: string) => string | undefined {
  const byLength = new Map<number, string[]>();
  for (const word of known) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  return (word) => {
    if (word.length < 3 || /\d/.test(word)) return undefined;
    const near = [-1, 0, 1]
      .flatMap((by) => byLength.get(word.length + by) ?? [])
      .filter((one) => one[0] === word[0] && oneSlip(word, one));
    return near.length === 1 ? near[0] : undefined;
  };
}

/** Whether one letter added, left out, changed or two neighbours swapped makes one word of the other. */
export function oneSlip(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let tail = 0;
  while (tail < a.length - from && tail < b.length - from && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const restA = a.slice(from, a.length - tail);
  const restB = b.slice(from, b.length - tail);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB === `${restA.slice(1)}${restA.slice(0, 1)}`;
}
