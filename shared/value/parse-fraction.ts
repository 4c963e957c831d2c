import type { Noticed } from './noticed.ts';
import { isNoun } from './noun.ts';
import { parseNumber } from './parse-number.ts';
import { splitNumber } from './parse-quantity.ts';
import type { MeasureKind } from './value.ts';

/** `108 bé trai/100 bé gái`: two numbers, the noun behind each ("" where none), and what was noticed. */
export type Fraction = {
  readonly numerator: number;
  readonly denominator: number;
  readonly nouns: readonly [string, string];
  readonly noticed: readonly Noticed[];
};

const MOST_WORDS = 12;

/**
 * `59/127 đơn vị`, `31,6/100.000 trẻ`, `59 trên tổng số 127`. Below the line stands a count (100.000 is a hundred
 * thousand); above it what `above` says. Unsigned numbers only; null for anything else, dates with two slashes among it.
 */
export function parseFraction(text: string, above: MeasureKind): Fraction | null {
  const slashed = text
    .replace(/\s+(?:trên|trong)\s+tổng\s+số\s+(?=\d)/iu, '/')
    .replace(/\/\s*tổng\s+số\s+(?=\d)/iu, '/');
  for (let slash = slashed.indexOf('/'); slash >= 0; slash = slashed.indexOf('/', slash + 1)) {
    const over = parsePart(slashed.slice(0, slash), above);
    const under = parsePart(slashed.slice(slash + 1), 'count');
    if (over && under)
      return {
        numerator: over.number,
        denominator: under.number,
        nouns: [over.noun, under.noun],
        noticed: [...over.noticed, ...under.noticed],
      };
  }
  return null;
}

type Part = { readonly number: number; readonly noun: string; readonly noticed: readonly Noticed[] };

function parsePart(text: string, kind: MeasureKind): Part | null {
  const parts = splitNumber(text);
  if (!parts || !/^\d/.test(parts.digits)) return null;
  if (parts.behind !== '' && !isNoun(parts.behind, MOST_WORDS)) return null;
  const read = parseNumber(parts.digits, kind);
  return read && { number: read.number, noun: parts.behind, noticed: read.noticed };
}
