import type { SubmissionSummary } from '#shared/service/contract/submissions.ts';
import type { ReadFile } from '#shared/submission/submission.ts';
import type { Book } from '../store/database.ts';
import { listLearned, type KeptWording } from '../store/learned.ts';
import { readAgain } from '../store/read-again.ts';
import { hintsFor, readingContext } from '../store/reading-context.ts';
import { getFile, getSubmission } from '../store/submissions.ts';
import { allOrNothing } from '../store/transaction.ts';
import { askingFor, restingOn } from '../store/used-wordings.ts';
import { byNow, type Dependencies } from './dependencies.ts';
import { mergePeriod } from './merge-period.ts';

/** A change of the wordings in force: those that come, those that go. */
export type WordingChange = { readonly come: readonly KeptWording[]; readonly go: readonly KeptWording[] };

/** A kept file as it reads after a change that is not made yet. */
export type Reading = { readonly submission: string; readonly periodId: number; readonly read: ReadFile };

/** Reads the kept files that a change of wordings concerns, as if it were made; writes nothing. `also` are files to read in any case. */
export async function readForChange(
  { pool, builtIn }: Dependencies,
  { read }: Book,
  { come, go }: WordingChange,
  also: readonly string[] = [],
): Promise<readonly Reading[]> {
  const gone = new Set(go.map((one) => one.id));
  const inForce = [...listLearned(read).filter((one) => !gone.has(one.id)), ...come];
  const concerned = new Set([
    ...also,
    ...come.flatMap((one) => askingFor(read, one)),
    ...go.flatMap((one) => restingOn(read, one)),
  ]);
  const readings: Reading[] = [];
  for (const submission of concerned) {
    const { periodId } = getSubmission(read, submission);
    const context = readingContext(read, periodId, builtIn.families, inForce);
    const { bytes } = getFile(read, submission);
    const hints = hintsFor(read, submission, inForce);
    readings.push({ submission, periodId, read: await pool.read({ bytes, hints }, context) });
  }
  return readings;
}

/** Makes the change, keeps the readings and merges their periods again, all or nothing. */
export function storeChange<Made>(
  dependencies: Dependencies,
  book: Book,
  readings: readonly Reading[],
  { make, reason }: { readonly make: () => Made; readonly reason: string },
): { readonly made: Made; readonly again: readonly SubmissionSummary[] } {
  const by = byNow(dependencies);
  return allOrNothing(book.write, () => {
    const made = make();
    const again = readings.map(({ submission, read }) => readAgain(book.write, by, submission, { read, reason }));
    for (const period of new Set(readings.map((one) => one.periodId))) mergePeriod(book, period);
    return { made, again };
  });
}
