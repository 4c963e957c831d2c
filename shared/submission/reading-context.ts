import type { KnownValue } from '../check/known-value.ts';
import type { ColumnKey, Family, RowCode, TableId, UnitId } from '../family/family.ts';
import type { Period } from '../family/period.ts';
import type { UnitDirectory } from '../family/unit.ts';

/** Everything the reading of one file may know: plain data, sent once to each reading process. */
export type ReadingContext = {
  readonly families: readonly Family[];
  /** the period the file is imported into */
  readonly period: Period;
  readonly directory: UnitDirectory;
  /** what `issue` printed into prefilled columns: units may not change it */
  readonly prefilled: readonly KnownValue[];
  /** values of the previous period, by unit, for comparing */
  readonly previous: readonly (KnownValue & { readonly unit: UnitId })[];
  /** what the officer confirmed earlier: header wordings, row labels, unit names */
  readonly learned: readonly Learned[];
};

export type Learned =
  | { readonly kind: 'unit'; readonly text: string; readonly unit: UnitId }
  /** `text` of a header has its years as a family has: "KQTH {year-1}" */
  | { readonly kind: 'header'; readonly table: TableId; readonly text: string; readonly column: ColumnKey }
  | { readonly kind: 'label'; readonly table: TableId; readonly text: string; readonly row: RowCode };

/**
 * One file to read: its name as sent (a hint to the unit, never to the format), and what the officer said of this very file: whose it
 * is, what its wordings mean.
 */
export type FileHints = { readonly name: string; readonly unit?: UnitId; readonly learned?: readonly Learned[] };

/** The context in which one file is read: with what the officer said of its own wordings. */
export function contextFor(context: ReadingContext, { learned = [] }: FileHints): ReadingContext {
  return learned.length === 0 ? context : { ...context, learned: [...context.learned, ...learned] };
}

/**
 * The family of the period, in the version the period was opened with (or the nearest there is). Throws where the context has
 * no such family: whoever made the context made it wrong.
 */
export function periodFamily(context: ReadingContext): Family {
  const { families, period } = context;
  const same = families.filter((family) => family.id === period.family);
  const family = same.find((one) => one.version === period.familyVersion) ?? same[0];
  if (!family) throw new Error(`the reading context has no family "${period.family}"`);
  return family;
}

const sorted = new WeakMap<readonly Learned[], LearnedWordings>();

export type LearnedWordings = {
  readonly headers: readonly Extract<Learned, { kind: 'header' }>[];
  /** by table */
  readonly labels: ReadonlyMap<TableId, readonly Extract<Learned, { kind: 'label' }>[]>;
};

/** What the officer confirmed earlier, sorted by what it is about; made once for each context. */
export function learnedFor({ learned }: Pick<ReadingContext, 'learned'>): LearnedWordings {
  const before = sorted.get(learned);
  if (before) return before;
  const labels = learned.filter((one) => one.kind === 'label');
  const made = {
    headers: learned.filter((one) => one.kind === 'header'),
    labels: Map.groupBy(labels, (one) => one.table),
  };
  sorted.set(learned, made);
  return made;
}
