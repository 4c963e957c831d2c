import type { ColumnKey, RowCode } from '../family/family.ts';

/** What a unit writes into its form: texts as it would type them, by row and column. */
export type FormAnswers = Readonly<Record<RowCode, Readonly<Record<ColumnKey, string>>>>;
