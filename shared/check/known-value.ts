import type { ColumnKey, RowCode, TableId } from '../family/family.ts';
import type { Value } from '../value/value.ts';

/** A value known from before: prefilled by us, or reported in an earlier period. */
export type KnownValue = {
  readonly table: TableId;
  readonly row: RowCode;
  readonly column: ColumnKey;
  readonly text: string;
  readonly value: Value;
};
