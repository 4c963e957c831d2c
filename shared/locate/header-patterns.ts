import { columnsIn, headerWordings } from '../family/columns.ts';
import type { Column, ColumnKey, PeriodKind, Phase, Table, TableId } from '../family/family.ts';
import { fillYears } from '../family/period.ts';
import { remember } from '../text/remember.ts';
import {
  commonHeaders,
  headerSimilarity,
  headerText,
  type HeaderText,
  lightWords,
  withoutMonths,
} from './header-words.ts';
import { oneSlip } from './vocabulary.ts';

/** The wordings by which a column of a table is known in a year. */
export type ColumnPattern = {
  readonly column: Column;
  readonly wordings: readonly HeaderText[];
  /** all years that its wordings name */
  readonly years: readonly number[];
  /** how well a typed header fits the column, 0–1 */
  readonly fit: (text: string) => number;
};

/** A header wording that an officer confirmed; years in it stand as in a family: "KQTH {year-1}". */
export type LearnedHeader = { readonly table: TableId; readonly text: string; readonly column: ColumnKey };

type Kept = WeakMap<readonly LearnedHeader[], Map<string, readonly ColumnPattern[]>>;
const kept = new WeakMap<Table, Kept>();
const NO_HEADERS: readonly LearnedHeader[] = [];

/** A phase of a year, or of its first six months. */
export type Term = { readonly phase: Phase; readonly year: number; readonly kind: PeriodKind };

/**
 * The columns of a table in a phase, with their wordings for a year. Kept by table and learned wordings, both of which never change
 * once made.
 */
export function columnPatterns(
  table: Table,
  { phase, year, kind }: Term,
  learned: readonly LearnedHeader[] = NO_HEADERS,
): readonly ColumnPattern[] {
  const mine = learned.some((one) => one.table === table.id) ? learned : NO_HEADERS;
  const byLearned: Kept = kept.get(table) ?? new WeakMap();
  kept.set(table, byLearned);
  const byTerm = byLearned.get(mine) ?? new Map<string, readonly ColumnPattern[]>();
  byLearned.set(mine, byTerm);
  const key = `${phase} ${year} ${kind}`;
  const before = byTerm.get(key);
  if (before) return before;
  const patterns = makePatterns(
    columnsIn(table, phase).map((column) =>
      wordingsOf(
        column,
        year,
        mine.filter((one) => one.table === table.id),
      ),
    ),
    kind,
  );
  byTerm.set(key, patterns);
  return patterns;
}

type Worded = Pick<ColumnPattern, 'column' | 'wordings'>;

function wordingsOf(column: Column, year: number, learned: readonly LearnedHeader[]): Worded {
  const confirmed = learned.filter((one) => one.column === column.key).map((one) => fillYears(one.text, year));
  const texts = [...headerWordings(column, year), ...(commonHeaders[column.role] ?? []), ...confirmed];
  return { column, wordings: texts.map(headerText) };
}

function makePatterns(columns: readonly Worded[], kind: PeriodKind): readonly ColumnPattern[] {
  return columns.map((one) => {
    const years = [...new Set(one.wordings.flatMap((wording) => wording.years))];
    const speaks = speakingFor(one, columns);
    const fit = remember(2000, (text) => {
      const typed = kind === '6-month' ? withoutMonths(headerText(text)) : headerText(text);
      return Math.max(0, ...one.wordings.map((wording) => speaks(typed, headerSimilarity(typed, wording, years))));
    });
    return { ...one, years, fit };
  });
}

/** Words alone are no proof where the telling one is missing: "Ước thực hiện" is not "Kế hoạch thực hiện". */
const TELLING_MISSING = 0.6;
const TELLS_OTHERWISE = 0.3;
const SAME = 0.999;

/**
 * Lowers the fit of a value column when a typed header lacks every word that only this column uses, and more so when it has
 * one that only another value column uses. A wording matched word for word stands.
 */
function speakingFor(own: Worded, columns: readonly Worded[]): (typed: HeaderText, fit: number) => number {
  if (own.column.role !== 'value') return (_, fit) => fit;
  const core = coreOf(own, columns);
  const foreign = new Set(
    columns.filter((one) => one !== own && one.column.role === 'value').flatMap((one) => [...coreOf(one, columns)]),
  );
  return (typed, fit) => {
    if (fit >= SAME || core.size === 0 || hasWordOf(typed, core)) return fit;
    return fit * (hasWordOf(typed, foreign) ? TELLS_OTHERWISE : TELLING_MISSING);
  };
}

/** The words that only this value column uses of all value columns. */
function coreOf(own: Worded, columns: readonly Worded[]): ReadonlySet<string> {
  const others = new Set(
    columns.filter((one) => one !== own && one.column.role === 'value').flatMap((one) => one.wordings.flatMap(wordsIn)),
  );
  return new Set(own.wordings.flatMap(wordsIn).filter((word) => !others.has(word)));
}

function wordsIn(wording: HeaderText): readonly string[] {
  return wording.words.filter((word) => !lightWords.has(word));
}

function hasWordOf(typed: HeaderText, words: ReadonlySet<string>): boolean {
  return typed.words.some(
    (word) => words.has(word) || (word.length > 2 && [...words].some((one) => one.length > 2 && oneSlip(word, one))),
  );
}
