import type { Book } from '../store/database.ts';
import { getPeriod } from '../store/periods.ts';
import { keepSignedValues, signedValues } from '../store/signed-values.ts';
import { prefilledFor } from './prefill.ts';

/**
 * Keeps with a period that was just locked what it takes from other periods of the book: a target that is changed in the plan
 * afterwards must not change a table that was signed off. Called in the transaction that locks; does nothing to an open period.
 */
export function signOff(book: Book, periodId: number): void {
  const period = getPeriod(book.read, periodId);
  if (!period.locked || signedValues(book.read, periodId)) return;
  keepSignedValues(book.write, periodId, prefilledFor(book.read, period));
}
