import type { Contribution } from '../contribution.ts';
import type { Roles } from '../roles.ts';

/** The lead's value: that of the first named lead that reported one. Undefined where none did. */
export function leadValue(contributions: readonly Contribution[], roles: Roles): Contribution | undefined {
  return leadsWithValue(contributions, roles)[0];
}

/** The leads' values in the order in which the family names the leads; held cells take part in nothing. */
export function leadsWithValue(contributions: readonly Contribution[], roles: Roles): readonly Contribution[] {
  return roles.leads.flatMap((lead) => contributions.filter((one) => one.unit === lead && !one.held).slice(0, 1));
}
