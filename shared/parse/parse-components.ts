import { expectationFor } from '../family/expectation.ts';
import type { Row } from '../family/family.ts';
import type { LocatedCell } from '../locate/located.ts';
import type { ReadText } from '../value/noticed.ts';
import { parseContent } from '../value/parse-content.ts';
import { parseValue } from '../value/parse-value.ts';
import { roundHalfAway, showNumber } from '../value/round.ts';
import { sameValue } from '../value/same-value.ts';
import type { Cell } from '../workbook/sheet.ts';

/**
 * Reads a value cell of an issued form that has helper cells Tử số and Mẫu số. The counts speak: the official cell only shows them by
 * a formula, whose stored result is old or missing where a program did not calculate. A rate typed over the formula must agree with
 * the counts beside it, or both are said; with no counts at all what was typed stands, and the untouched formula is a blank.
 */
export function parseComponents(
  one: LocatedCell,
  { numerator, denominator }: NonNullable<LocatedCell['components']>,
  row: Row,
): ReadText & { readonly text: string } {
  const expect = expectationFor(row);
  const typed = one.cell && !isFormula(one.cell) ? { ...parseContent(one.cell, expect) } : null;
  if (!numerator && !denominator) return typed ?? { value: { kind: 'blank' }, noticed: [], text: '' };
  const [n, d] = [countIn(numerator), countIn(denominator)];
  const text = n === null || d === null || d === 0 ? pairText(numerator, denominator) : rateText(n, d, row);
  const counted = areWhole(n, d) ? { ...parseValue(text, expect), text } : { ...notCounts(text), text };
  if (!typed || typed.value.kind === 'blank' || sameValue(typed.value, counted.value)) return counted;
  if (agrees(typed.value, n, d)) return counted;
  return {
    ...typed,
    noticed: [...typed.noticed, { code: 'rate-mismatch', found: typed.text, expected: text, parts: { counts: text } }],
  };
}

/** An error in the official cell is the sender's own doing where it is no formula of ours. */
function isFormula(cell: Cell): boolean {
  return cell.formula !== undefined || cell.content.kind === 'no-result';
}

/** A rate typed over the formula, alone or with the very counts beside it, at the decimals it was typed with. */
function agrees(value: ReadText['value'], n: number | null, d: number | null): boolean {
  if (value.kind !== 'number' || n === null || d === null || d === 0) return false;
  if (value.count && (value.count.numerator !== n || value.count.denominator !== d)) return false;
  const decimals = String(value.number).split('.')[1]?.length ?? 0;
  return roundHalfAway((n / d) * 100, decimals) === value.number;
}

function countIn(cell: Cell | null): number | null {
  const { value, noticed } = parseContent(cell, { kind: 'count' });
  return value.kind === 'number' && noticed.every((one) => one.code === 'dot-decimal') ? value.number : null;
}

/** Numerator and denominator count people, units, cases: a part of one is a slip of the hand. What is no number is said elsewhere. */
function areWhole(...counts: readonly (number | null)[]): boolean {
  return counts.every((count) => count === null || Number.isInteger(count));
}

function notCounts(text: string): ReadText {
  return { value: { kind: 'text', text }, noticed: [{ code: 'not-a-value', found: text, expected: 'số đếm nguyên' }] };
}

/** As the form's own formula writes it. */
function rateText(n: number, d: number, row: Row): string {
  const noun = row.shown?.noun ? ` ${row.shown.noun}` : '';
  return `${showNumber((n / d) * 100, row.shown?.decimals ?? 2)}% (${showNumber(n)}/${showNumber(d)}${noun})`;
}

function pairText(numerator: Cell | null, denominator: Cell | null): string {
  return `${numerator?.shown ?? ''}/${denominator?.shown ?? ''}`;
}
