import { columnsIn, headerWordings } from '../family/columns.ts';
import type { Column, ColumnKey, Family, Phase, Table, TableId } from '../family/family.ts';
import { commonHeaders, headerText, type HeaderText } from './header-words.ts';

/** The wordings by which a column of a table is known in a year. */
export type ColumnPattern = {
  readonly column: Column;
  readonly wordings: readonly HeaderText[];
  /** all years that its wordings name */
  readonly years: readonly number[];
};

/** A header wording that an officer confirmed. */
export type LearnedHeader = { readonly table: TableId; readonly text: string; readonly column: ColumnKey };

const kept = new WeakMap<Table, Map<string, readonly ColumnPattern[]>>();

/** The columns of a table in a phase, with their wordings for a year. Kept by table; learned wordings are added each time. */
export function columnPatterns(
  table: Table,
  phase: Phase,
  year: number,
  learned: readonly LearnedHeader[] = [],
): readonly ColumnPattern[] {
  const byKey = kept.get(table) ?? new Map<string, readonly ColumnPattern[]>();
  kept.set(table, byKey);
  const key = `${phase} ${year}`;
  const patterns = byKey.get(key) ?? columnsIn(table, phase).map((column) => patternOf(column, year));
  byKey.set(key, patterns);
  const mine = learned.filter((one) => one.table === table.id);
  if (mine.length === 0) return patterns;
  return patterns.map(({ column, wordings, years }) => ({
    column,
    years,
    wordings: [...wordings, ...mine.filter((one) => one.column === column.key).map((one) => headerText(one.text))],
  }));
}

/** All words that head a column in any of the families: what makes a row of a sheet worth trying as a header. */
export function headerVocabulary(families: readonly Family[], learned: readonly LearnedHeader[]): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (text: string | undefined): void => headerText(text ?? '').words.forEach((word) => words.add(word));
  for (const family of families)
    for (const table of family.tables)
      for (const column of table.columns) [column.header, column.group, ...column.synonyms].forEach(add);
  Object.values(commonHeaders).flat().forEach(add);
  learned.forEach((one) => add(one.text));
  return words;
}

/** How many years before or after the period's year a table's headers and captions speak of: {year-1} → -1. */
export function yearOffsets(table: Table): readonly number[] {
  const texts = [
    ...table.columns.flatMap((column) => [column.header, column.group ?? '', ...column.synonyms]),
    ...table.caption,
    table.subcaption,
  ];
  const found = texts.flatMap((text) => [...text.matchAll(/\{year([+-]\d+)?\}/g)].map((one) => Number(one[1] ?? 0)));
  return [...new Set(found)];
}

function patternOf(column: Column, year: number): ColumnPattern {
  const wordings = [...headerWordings(column, year), ...(commonHeaders[column.role] ?? [])].map(headerText);
  return { column, wordings, years: [...new Set(wordings.flatMap((wording) => wording.years))] };
}
