import type { ColumnRole } from '../family/family.ts';
import { foldWords } from '../text/fold.ts';

/** What a column header says: its words without years, and the years it names. */
export type HeaderText = { readonly words: readonly string[]; readonly years: readonly number[] };

/** Takes a header text apart: "KQ năm 2024" → ket qua nam, 2024. Abbreviations of offices are spelled out. */
export function headerText(text: string): HeaderText {
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
  if (total === 0) return 0;
  const base = (2 * same) / total;
  const part = partOfYear(typed.words) === partOfYear(printed.words) ? 1 : 0.5;
  return base * part * yearsFactor(typed.years, printed.years, columnYears);
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

/** words that hold a header together without saying which column it is */
const lightWords = new Set(['nam', 'den', 'trong', 'cua', 'va', 'cac', 'theo', 'tai', 'nay', 'o', 'giai', 'doan']);

const OTHER_YEAR = 0.3;

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}

/** "số TT", "số thứ tự", "thứ tự" all head the number column */
function mendOrdinal(words: readonly string[]): readonly string[] {
  return /^(?:so )?(?:tt|thu tu)$/.test(words.join(' ')) ? ['tt'] : words;
}

function weightOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (lightWords.has(word) ? 0.4 : 1), 0);
}

function shared(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let sum = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    sum += lightWords.has(word) ? 0.4 : 1;
  }
  return sum;
}

/** "6 tháng", "quý 2": a column of a part of a year is another column than that of the year */
function partOfYear(words: readonly string[]): string {
  const at = words.findIndex((word) => word === 'thang' || word === 'qui');
  return at < 0 ? '' : (words[at] ?? '');
}

function yearsFactor(typed: readonly number[], printed: readonly number[], column: readonly number[]): number {
  if (typed.length === 0) return printed.length === 0 ? 1 : 0.95;
  if (column.length === 0) return 0.9;
  if (printed.length === 0) return typed.every((year) => column.includes(year)) ? 1 : OTHER_YEAR;
  const within = typed.every((year) => printed.includes(year));
  const around = printed.every((year) => typed.includes(year));
  return within && around ? 1 : within || around ? 0.85 : OTHER_YEAR;
}
