import type { UnitStatus } from '#shared/service/contract/submissions.ts';

/** How a unit stands on the board. */
export type BoardState = 'overdue' | 'not-received' | 'needs-review' | 'accepted';

export const boardStates: readonly BoardState[] = ['accepted', 'needs-review', 'not-received', 'overdue'];

/** A unit that has sent nothing is overdue once the due date has passed. */
export function boardState(unit: Pick<UnitStatus, 'state' | 'late'>): BoardState {
  return unit.state === 'not-received' && unit.late ? 'overdue' : unit.state;
}

/** How many units stand in each state. */
export function countStates(units: readonly UnitStatus[]): Readonly<Record<BoardState, number>> {
  const counts = { overdue: 0, 'not-received': 0, 'needs-review': 0, accepted: 0 };
  for (const unit of units) counts[boardState(unit)] += 1;
  return counts;
}

/** The submission that stands for a unit: the last one that counts, else the last at all. */
export function latestOf(unit: UnitStatus): UnitStatus['submissions'][number] | null {
  const { submissions } = unit;
  return (
    submissions.findLast((one) => one.state === 'current' && one.outcome !== 'refused') ?? submissions.at(-1) ?? null
  );
}

/** Units that have sent nothing that counts. */
export function missingUnits(units: readonly UnitStatus[]): readonly UnitStatus[] {
  return units.filter((unit) => unit.expected && unit.state === 'not-received');
}

/** The days on which the units that are waited for first sent something that counts. */
export function firstDays(units: readonly UnitStatus[]): readonly string[] {
  return units
    .filter((unit) => unit.expected)
    .flatMap((unit) => {
      const sent = unit.submissions.filter((one) => one.outcome !== 'refused' && one.state !== 'reverted');
      const first = sent.map((one) => one.receivedAt.slice(0, 10)).sort()[0];
      return first === undefined ? [] : [first];
    });
}
