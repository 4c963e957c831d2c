import { foldWords } from '../text/fold.ts';
import { fromLegacy, legacyEncoding, type LegacyEncoding } from '../text/legacy.ts';
import type { Noticed, ReadText } from './noticed.ts';
import { parseFraction } from './parse-fraction.ts';
import { parseLevels } from './parse-levels.ts';
import { parseMaintain } from './parse-maintain.ts';
import { parsePlain } from './parse-plain.ts';
import { ratioOf } from './parse-ratio.ts';
import { isAmbiguous, type Reading } from './reading.ts';
import { cleanLines, plainSigns } from './tidy-text.ts';
import type { Expectation, Value } from './value.ts';

/** No value is longer, levels with counts and nouns included; a page of text is not searched for one. */
const LONGEST = 500;

/**
 * Reads what a cell's text says. Every text gives a value; what cannot be read with certainty is kind `text` with the reason
 * in `noticed` (`not-a-value`, `ambiguous-number`, `unclear-mark`, `excel-error`). Never throws. `encoding` is the old
 * encoding of the whole file, where one was found.
 */
export function parseValue(text: string, expect: Expectation, encoding: LegacyEncoding | null = null): ReadText {
  const typed = text.normalize('NFC');
  const legacy = legacyEncoding(typed, encoding);
  const said = cleanLines(legacy ? fromLegacy(typed, legacy) : typed);
  const read = readSaid(said, expect);
  if (!legacy) return read;
  const converted: Noticed = {
    code: 'legacy-encoding',
    found: cleanLines(typed),
    expected: said,
    parts: { encoding: legacy === 'tcvn3' ? 'TCVN3 (ABC)' : 'VNI' },
  };
  return { value: read.value, noticed: [converted, ...read.noticed] };
}

/** The order: nothing, an Excel error, a lone mark, the forms, text. */
function readSaid(said: string, expect: Expectation): ReadText {
  if (said === '') return { value: { kind: 'blank' }, noticed: [] };
  if (isExcelError(said)) return heldBack(said, { code: 'excel-error', found: said });
  if (isUnclearMark(said)) return heldBack(said, { code: 'unclear-mark', found: said });
  const read = said.length > LONGEST ? null : readForms(plainSigns(said), expect);
  if (!read) return readNarrative(said, expect);
  if (!isAmbiguous(read)) return read;
  return {
    value: { kind: 'text', text: said },
    noticed: read.noticed.filter((one) => one.code === 'ambiguous-number').slice(0, 1),
  };
}

function readForms(text: string, expect: Expectation): Reading<Value> | null {
  const kept = (inner: string): Reading<Value> | null => parsePlain(inner, expect) ?? parseLevels(inner, expect);
  return text.includes('\n')
    ? (readStacked(text, expect) ?? readWrapped(text, expect) ?? parseMaintain(text, kept) ?? parseLevels(text, expect))
    : (parsePlain(text, expect) ?? parseMaintain(text, kept) ?? parseLevels(text, expect));
}

/** `105⏎100` on a ratio row without sub-labels: a fraction typed in two lines, with or without a line of dashes between. */
function readStacked(text: string, expect: Expectation): Reading<Value> | null {
  if (expect.kind !== 'ratio' || (expect.levels?.length ?? 0) > 0) return null;
  const lines = text.split('\n').filter((line) => !/^[-–—_]+$/.test(line));
  const fraction = lines.length === 2 ? parseFraction(lines.join('/'), 'ratio') : null;
  return fraction && !lines.some((line) => line.includes('/'))
    ? { value: ratioOf(fraction), noticed: fraction.noticed }
    : null;
}

/** One value broken over lines: `46,5%⏎(59/127 đơn vị)`. Not where two numbers would run together, nor before a bullet. */
function readWrapped(text: string, expect: Expectation): Reading<Value> | null {
  if (/\d\n\d|\n[-–—+•·*]/.test(text)) return null;
  const joined = text.replace(/\n/g, ' ');
  return parsePlain(joined, expect) ?? parseMaintain(joined, (kept) => parsePlain(kept, expect));
}

function isExcelError(text: string): boolean {
  return /^(?:#(?:REF!|DIV\/0!|VALUE!|N\/A|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|Err:\d{3})$/i.test(text);
}

/** A sign or tick that may stand for nothing, for zero, or for "not yet". */
function isUnclearMark(text: string): boolean {
  return /^(?:[-–—−_]+|[xX×✓✔√✗✘]|…+|\.{1,}|n\/?a|n\.a\.?|\?+|\/+|\*+|\+|["”″]+|,,)$/i.test(text);
}

/** "Như trên", "đang tổng hợp": words that put an answer off or point elsewhere, and stand for none wherever they are printed. */
function saysNothing(text: string): boolean {
  return NO_ANSWER.test(foldWords(text));
}

const NO_ANSWER =
  /^(?:n ?t|nhu (?:tren|duoi|nam truoc|ky truoc)|(?:dang|cho|se|chua) (?:tong hop|cap nhat|ra soat|thong ke|bo sung|bao cao|co so lieu)(?: sau)?|(?:bo sung|bao cao|gui) sau|xem (?:tren|duoi|phu luc|bao cao|file|tep)(?: .{0,20})?)$/;

/** Words where words are allowed are an answer; anything else was meant to be a value. */
function readNarrative(said: string, expect: Expectation): ReadText {
  if (saysNothing(said))
    return heldBack(said, { code: expect.kind === 'text' ? 'unclear-mark' : 'not-a-value', found: said });
  const allowed = expect.kind === 'text' || (expect.kind === 'count-or-text' && /\p{L}{2}/u.test(said));
  return allowed
    ? { value: { kind: 'text', text: said }, noticed: [] }
    : heldBack(said, { code: 'not-a-value', found: said });
}

function heldBack(text: string, noticed: Noticed): ReadText {
  return { value: { kind: 'text', text }, noticed: [noticed] };
}
