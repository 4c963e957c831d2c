import { consolidate } from '#shared/consolidate/consolidate.ts';
import type { Consolidation } from '#shared/consolidate/consolidation.ts';
import type { Finding } from '#shared/finding/finding.ts';
import type { PeriodSummary } from '#shared/service/contract/books.ts';
import type { Book } from '../store/database.ts';
import { getDirectory } from '../store/directory.ts';
import { getFamily } from '../store/families.ts';
import { listFindings } from '../store/findings.ts';
import type { ReadableDb } from '../store/handle.ts';
import { keepMergeFindings } from '../store/merge-findings.ts';
import { mailsOf } from '../store/mails.ts';
import { mergeInput } from '../store/merge-input.ts';
import { getPeriod, readingPeriod } from '../store/periods.ts';
import { prefilledFor } from './prefill.ts';
import { withMails } from './with-mails.ts';

/** The period's official tables as they stand now: what counts of the submissions, adjusted, without what the officer accepted. */
export function consolidatePeriod(read: ReadableDb, period: PeriodSummary): Consolidation {
  const accepted = listFindings(read, period.id, { all: true }).filter(
    (finding) => finding.submission === null && finding.state === 'accepted',
  );
  return withMails(mergeWith(read, period, accepted), mailsOf(read, period.id));
}

/**
 * Brings the book's findings of merging in line with what it holds now; called after every change, so that looking never has to
 * write. Accepted ones are kept as accepted while they are still said.
 */
export function mergePeriod(book: Book, periodId: number): void {
  const merged = mergeWith(book.read, getPeriod(book.read, periodId), []);
  keepMergeFindings(book.write, periodId, allFindings(merged));
}

/** Every finding of a consolidation: those of its cells, then those of the whole. */
export function allFindings(merged: Consolidation): readonly Finding[] {
  const ofCells = merged.tables.flatMap((table) =>
    table.rows.flatMap((row) => Object.values(row.cells).flatMap((cell) => cell.findings)),
  );
  return [...ofCells, ...merged.findings];
}

function mergeWith(read: ReadableDb, period: PeriodSummary, resolved: readonly Finding[]): Consolidation {
  return consolidate({
    family: getFamily(read, period.family, period.familyVersion),
    period: readingPeriod(period),
    directory: getDirectory(read),
    ...mergeInput(read, period.id),
    resolved,
    prefilled: prefilledFor(read, period),
  });
}
