import { hasAccents, stripAccents } from './accents.ts';

/** A set of fixed phrases to look for at the start, at the end, or as the whole of a text. */
export type Phrases<T> = {
  /** the phrase's meaning and what stands behind it; null when the text does not begin with one */
  readonly atStart: (text: string) => { readonly means: T; readonly rest: string } | null;
  /** the phrase's meaning and what stands before it */
  readonly atEnd: (text: string) => { readonly means: T; readonly rest: string } | null;
  /** the meaning of a text that is a phrase and nothing more */
  readonly whole: (text: string) => T | null;
};

/**
 * Phrases by their meaning. Case and spaces do not matter; accents do ("Cô" is not "Có"), except that a text without any
 * accent matches the unaccented phrase ("khong co"). A phrase ends where the word ends; the longest one counts.
 */
export function makePhrases<T>(meanings: readonly (readonly [phrase: string, means: T])[]): Phrases<T> {
  const accented = indexOf(meanings.map(([phrase, means]) => [keyOf(phrase), means]));
  const bare = indexOf(meanings.map(([phrase, means]) => [stripAccents(keyOf(phrase)), means]));
  const choose = (text: string): Index<T> => (hasAccents(text) ? accented : bare);
  return {
    atStart: (text) => {
      const index = choose(text);
      const found = index.start.exec(text);
      return found && withMeaning(index, found[1], text.slice(found[0].length));
    },
    atEnd: (text) => {
      const index = choose(text);
      const found = index.end.exec(text);
      return found && withMeaning(index, found[1], text.slice(0, found.index));
    },
    whole: (text) => choose(text).meanings.get(keyOf(text)) ?? null,
  };
}

type Index<T> = { readonly meanings: ReadonlyMap<string, T>; readonly start: RegExp; readonly end: RegExp };

function indexOf<T>(meanings: readonly (readonly [string, T])[]): Index<T> {
  const longestFirst = meanings.map(([phrase]) => phrase).sort((a, b) => b.length - a.length);
  const any = longestFirst.map((phrase) => phrase.split(' ').join('\\s+')).join('|');
  return {
    // the first meaning of a phrase counts
    meanings: new Map([...meanings].reverse()),
    start: new RegExp(`^\\s*(${any})(?![\\p{L}\\p{M}])\\s*`, 'iu'),
    end: new RegExp(`(?<![\\p{L}\\p{M}])(${any})\\s*$`, 'iu'),
  };
}

function withMeaning<T>(index: Index<T>, found: string | undefined, rest: string): { means: T; rest: string } | null {
  // case-insensitive matching takes a few foreign letters for ours (ſ for s): those are in no table
  const means = found === undefined ? undefined : index.meanings.get(keyOf(found));
  return means === undefined ? null : { means, rest: rest.trim() };
}

function keyOf(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
