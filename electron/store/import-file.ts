import type { ReadFile } from '#shared/submission/submission.ts';
import type { ImportedFile, SubmissionSummary } from '#shared/service/contract/submissions.ts';
import { dataHash } from './data-hash.ts';
import type { By, WritableDb } from './handle.ts';
import { duplicateOf, knownData, knownFile, noteDuplicate } from './known.ts';
import { saveSubmission, type IncomingFile } from './save-submission.ts';
import { getSubmission } from './submissions.ts';
import { allOrNothing } from './transaction.ts';

/**
 * Takes one read file into the book: a duplicate is noted and told, anything else stored. Whether it is one is decided here
 * once more, inside the transaction, for a second import may have run beside this one. `read` is null where the caller knew
 * the file from its bytes and did not read it. Throws Refusal `period-locked`.
 */
export function importFile(
  db: WritableDb,
  by: By,
  period: number,
  { file, read }: { readonly file: IncomingFile; readonly read: ReadFile | null },
): ImportedFile {
  return allOrNothing(db, () => {
    const hash = read ? dataHash(read) : '';
    const known = knownFile(db, period, file.sha256) ?? (read ? knownData(db, period, read.unit, hash) : null);
    if (known) {
      noteDuplicate(db, by, period, { name: file.name, sha256: file.sha256, of: known });
      return asDuplicate(db, file, known);
    }
    if (!read) throw new Error(`${file.name} was not read and is not known`);
    return saveSubmission(db, by, period, { file, read, hash });
  });
}

/** A duplicate shows what the stored submission says, under the name and hash of the file that came. */
function asDuplicate(db: WritableDb, file: IncomingFile, known: SubmissionSummary): ImportedFile {
  const { family, unit, period, recognisedBy, cells, lists, narrative, findings } = getSubmission(db, known.submission);
  const said = duplicateOf(file.name, known);
  const note = findings.find((finding) => finding.code === said.code && finding.message === said.message);
  return {
    file: file.name,
    sha256: file.sha256,
    submission: known.submission,
    outcome: 'duplicate',
    family,
    unit,
    period,
    recognisedBy,
    cells,
    lists,
    narrative,
    // the stored file come again under its own name is not noted in the book: its note has no id to decide on
    findings: [note ?? { id: '', submission: known.submission, unit, state: 'open', ...said }],
    ...(file.mail ? { mail: file.mail } : {}),
  };
}
