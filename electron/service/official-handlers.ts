import type { OfficialChange, OfficialState, official } from '#shared/service/contract/official.ts';
import type { Handlers } from '#shared/service/operation.ts';
import type { ReadableDb } from '../store/handle.ts';
import { getOfficial, givenOfficial, putOfficial, type GivenOfficial } from '../store/official.ts';
import { chosenPeriod } from './chosen-period.ts';
import { byNow, type Dependencies } from './dependencies.ts';

/** The settings of a period's official document. */
export function officialHandlers(dependencies: Dependencies): Handlers<typeof official> {
  return {
    'official.settings': (input) => {
      const { book, period } = chosenPeriod(dependencies, input);
      return stateOf(book.read, period.id);
    },
    'official.change': (input) => {
      const { book, period } = chosenPeriod(dependencies, input);
      const { change, reason } = input;
      const given = changed(givenOfficial(book.read, period.id), change);
      putOfficial(book.write, byNow(dependencies), period.id, { given, reason });
      dependencies.emit('book.changed', { book: input.book });
      return stateOf(book.read, period.id);
    },
  };
}

function stateOf(db: ReadableDb, period: number): OfficialState {
  return { settings: getOfficial(db, period), given: Object.keys(givenOfficial(db, period)) };
}

function changed(before: GivenOfficial, change: OfficialChange): GivenOfficial {
  const kept = Object.entries({ ...before, ...withoutUndefined(change) }).filter(([, value]) => value !== null);
  // in one order, so that the same settings are the same text. `as`: the contract's own keys and kinds
  return Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1))) as GivenOfficial;
}

function withoutUndefined(change: OfficialChange): OfficialChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
