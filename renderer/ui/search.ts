import { foldWords } from '#shared/text/fold.ts';

/** A text made ready for searching: its folded words. Made once for a list, not for each letter typed. */
export type Searchable = { readonly words: string; readonly tight: string };

export function searchable(...texts: readonly (string | null | undefined)[]): Searchable {
  const words = foldWords(texts.filter((text) => text !== null && text !== undefined).join(' '));
  return { words: ` ${words}`, tight: words.replaceAll(' ', '') };
}

/**
 * Whether a text answers what was typed, accents and case aside: every word typed begins a word of it ("so yt" finds "Sở Y tế"), or
 * all of it stands in it without spaces ("sldtbxh" finds "S LĐ-TB&XH"). Nothing typed finds everything.
 */
export function matchesSearch(text: Searchable, typed: string): boolean {
  const wanted = foldWords(typed);
  if (wanted === '') return true;
  const words = wanted.split(' ');
  return words.every((word) => text.words.includes(` ${word}`)) || text.tight.includes(wanted.replaceAll(' ', ''));
}
