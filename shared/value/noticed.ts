import type { FindingCode } from '../finding/codes.ts';
import type { Value } from './value.ts';

/** What the reading of one text noticed; it becomes a finding when the cell's place is known. */
export type Noticed = {
  readonly code: FindingCode;
  readonly found?: string;
  readonly expected?: string;
  readonly parts?: Readonly<Record<string, string | number>>;
};

/** A text as it was read: the value, and what is to be said about it. */
export type ReadText = { readonly value: Value; readonly noticed: readonly Noticed[] };
