import type { UnitId } from '../family/family.ts';
import type { Correction } from '../submission/submission.ts';
import type { Value } from '../value/value.ts';

/** The part a unit plays on a row: the first lead, another lead, or one of the units whose values are put together. */
export type Part = 'lead' | 'co-lead' | 'component';

/** One unit's answer in one cell of the official table, with where it stands in the returned file. Never blank. */
export type Contribution = {
  readonly unit: UnitId;
  readonly as: Part;
  readonly submission: string;
  readonly file: string;
  readonly at: string;
  /** what counts: the officer's words where the value was corrected */
  readonly text: string;
  readonly value: Value;
  /** what the unit wrote, and the correction over it */
  readonly corrected?: { readonly reported: string; readonly correction: Correction };
  /** an open error points to it: listed as a source, takes part in nothing */
  readonly held: boolean;
};

/** What a merge rule made of the units' answers. */
export type Computed = {
  /** null: nothing could be computed from what came in */
  readonly value: Value | null;
  /** the answers that went into the value, also those that had nothing to add */
  readonly used: readonly Contribution[];
  /** sent, but in a form the rule cannot merge (a percentage where counts are needed …) */
  readonly unusable: readonly Contribution[];
};

export const NOTHING_COMPUTED: Computed = { value: null, used: [], unusable: [] };
