import type { Authority } from '../family/family.ts';
import type { Value } from '../value/value.ts';

/** Which value the official table prints. `both`: a lead's value and a computed one are there, so they are to be compared. */
export type Chosen = { readonly printed: 'lead' | 'computed' | 'none'; readonly both: boolean };

/**
 * Whose value is official. lead-only: the lead's, nothing is computed. lead-first: the lead's; the computed one is a control
 * total and is never printed in its place. computed-first: the computed one where components came in, else the lead's.
 */
export function choose(authority: Authority, lead: Value | undefined, computed: Value | null): Chosen {
  const both = lead !== undefined && computed !== null;
  switch (authority) {
    case 'lead-only':
      return { printed: lead ? 'lead' : 'none', both: false };
    case 'lead-first':
      return { printed: lead ? 'lead' : 'none', both };
    case 'computed-first':
      return { printed: computed ? 'computed' : lead ? 'lead' : 'none', both };
  }
}
