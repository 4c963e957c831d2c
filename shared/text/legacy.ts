import { TCVN3_LETTERS } from './legacy-tcvn3.ts';
import { VNI_PAIRS, VNI_SINGLES } from './legacy-vni.ts';
import { isSyllable } from './syllable.ts';

/** The two 8-bit encodings of Vietnamese met in old office files. */
export type LegacyEncoding = 'tcvn3' | 'vni';

/** Letters that only Unicode text has: those with two marks or a hook or dot, and ă đ ĩ ũ ơ ư. */
const UNICODE_ONLY = /[\u1EA0-\u1EF9\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0]|\p{M}/u;
const LEGACY_RANGE = /[\u00A1-\u00FF]/;
const WORDS = /[A-Za-z\u00A1-\u00FF]+/g;
const LETTER = /[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF]/;

/**
 * Which 8-bit encoding a text is written in, judged from the text alone (the font's name proves nothing): some word cannot
 * be Vietnamese as it stands, and nearly all words become Vietnamese syllables when converted. null for ordinary Unicode
 * Vietnamese, French, English. `document` is what documentEncoding said of the whole file: with it, words that
 * could be Unicode as well ("Cã") are taken to be in the file's encoding.
 */
export function legacyEncoding(text: string, document: LegacyEncoding | null = null): LegacyEncoding | null {
  if (!LEGACY_RANGE.test(text) || UNICODE_ONLY.test(text)) return null;
  const words = (text.match(WORDS) ?? []).filter((word) => LEGACY_RANGE.test(word) && LETTER.test(word));
  if (words.length === 0) return null;
  const tcvn3 = fitOf(words, 'tcvn3', document);
  const vni = fitOf(words, 'vni', document);
  if (tcvn3 === 0 && vni === 0) return null;
  // "Khoâng" is Không in VNI and Khoõng in TCVN3: where both fit alike, the rest of the file tells
  if (tcvn3 === vni) return document ?? 'tcvn3';
  return tcvn3 > vni ? 'tcvn3' : 'vni';
}

/**
 * The encoding of a whole file from its texts: that of at least two telling texts, with hardly a text in Unicode Vietnamese
 * beside them. null: the file is in Unicode, or mixed, so that each text must tell for itself ("Có" in Unicode is "Cú" in TCVN3).
 */
export function documentEncoding(texts: Iterable<string>): LegacyEncoding | null {
  const seen = { tcvn3: 0, vni: 0, unicode: 0 };
  for (const text of texts) {
    const encoding = legacyEncoding(text);
    if (encoding) seen[encoding] += 1;
    else if (UNICODE_ONLY.test(text)) seen.unicode += 1;
  }
  const encoding = seen.tcvn3 >= seen.vni ? 'tcvn3' : 'vni';
  return seen[encoding] >= 2 && seen[encoding] >= seen.unicode * 20 ? encoding : null;
}

/**
 * Unicode (NFC) text of a text in an 8-bit encoding; characters outside the table stay. TCVN3 has no capitals with tone
 * marks, so a word whose plain letters are all capitals becomes capitals throughout.
 */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'vni') return fromVni(text);
  return text.replace(WORDS, (word) => {
    const converted = [...word].map((letter) => TCVN3_LETTERS.get(letter) ?? letter).join('');
    return /^(?:[^A-Za-z]*[A-Z]){2}[^a-z]*$/.test(word) ? converted.toUpperCase() : converted;
  });
}

/** How many words speak for the encoding; 0 when too few fit or none is telling. */
function fitOf(words: readonly string[], encoding: LegacyEncoding, document: LegacyEncoding | null): number {
  if (!words.every((word) => knowsAll(word, encoding))) return 0;
  const fitting = words.filter((word) => isSyllable(fromLegacy(word, encoding)));
  if (fitting.length * 3 < words.length * 2) return 0;
  const telling = fitting.filter((word) => !couldBeUnicode(word));
  // two letters alone may be French ("dû", "où")
  const enough = document === encoding || telling.some((word) => word.length > 2);
  return enough ? fitting.length + telling.length : 0;
}

function couldBeUnicode(word: string): boolean {
  return !/\p{Ll}\p{Lu}|\p{Lu}\p{Ll}+\p{Lu}/u.test(word) && isSyllable(word, true);
}

function knowsAll(word: string, encoding: LegacyEncoding): boolean {
  if (encoding === 'tcvn3') return [...word].every((letter) => letter < '\u0080' || TCVN3_LETTERS.has(letter));
  return !LEGACY_RANGE.test(pairsTaken(word));
}

function pairsTaken(word: string): string {
  return [...eachVni(word)].map(([typed, letter]) => (letter === undefined ? typed : '')).join('');
}

function fromVni(text: string): string {
  return [...eachVni(text)].map(([typed, letter]) => letter ?? typed).join('');
}

function* eachVni(text: string): Generator<[typed: string, letter: string | undefined]> {
  const letters = [...text];
  for (let i = 0; i < letters.length; i++) {
    const one = letters[i] ?? '';
    const pair = one + (letters[i + 1] ?? '');
    const paired = VNI_PAIRS.get(pair);
    if (paired !== undefined) i += 1;
    yield paired === undefined ? [one, VNI_SINGLES.get(one)] : [pair, paired];
  }
}
