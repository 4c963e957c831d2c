import type { Noticed } from './noticed.ts';
import type { MeasureKind } from './value.ts';

export type NumberReading = { readonly number: number; readonly noticed: readonly Noticed[] };

/** digits beyond which a binary number no longer holds what was typed */
const MOST_DIGITS = 15;

/**
 * Reads one number and nothing else: comma for decimals, dots or spaces between thousands; also English writing, with
 * `dot-decimal`. What can be read in two ways under this kind of measure comes back with `ambiguous-number` (its number
 * must not be used). null: not a number, or more digits than can be kept.
 */
export function parseNumber(text: string, kind: MeasureKind): NumberReading | null {
  const found = /^([+\-−]?)(\d[\d., ]*)$/.exec(text.trim());
  if (found?.[2] === undefined) return null;
  const read = parseDigits(found[2].trim(), kind);
  return read && read.number !== 0 && /[-−]/.test(found[1] ?? '') ? { ...read, number: -read.number } : read;
}

function parseDigits(digits: string, kind: MeasureKind): NumberReading | null {
  if (/^\d+$/.test(digits)) return numberOf(digits);
  if (/^\d+,\d+$/.test(digits)) return parseComma(digits, kind);
  if (/^\d+\.\d+$/.test(digits)) return parseDot(digits, kind);
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(digits)) return numberOf(digits.replace(/\./g, '').replace(',', '.'));
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return withDotDecimal(digits, digits.replace(/,/g, ''));
  if (/^[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?$/.test(digits)) return parseSpaced(digits, kind);
  return null;
}

/** 46,5; but 1,234 of people is one thousand in English writing. */
function parseComma(digits: string, kind: MeasureKind): NumberReading | null {
  const decimal = digits.replace(',', '.');
  const maybeThousands = isCounted(kind) && /^[1-9]\d{0,2},\d{3}$/.test(digits);
  return maybeThousands ? twoWays(digits, digits.replace(',', ''), decimal) : numberOf(decimal);
}

/** 23.17 is English writing; 9.995 is thousands, but under %, lần, tỷ số it may as well be decimals. */
function parseDot(digits: string, kind: MeasureKind): NumberReading | null {
  const [whole = '', fraction = ''] = digits.split('.');
  if (fraction.length !== 3) return withDotDecimal(digits, digits);
  if (whole === '0') return withDotDecimal(digits, digits);
  if (whole.startsWith('0')) return null;
  const joined = whole + fraction;
  // 1000.234: four digits cannot stand before a thousands dot, yet a dot may have been left out
  return isMeasured(kind) || whole.length > 3 ? twoWays(digits, joined, digits) : numberOf(joined);
}

/** 1 234,5; but "105 100" under a ratio may be two numbers whose line break was lost. */
function parseSpaced(digits: string, kind: MeasureKind): NumberReading | null {
  const joined = digits.replace(/ /g, '');
  if (joined.includes('.')) return withDotDecimal(digits, joined);
  if (joined.includes(',')) return numberOf(joined.replace(',', '.'));
  return isMeasured(kind) ? twoWays(digits, joined, null) : numberOf(joined);
}

function numberOf(decimal: string): NumberReading | null {
  if (decimal.replace('.', '').replace(/^0+/, '').length > MOST_DIGITS) return null;
  const number = Number(decimal);
  // a run of zeros behind the comma longer than a number can hold would become 0
  return Number.isFinite(number) && (number !== 0 || /^[0.]+$/.test(decimal)) ? { number, noticed: [] } : null;
}

function withDotDecimal(typed: string, decimal: string): NumberReading | null {
  const read = numberOf(decimal);
  return read && { ...read, noticed: [{ code: 'dot-decimal', found: typed, expected: decimal.replace('.', ',') }] };
}

function twoWays(typed: string, joined: string, decimal: string | null): NumberReading | null {
  const expected = `${joined} hoặc ${decimal === null ? 'hai số riêng' : decimal.replace('.', ',')}`;
  const read = numberOf(joined);
  return read && { ...read, noticed: [{ code: 'ambiguous-number', found: typed, expected }] };
}

/** Measures whose values have decimals and seldom reach a thousand. */
function isMeasured(kind: MeasureKind): boolean {
  return kind === 'percent' || kind === 'times' || kind === 'ratio';
}

function isCounted(kind: MeasureKind): boolean {
  return kind === 'count' || kind === 'count-or-text';
}
