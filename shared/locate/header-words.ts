import type { ColumnRole } from '../family/family.ts';
import { foldWords } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { oneSlip } from './vocabulary.ts';

/** What a column header says: its words without years, and the years it names. */
export type HeaderText = { readonly words: readonly string[]; readonly years: readonly number[] };

/** Takes a header text apart: "KQ năm 2024" → ket qua nam, 2024. Abbreviations of offices are spelled out. */
export const headerText: (text: string) => HeaderText = remember(3000, readHeader);

function readHeader(text: string): HeaderText {
  const all = foldWords(text)
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/(\d)([a-z])/g, '$1 $2')
    .split(' ')
    .filter((word) => word !== '');
  const years = all.filter(isYear).map(Number);
  const words = all.filter((word) => !isYear(word)).flatMap((word) => abbreviations[word] ?? [word]);
  return { words: mendOrdinal(words).map((word) => word.replace(/y/g, 'i')), years };
}

/**
 * How well a typed header fits a printed one: 1 the same words, 0 nothing in common. `columnYears` are all years that the
 * column's wordings name: a header of another year is another column, however its words agree.
 */
export function headerSimilarity(typed: HeaderText, printed: HeaderText, columnYears: readonly number[]): number {
  const same = shared(typed.words, printed.words);
  const total = weightOf(typed.words) + weightOf(printed.words);
  // only a confirmed wording is a year alone
  if (total === 0) return typed.years.length > 0 && typed.years.join() === printed.years.join() ? 1 : 0;
  const base = (2 * same) / total;
  if (isOpposite(typed.words, printed.words))
    return base * OPPOSITE * yearsFactor(typed.years, printed.years, columnYears);
  const otherSpan = partOfYear(typed.words) !== partOfYear(printed.words) || (isPeriod(typed) && !isPeriod(printed));
  const part = otherSpan ? 0.5 : 1;
  return base * part * yearsFactor(typed.years, printed.years, columnYears);
}

/** A header of a six-month period without the words that say so: "KQ 6 tháng đầu năm 2025" then heads the year's column. */
export function withoutMonths(typed: HeaderText): HeaderText {
  const at = typed.words.indexOf('thang');
  if (at < 1 || !/^(?:6|sau)$/.test(typed.words[at - 1] ?? '')) return typed;
  const after = typed.words.slice(at + 1).filter((word, i) => i > 0 || (word !== 'dau' && word !== 'cuoi'));
  return { words: [...typed.words.slice(0, at - 1), ...after], years: typed.years };
}

/** Wordings that any table may use for columns of these roles, whatever its family prints. */
export const commonHeaders: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  number: ['TT', 'Số TT'],
  measure: ['Đơn vị tính', 'Đơn vị đo'],
  notes: ['Ghi chú'],
};

const abbreviations: Readonly<Record<string, readonly string[]>> = {
  kq: ['ket', 'qua'],
  kqth: ['ket', 'qua', 'thuc', 'hien'],
  kh: ['ke', 'hoach'],
  th: ['thuc', 'hien'],
  dv: ['don', 'vi'],
  dvt: ['don', 'vi', 'tinh'],
  dvth: ['don', 'vi', 'thuc', 'hien'],
  dvct: ['don', 'vi', 'chu', 'tri'],
  cq: ['co', 'quan'],
  ct: ['chi', 'tieu'],
  mt: ['muc', 'tieu'],
  gd: ['giai', 'doan'],
  sl: ['so', 'luong'],
  gc: ['ghi', 'chu'],
  stt: ['tt'],
  vb: ['van', 'ban'],
  bdg: ['binh', 'dang', 'gioi'],
  n: ['nam'],
};

const LIGHT = 0.4;
const SLIPPED = 0.8;

/** words that hold a header together without saying which column it is */
export const lightWords: ReadonlySet<string> = new Set([
  'nam',
  'den',
  'trong',
  'cua',
  'va',
  'cac',
  'theo',
  'tai',
  'nay',
  'o',
  'giai',
  'doan',
]);

const OTHER_YEAR = 0.3;
/** "Kế hoạch thực hiện" is not "Kết quả thực hiện", though it may be the only such column of the table */
const OPPOSITE = 0.3;
/** "đến năm 2020" for "giai đoạn 2016-2020" */
const PART_OF_YEARS = 0.85;

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}

/** "số TT", "số thứ tự", "thứ tự" all head the number column */
function mendOrdinal(words: readonly string[]): readonly string[] {
  return /^(?:so )?(?:tt|thu tu)$/.test(words.join(' ')) ? ['tt'] : words;
}

function weightOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (lightWords.has(word) ? LIGHT : 1), 0);
}

/** The weight of the words in common; a word of three letters or more may have one slip, for less. */
function shared(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  const missed: string[] = [];
  let sum = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at < 0) missed.push(word);
    else sum += lightWords.has(left.splice(at, 1)[0] ?? '') ? LIGHT : 1;
  }
  for (const word of missed) {
    const at = word.length < 3 ? -1 : left.findIndex((one) => one.length >= 3 && oneSlip(word, one));
    if (at >= 0) sum += (lightWords.has(left.splice(at, 1)[0] ?? '') ? LIGHT : 1) * SLIPPED;
  }
  return sum;
}

/** One speaks of what is planned only, the other of what came of it only. */
function isOpposite(typed: readonly string[], printed: readonly string[]): boolean {
  const [a, b] = [saysOf(typed), saysOf(printed)];
  return (a.plan && !a.result && b.result && !b.plan) || (a.result && !a.plan && b.plan && !b.result);
}

function saysOf(words: readonly string[]): { readonly plan: boolean; readonly result: boolean } {
  const pair = (first: string, second: string): boolean =>
    words.some((word, at) => word === first && words[at + 1] === second);
  const plan = pair('ke', 'hoach');
  return { plan, result: pair('ket', 'qua') || (!plan && pair('thuc', 'hien')) };
}

/** "giai đoạn": several years at once; a header may leave the word out, but not add it */
function isPeriod({ words }: HeaderText): boolean {
  return words.some((word, at) => word === 'doan' && words[at - 1] === 'giai');
}

/** "6 tháng", "quý 2": a column of a part of a year is another column than that of the year */
function partOfYear(words: readonly string[]): string {
  const at = words.findIndex((word) => word === 'thang' || word === 'qui');
  return at < 0 ? '' : (words[at] ?? '');
}

/** A header of another year is another column; one that names no year may be any. */
function yearsFactor(typed: readonly number[], printed: readonly number[], column: readonly number[]): number {
  if (typed.length === 0) return printed.length === 0 ? 1 : 0.95;
  if (column.length === 0) return 0.9;
  if (printed.length === 0) return typed.every((year) => column.includes(year)) ? 1 : OTHER_YEAR;
  if (!typed.every((year) => printed.includes(year))) return OTHER_YEAR;
  return printed.every((year) => typed.includes(year)) ? 1 : PART_OF_YEARS;
}
