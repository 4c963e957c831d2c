import type { Status } from '#shared/service/contract/submissions.ts';
import { listSubmissions } from '../store/submissions.ts';
import { unitStatuses } from '../store/unit-statuses.ts';
import { chosenPeriod, type InBook } from './chosen-period.ts';
import type { Dependencies } from './dependencies.ts';

/** How far a period is: each unit's state, coverage, and the files that no unit could be given. */
export function statusOf(dependencies: Dependencies, input: InBook): Status {
  const { book, period } = chosenPeriod(dependencies, input);
  const units = unitStatuses(book.read, period.id, dependencies.now().slice(0, 10));
  const expected = units.filter((unit) => unit.expected);
  return {
    period: period.name,
    phase: period.phase,
    dueDate: period.dueDate,
    coverage: {
      received: expected.filter((unit) => unit.state !== 'not-received').length,
      accepted: expected.filter((unit) => unit.state === 'accepted').length,
      expected: expected.length,
    },
    units,
    unplaced: listSubmissions(book.read, period.id).filter((one) => one.unit === null || one.outcome === 'refused'),
  };
}
