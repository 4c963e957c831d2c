import type { LogEntry } from '#shared/service/contract/books.ts';
import { getEntry } from '../store/log.ts';
import { allOrNothing } from '../store/transaction.ts';
import { undo } from '../store/undo.ts';
import { byNow, type Dependencies } from './dependencies.ts';
import { mergePeriod } from './merge-period.ts';

/**
 * Undoes decisions, the newest first, all or nothing, and merges the periods they were about again: what an undone adjustment had
 * settled is open once more. Gives the new entries in the order in which they were made.
 */
export function undoEntries(
  dependencies: Dependencies,
  { book, entries, reason }: { readonly book: string; readonly entries: readonly number[]; readonly reason: string },
): readonly LogEntry[] {
  const open = dependencies.books.get(book);
  const by = byNow(dependencies);
  const newestFirst = entries.toSorted((a, b) => b - a);
  const undone = allOrNothing(open.write, () => newestFirst.map((entry) => undo(open.write, by, entry, reason)));
  const periods = new Set(newestFirst.flatMap((entry) => getEntry(open.read, entry)?.kept.period ?? []));
  for (const period of periods) mergePeriod(open, period);
  return undone;
}
