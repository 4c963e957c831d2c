import { expectationOf } from './expectation.ts';
import { isNoun } from './noun.ts';
import { parseNumber } from './parse-number.ts';
import type { Reading } from './reading.ts';
import type { Expectation, MeasureKind, NumberValue } from './value.ts';

/** a measure behind a number is short; a longer one is a sentence */
const MOST_WORDS = 5;

/**
 * A number with or without the measure written behind it: `46,5`, `90%`, `46,5 phần trăm`, `03tin/quý`, `1.250 người`.
 * The measure that stands in the text decides how its digits are read, before the row's own.
 */
export function parseQuantity(text: string, expect: Expectation): Reading<NumberValue> | null {
  const parts = splitNumber(text);
  if (!parts) return null;
  const measure = measureOf(parts.behind);
  if (measure === null) return null;
  const read = parseNumber(parts.digits, measure === '' ? expect.kind : kindOf(measure));
  if (!read) return null;
  const value: NumberValue = { kind: 'number', number: read.number, ...(measure === '' ? {} : { measure }) };
  return { value, noticed: read.noticed };
}

/** Splits a text that begins with a number into its digits (with sign) and what stands behind; null without digits in front. */
export function splitNumber(text: string): { readonly digits: string; readonly behind: string } | null {
  const found = /^([+\-−]?\d(?:[\d., ]*\d)?)\s*(.*)$/s.exec(text.trim());
  return found?.[1] === undefined ? null : { digits: found[1], behind: (found[2] ?? '').trim() };
}

/** "" for no measure, null for a text that is none. */
function measureOf(behind: string): string | null {
  if (behind === '') return '';
  if (/^(?:%|\(%\)|ph(?:ần trăm|an tram))$/i.test(behind)) return '%';
  if (behind === '‰') return '‰';
  return isNoun(behind, MOST_WORDS) ? behind : null;
}

function kindOf(measure: string): MeasureKind {
  return expectationOf(measure).kind;
}
