import type { PeriodSummary } from '#shared/service/contract/books.ts';
import type { Book } from '../store/database.ts';
import { currentPeriod, getPeriod } from '../store/periods.ts';
import type { Dependencies } from './dependencies.ts';

/** What every operation on a book names. */
export type InBook = { readonly book: string; readonly period?: number | undefined };

/** The open book and the period an operation speaks of: the one it names, else the newest. */
export function chosenPeriod(
  dependencies: Dependencies,
  input: InBook,
): { readonly book: Book; readonly period: PeriodSummary } {
  const book = dependencies.books.get(input.book);
  const period = input.period === undefined ? currentPeriod(book.read) : getPeriod(book.read, input.period);
  return { book, period };
}
