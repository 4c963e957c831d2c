import type { Chosen } from './authority.ts';
import type { Computed, Contribution } from './contribution.ts';

/** What merging found in one cell, before it is told as a cell. */
export type Merged = {
  /** the first named lead's answer */
  readonly lead: Contribution | undefined;
  readonly computed: Computed;
  readonly chosen: Chosen;
  /** answers of component units that are held back */
  readonly held: readonly Contribution[];
};
