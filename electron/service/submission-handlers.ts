import type { submissions } from '#shared/service/contract/submissions.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { Handlers } from '#shared/service/operation.ts';
import { assignUnit } from '../store/assign-unit.ts';
import type { Book } from '../store/database.ts';
import { acceptFinding, reopenFinding } from '../store/decide-finding.ts';
import { restoreSubmission, revertSubmission } from '../store/decide-submission.ts';
import { getFindingRow, listFindings } from '../store/findings.ts';
import { learnWording } from '../store/learned.ts';
import { assureOpen } from '../store/periods.ts';
import { hintsFor, readingContext } from '../store/reading-context.ts';
import { getFile, getSubmission, listSubmissions } from '../store/submissions.ts';
import { allOrNothing } from '../store/transaction.ts';
import { getUnit } from '../store/units.ts';
import { chosenPeriod } from './chosen-period.ts';
import { correctablePlaces, correctValues } from './correct-values.ts';
import { byNow, type Dependencies } from './dependencies.ts';
import { importFiles } from './import-files.ts';
import { senderWording } from './learn-sender.ts';
import { mergePeriod } from './merge-period.ts';
import { receivedFiles } from './received-files.ts';
import { returnCopy } from './return-copy.ts';
import { statusOf } from './status.ts';

/** What the units returned: importing, looking, deciding. */
export function submissionHandlers(dependencies: Dependencies): Handlers<typeof submissions> {
  const { books, files, pool, emit } = dependencies;
  /** Makes a decision and brings the period that it is about in line with it, all or nothing. */
  const decided = <T>(book: string, period: number, make: () => T): T => {
    const open = books.get(book);
    const made = allOrNothing(open.write, () => {
      const value = make();
      mergePeriod(open, period);
      return value;
    });
    emit('book.changed', { book });
    return made;
  };
  return {
    'submissions.import': async (input) => {
      const { book, period } = chosenPeriod(dependencies, input);
      if (input.unit !== undefined) getUnit(book.read, input.unit);
      const received = await receivedFiles(input.files.map((ticket) => files.pathOf(ticket)));
      try {
        const report = await importFiles(dependencies, { book, period: period.id, unit: input.unit }, received);
        mergePeriod(book, period.id);
        return report;
      } catch (thrown) {
        // its first files may be stored all the same; why it ended is told even where merging cannot be written either
        mergeIfPossible(book, period.id);
        throw thrown;
      } finally {
        emit('book.changed', { book: input.book });
      }
    },
    'submissions.cancel': () => {
      pool.cancel();
      return { cancelled: true };
    },
    'submissions.list': (input) => {
      const { book, period } = chosenPeriod(dependencies, input);
      return listSubmissions(book.read, period.id);
    },
    'submissions.get': ({ book, submission }) => getSubmission(books.get(book).read, submission),
    'submissions.sheets': ({ book, submission }) => {
      const { bytes, name } = getFile(books.get(book).read, submission);
      return pool.sheets(bytes, name);
    },
    'submissions.assign': async ({ submission, unit, reason, learn, ...input }) => {
      const { read, write } = books.get(input.book);
      const { periodId } = getSubmission(read, submission);
      getUnit(read, unit);
      assureOpen(read, periodId);
      const wording = learn ? senderWording(read, submission, unit) : null;
      const context = readingContext(read, periodId, dependencies.builtIn.families);
      const { bytes } = getFile(read, submission);
      const again = await pool.read({ bytes, hints: { ...hintsFor(read, submission), unit } }, context);
      const by = byNow(dependencies);
      return decided(input.book, periodId, () => {
        const assigned = assignUnit(write, by, submission, { read: again, reason });
        if (wording) learnWording(write, by, wording, { reason });
        return assigned;
      });
    },
    'submissions.revert': ({ book, submission, reason }) => {
      const { read, write } = books.get(book);
      const { periodId } = getSubmission(read, submission);
      return decided(book, periodId, () => revertSubmission(write, byNow(dependencies), submission, reason));
    },
    'submissions.restore': ({ book, submission, reason }) => {
      const { read, write } = books.get(book);
      const { periodId } = getSubmission(read, submission);
      return decided(book, periodId, () => restoreSubmission(write, byNow(dependencies), submission, reason));
    },
    'submissions.correctable': (input) => correctablePlaces(dependencies, input),
    'submissions.correct': (input) => correctValues(dependencies, input),
    'submissions.returnCopy': ({ book, submission, out }) => returnCopy(dependencies, { book, submission, out }),
    'status.get': (input) => statusOf(dependencies, input),
    'findings.list': ({ unit, severity, all, ...input }) => {
      const { book, period } = chosenPeriod(dependencies, input);
      return listFindings(book.read, period.id, { unit, severity, all });
    },
    'findings.accept': ({ book, finding, reason }) => {
      const { read, write } = books.get(book);
      const { period } = getFindingRow(read, finding);
      return decided(book, period, () => acceptFinding(write, byNow(dependencies), finding, reason));
    },
    'findings.reopen': ({ book, finding, reason }) => {
      const { read, write } = books.get(book);
      const { period } = getFindingRow(read, finding);
      return decided(book, period, () => reopenFinding(write, byNow(dependencies), finding, reason));
    },
  };
}

function mergeIfPossible(book: Book, period: number): void {
  try {
    mergePeriod(book, period);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
  }
}
