import type { Family, Table } from '../family/family.ts';
import type { LearnedHeader } from './header-patterns.ts';
import { fillYears } from '../family/period.ts';
import { commonHeaders, headerText } from './header-words.ts';

/** Years are no words of a header, whichever they are. */
const ANY_YEAR = 2000;

/** All words that head a column in any of the families: what makes a row of a sheet worth trying as a header. */
export function headerVocabulary(families: readonly Family[], learned: readonly LearnedHeader[]): ReadonlySet<string> {
  const [first] = families;
  if (first && families.length === 1 && learned.length === 0) return familyVocabulary(first);
  return new Set([
    ...families.flatMap((one) => [...familyVocabulary(one)]),
    ...learned.flatMap((one) => headerText(fillYears(one.text, ANY_YEAR)).words),
  ]);
}

const vocabularies = new WeakMap<Family, ReadonlySet<string>>();

function familyVocabulary(family: Family): ReadonlySet<string> {
  const before = vocabularies.get(family);
  if (before) return before;
  const printed = family.tables.flatMap((table) =>
    table.columns.flatMap((column) => [column.header, column.group ?? '', ...column.synonyms]),
  );
  const words = new Set([...printed, ...Object.values(commonHeaders).flat()].flatMap((text) => headerText(text).words));
  vocabularies.set(family, words);
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
