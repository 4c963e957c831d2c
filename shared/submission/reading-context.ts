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
  | { readonly kind: 'header'; readonly table: TableId; readonly text: string; readonly column: ColumnKey }
  | { readonly kind: 'label'; readonly table: TableId; readonly text: string; readonly row: RowCode };

/** One file to read: its name as sent (a hint to the unit, never to the format) and what the officer assigned. */
export type FileHints = { readonly name: string; readonly unit?: UnitId };
