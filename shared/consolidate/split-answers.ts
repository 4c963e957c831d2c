import type { Row } from '../family/family.ts';
import type { Contribution } from './contribution.ts';
import type { Roles } from './roles.ts';
import { leadsWithValue } from './rules/lead.ts';
import { answerIn } from './rules/share-of-units.ts';

/** The answers to one cell by the part they play. */
export type Answers = {
  /** in the order in which the family names the leads */
  readonly leads: readonly Contribution[];
  readonly components: readonly Contribution[];
  /** component units' answers that take part in nothing */
  readonly held: readonly Contribution[];
};

/**
 * Sorts the answers: leads speak for the whole, the other units for themselves. In a matrix everybody speaks for itself; on a
 * yes/no row so does a lead that is one of the asked units and answers yes or no (its number is the value of the whole).
 */
export function splitAnswers(all: readonly Contribution[], row: Row, roles: Roles): Answers {
  const forItself = (one: Contribution) => one.as === 'component' || speaksForItself(one, row, roles);
  return {
    leads: leadsWithValue(all, roles).filter((one) => !forItself(one)),
    components: all.filter((one) => !one.held && forItself(one)),
    held: all.filter((one) => one.held && forItself(one)),
  };
}

function speaksForItself(one: Contribution, row: Row, roles: Roles): boolean {
  if (row.merge.rule === 'cell-sum') return true;
  const isAsked = row.merge.rule === 'share-of-units' && roles.askedLeads.has(one.unit);
  return isAsked && one.value.kind === 'status' && answerIn(one.value) !== null;
}
