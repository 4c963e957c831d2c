import type { LegacyEncoding } from '../text/legacy.ts';
import type { Cell, CellContent } from '../workbook/sheet.ts';
import type { Noticed, ReadText } from './noticed.ts';
import { parseValue } from './parse-value.ts';
import { showNumber, takeOffNoise } from './round.ts';
import type { Expectation, Value } from './value.ts';

type Content<K extends CellContent['kind']> = Extract<CellContent, { kind: K }>;

/**
 * Reads a workbook's cell; null is an empty one. `text` is the original text: what a Vietnamese Excel shows, in NFC. A
 * number's value is the stored number (× 100 under a percentage format), never the shown digits. Dates, booleans, Excel
 * errors and formulas without a result are held back as text with their finding.
 */
export function parseContent(
  cell: Cell | null,
  expect: Expectation,
  encoding: LegacyEncoding | null = null,
): ReadText & { readonly text: string } {
  if (!cell) return { value: { kind: 'blank' }, noticed: [], text: '' };
  if (cell.struck && cell.shown.trim() !== '') return { ...struckOut(cell), text: cell.shown.normalize('NFC') };
  return { ...readContent(cell, expect, encoding), text: cell.shown.normalize('NFC') };
}

function readContent(cell: Cell, expect: Expectation, encoding: LegacyEncoding | null): ReadText {
  const { content } = cell;
  switch (content.kind) {
    case 'text':
      return readRuns(content, expect, encoding);
    case 'number':
      return readNumber(content.number, cell, expect);
    case 'date':
      return readDate(content.iso, cell);
    case 'boolean': {
      const said = cell.shown || (content.boolean ? 'TRUE' : 'FALSE');
      return held(said, { code: 'not-a-value', found: said });
    }
    case 'error':
      return held(content.error, { code: 'excel-error', found: content.error });
    case 'no-result': {
      const formula = cell.formula ? `=${cell.formula}` : undefined;
      return held(cell.shown || (formula ?? '='), {
        code: 'formula-without-value',
        ...(formula ? { found: formula } : {}),
      });
    }
  }
}

/** Struck-through text is the old value: the rest counts. A text struck through as a whole may be meant or not. */
function readRuns(content: Content<'text'>, expect: Expectation, encoding: LegacyEncoding | null): ReadText {
  const runs = content.runs ?? [];
  if (!runs.some((run) => run.struck && run.text.trim() !== '')) return parseValue(content.text, expect, encoding);
  const rest = runs
    .filter((run) => !run.struck)
    .map((run) => run.text)
    .join('');
  if (rest.trim() !== '') return parseValue(rest, expect, encoding);
  return held(content.text, { code: 'not-a-value', found: content.text.trim() });
}

/** Struck out as a whole: deleted, or only crossed off a list; what it says counts only once the officer says so. */
function struckOut({ shown }: Cell): ReadText {
  const found = shown.trim();
  return held(shown, { code: 'not-a-value', found: `${found} (gạch ngang)` });
}

function readNumber(stored: number, cell: Cell, expect: Expectation): ReadText {
  if (isFractionFormat(cell.format)) return readFractionFormat(stored, cell, expect);
  const number = takeOffNoise(cell.percent ? stored * 100 : stored);
  if (!showsNumber(cell.shown, number)) {
    const seen = cell.shown.trim() || 'không hiện gì';
    return held(cell.shown || String(number), { code: 'not-a-value', found: `${seen} (ô lưu ${showNumber(number)})` });
  }
  const measured = cell.percent === true || /%\s*$/.test(cell.shown);
  const value: Value = measured ? { kind: 'number', number, measure: '%' } : { kind: 'number', number };
  return { value, noticed: [] };
}

/**
 * Whether what is seen is the stored number, rounded or not, with whatever else around it. A format may show another ("0\",\"0" makes 1,7
 * of 17, a trailing comma makes thousands of it), a word or nothing: the sender meant what was seen, but only the stored one is there.
 */
function showsNumber(shown: string, number: number): boolean {
  if (/\dE[+-]\d/i.test(shown)) return true;
  const figures = shown.match(/\d[\d.,]*/g) ?? [];
  return figures.some((figure) => {
    const plain = figure
      .replace(/[.,]+$/, '')
      .replaceAll('.', '')
      .replace(',', '.');
    const decimals = plain.split('.')[1]?.length ?? 0;
    const least = Math.max(0.5 * 10 ** -decimals, Math.abs(number) * 1e-9);
    return Math.abs(Number(plain) - Math.abs(number)) <= least * (1 + 1e-9);
  });
}

/** "# ?/?": the sender typed 5/12 and Excel stored 0,4166…; the fraction shown counts if it is that number. */
function readFractionFormat(stored: number, cell: Cell, expect: Expectation): ReadText {
  const read = parseValue(cell.shown, expect);
  if (read.value.kind === 'ratio' && Math.abs(read.value.numerator / read.value.denominator - stored) < 1e-9)
    return read;
  if (Number.isInteger(stored)) return { value: { kind: 'number', number: stored }, noticed: [] };
  return held(cell.shown || String(stored), { code: 'not-a-value', found: cell.shown || String(stored) });
}

function isFractionFormat(format: string | undefined): boolean {
  return format !== undefined && /[?#0]\s*\/\s*[?#\d]/.test(format.replace(/"[^"]*"|\\./g, ''));
}

function readDate(iso: string, cell: Cell): ReadText {
  const ratio = ratioBehindDate(iso, cell.format ?? '');
  const said = cell.shown || iso;
  return held(said, {
    code: 'date-for-ratio',
    found: said,
    ...(ratio === null ? {} : { expected: ratio, parts: { ratio } }),
  });
}

/**
 * What may have been typed: 5 December → "5/12", day before month. A month and year without a day ("Nov-20") come from
 * "11/20". null for a time of day or a date before 1900.
 */
function ratioBehindDate(iso: string, format: string): string | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!found || Number(found[1]) < 1900 || (found[1] === '1900' && found[2] === '01' && found[3] === '00')) return null;
  const [year, month, day] = [found[1] ?? '', Number(found[2]), Number(found[3])];
  const plain = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  const monthAndYear = day === 1 && plain.includes('y') && !plain.includes('d');
  return monthAndYear ? `${month}/${year.slice(2)}` : `${day}/${month}`;
}

function held(text: string, noticed: Noticed): ReadText {
  return { value: { kind: 'text', text: text.normalize('NFC') }, noticed: [noticed] };
}
