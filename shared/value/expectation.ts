import { foldText, foldWords } from '../text/fold.ts';
import { isNoun } from './noun.ts';
import type { Expectation } from './value.ts';

/** Quantities that are measured, not counted: both 1,234 and 1.234 may be decimals of theirs. */
const CONTINUOUS = new Set([
  'km',
  'm',
  'm2',
  'ha',
  'kg',
  'tan',
  'gio',
  'tuoi',
  'dong',
  'trieu dong',
  'ty dong',
  'nghin dong',
]);

const TEXTS = new Set(['chu', 'noi dung', 'thuyet minh', 'mo ta', 'van ban mo ta', 'dien giai', 'ghi chu', 'text']);

/**
 * What a measure text says of the values under it: "%", "(%)", "phần trăm" → percent; "lần" → times; "Tỷ số", "ca/1.000",
 * "trẻ trai/100 trẻ gái", "‰" → ratio with its base; "người", "tin/quý" → count; anything else is unknown. Case,
 * spaces, brackets and accents do not matter.
 */
export function expectationOf(measureText: string | undefined): Expectation {
  const shown = foldText(measureText ?? '')
    .replace(/^\((.*)\)$/, '$1')
    .trim();
  const words = foldWords(shown);
  if (shown === '') return { kind: 'unknown' };
  if (/[%％]/.test(shown) || /\bphan tram\b/.test(words)) return { kind: 'percent', base: 100 };
  if (shown.includes('‰') || /\bphan nghin\b/.test(words)) return { kind: 'ratio', base: 1000 };
  const base = baseOf(shown);
  if (base !== null) return { kind: 'ratio', base };
  if (/^(?:so )?lan$/.test(words)) return { kind: 'times' };
  if (/^t[iy] (?:so|suat)\b/.test(words)) return { kind: 'ratio' };
  if (TEXTS.has(words)) return { kind: 'text' };
  if (CONTINUOUS.has(words)) return { kind: 'unknown' };
  return isNoun(shown, 6) ? { kind: 'count' } : { kind: 'unknown' };
}

/** "ca/1.000", "trên 100.000 trẻ", "trẻ trai/ 100 trẻ gái" → 1000, 100000, 100. */
function baseOf(shown: string): number | null {
  const found = /(?:\/|(?:^|\s)(?:trên|tren|per)\s)\s*(10{0,2}(?:[. ]0{3})+|10{2,5})(?!\d|[.,]\d)/.exec(shown);
  return found?.[1] === undefined ? null : Number(found[1].replace(/[. ]/g, ''));
}
