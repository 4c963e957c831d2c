import type { LogEntry } from '#shared/service/contract/books.ts';
import type { Book } from '../store/database.ts';
import { getLearned } from '../store/learned.ts';
import { getEntry } from '../store/log.ts';
import { undo } from '../store/undo.ts';
import { byNow, type Dependencies } from './dependencies.ts';
import { mergePeriod } from './merge-period.ts';
import { readForChange, storeChange, type WordingChange } from './read-again.ts';
import { signOff } from './sign-off.ts';

/**
 * Undoes decisions, the newest first, all or nothing, and merges the periods they were about again: what an undone adjustment had
 * settled is open once more, and what was read by a wording that goes (or comes back) is read again. Gives the new entries in the
 * order in which they were made.
 */
export async function undoEntries(
  dependencies: Dependencies,
  { book, entries, reason }: { readonly book: string; readonly entries: readonly number[]; readonly reason: string },
): Promise<readonly LogEntry[]> {
  const open = dependencies.books.get(book);
  const by = byNow(dependencies);
  const newestFirst = entries.toSorted((a, b) => b - a);
  const readings = await readForChange(dependencies, open, wordingChange(open, newestFirst));
  const periods = new Set(newestFirst.flatMap((entry) => getEntry(open.read, entry)?.kept.period ?? []));
  const { made } = storeChange(dependencies, open, readings, {
    make: () => {
      const undone = newestFirst.map((entry) => undo(open.write, by, entry, reason));
      for (const period of periods) {
        signOff(open, period);
        mergePeriod(open, period);
      }
      return undone;
    },
    reason,
  });
  return made;
}

/** The wordings that undoing these entries takes back or brings back. */
function wordingChange({ read }: Book, entries: readonly number[]): WordingChange {
  const kept = entries.flatMap((entry) => getEntry(read, entry)?.kept ?? []);
  const of = (what: string) =>
    kept.filter((one) => one.what === what).flatMap((one) => getLearned(read, Number(one.target.split(':')[1])) ?? []);
  return { come: of('forget'), go: of('learn') };
}
