import { makePhrases } from '../text/phrases.ts';
import { takeLeadIn } from './lead-in.ts';
import { parseMeasured } from './parse-measured.ts';
import type { Reading } from './reading.ts';
import type { BoundOp, Expectation, Value } from './value.ts';

type BoundValue = Extract<Value, { kind: 'bound' }>;

const BEFORE = makePhrases<BoundOp>([
  ...(['dưới', 'nhỏ hơn', 'thấp hơn', 'ít hơn', 'chưa đến', 'chưa tới'] as const).map((one) => [one, '<'] as const),
  ...(['trên', 'hơn', 'lớn hơn', 'cao hơn', 'nhiều hơn'] as const).map((one) => [one, '>'] as const),
  ...(['ít nhất', 'tối thiểu', 'không dưới', 'không thấp hơn', 'không ít hơn', 'không nhỏ hơn'] as const).map(
    (one) => [one, '>='] as const,
  ),
  ...(['không quá', 'không vượt quá', 'không vượt', 'không trên', 'tối đa', 'nhiều nhất'] as const).map(
    (one) => [one, '<='] as const,
  ),
  ...(['không cao hơn', 'không lớn hơn', 'không nhiều hơn'] as const).map((one) => [one, '<='] as const),
]);

const BEHIND = makePhrases<BoundOp>([
  ['trở lên', '>='],
  ['trở xuống', '<='],
]);

const FROM = makePhrases<null>([['từ', null]]);

const SIGNS: Readonly<Record<string, BoundOp>> = {
  '<': '<',
  '>': '>',
  '<=': '<=',
  '=<': '<=',
  '≤': '<=',
  '≦': '<=',
  '⩽': '<=',
  '>=': '>=',
  '=>': '>=',
  '≥': '>=',
  '≧': '>=',
  '⩾': '>=',
};

/** `< 86/100.000`, `≥ 30`, `dưới 30%`, `không vượt quá 105/100`, `đạt 31% trở lên`: one limit, said once. */
export function parseBound(text: string, expect: Expectation): Reading<BoundValue> | null {
  const limited = limitOf(takeLeadIn(text));
  if (!limited) return null;
  const read = parseMeasured(limited.rest, expect);
  return read && { value: { kind: 'bound', op: limited.op, value: read.value }, noticed: read.noticed };
}

function limitOf(text: string): { readonly op: BoundOp; readonly rest: string } | null {
  const sign = /^([<>≤≥≦≧⩽⩾=]{1,2})\s*(.+)$/s.exec(text);
  const op = sign?.[1] === undefined || !Object.hasOwn(SIGNS, sign[1]) ? undefined : SIGNS[sign[1]];
  if (op !== undefined) return { op, rest: sign?.[2] ?? '' };
  const before = BEFORE.atStart(text);
  if (before) return { op: before.means, rest: before.rest };
  const behind = BEHIND.atEnd(text);
  return behind && { op: behind.means, rest: takeLeadIn(FROM.atStart(behind.rest)?.rest ?? behind.rest) };
}
