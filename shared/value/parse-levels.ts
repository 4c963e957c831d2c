import { levelKey } from './level-key.ts';
import { splitLabel } from './level-label.ts';
import { parseMaintain } from './parse-maintain.ts';
import { parsePlain } from './parse-plain.ts';
import { allNoticed, type Reading } from './reading.ts';
import type { Expectation, Level, LevelsValue, Value } from './value.ts';

/**
 * Several values in one cell: `15,38⏎27,77`, `Cấp tỉnh 100; cấp huyện 100`, `huyện: 26,56; xã: 15,38`. Either every value
 * has its label or none has; without, they take the row's printed sub-labels in order, and there must be as many. Values
 * without labels are of one kind: a rate above a count is no pair of levels.
 */
export function parseLevels(text: string, expect: Expectation): Reading<LevelsValue> | null {
  const printed = expect.levels ?? [];
  for (const items of waysToSplit(text)) {
    const labelled = items.map((item) => splitLabel(item, printed));
    const read = labelled.every((one) => one !== null)
      ? readLabelled(labelled, expect)
      : labelled.every((one) => one === null)
        ? readUnlabelled(items, text, expect)
        : null;
    if (read) return read;
  }
  return null;
}

/** By lines; else by semicolons; else by commas before a word, which then must be a label. */
function waysToSplit(text: string): readonly (readonly string[])[] {
  if (text.includes('\n')) return [text.split('\n').map((line) => line.replace(/[;,]\s*$/, ''))];
  const clean = text.replace(/[.;]\s*$/, '');
  return [clean.split(/\s*;\s*/), clean.split(/,\s+(?=\p{L})/u)].filter((items) => items.length > 1);
}

/** Each level once: two values for one level are a contradiction, or something else altogether. */
function readLabelled(
  items: readonly { readonly label: string; readonly rest: string }[],
  expect: Expectation,
): Reading<LevelsValue> | null {
  return new Set(items.map((item) => levelKey(item.label))).size === items.length ? readAll(items, expect) : null;
}

function readUnlabelled(items: readonly string[], text: string, expect: Expectation): Reading<LevelsValue> | null {
  const printed = expect.levels ?? [];
  if (printed.length > 0 ? printed.length !== items.length : !text.includes('\n')) return null;
  const bulleted = items.filter((item) => /^[-–—•·+*]\s/.test(item)).length;
  if (bulleted > 0 && bulleted < items.length) return null;
  // "-5" may be a bullet and five
  if (items.some((item) => /^[-−]\d/.test(item))) return null;
  const read = readAll(
    items.map((item, i) => ({ label: printed[i] ?? null, rest: item.replace(/^[-–—•·+*]\s+/, '') })),
    expect,
  );
  return read && haveOneForm(read.value.levels, printed.length > 0) ? read : null;
}

function readAll(
  items: readonly ({ readonly label: string | null; readonly rest: string } | null)[],
  expect: Expectation,
): Reading<LevelsValue> | null {
  const read = items.map((item) => item && readLevel(item.label, item.rest, expect));
  if (!read.every((one) => one !== null)) return null;
  return { value: { kind: 'levels', levels: read.map((one) => one.value) }, noticed: allNoticed(...read) };
}

function readLevel(label: string | null, text: string, expect: Expectation): Reading<Level> | null {
  const read = parsePlain(text, expect) ?? parseMaintain(text, (kept) => parsePlain(kept, expect));
  return read && { value: { label, value: read.value }, noticed: read.noticed };
}

/** Under printed sub-labels one level may say "Không có" where another has a number. */
function haveOneForm(levels: readonly Level[], printed: boolean): boolean {
  const forms = levels.filter((level) => !printed || level.value.kind !== 'status').map((level) => formOf(level.value));
  return new Set(forms).size <= 1;
}

function formOf(value: Value): string {
  return value.kind === 'number' ? `number ${value.measure ?? ''}` : value.kind;
}
