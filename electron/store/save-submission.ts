import type { ReadFile } from '#shared/submission/submission.ts';
import type { MailOrigin } from '#shared/submission/mail.ts';
import { foldWords } from '#shared/text/fold.ts';
import { dataHash } from './data-hash.ts';
import type { By, WritableDb } from './handle.ts';
import { submissionId } from './ids.ts';
import { writeLog } from './log.ts';
import { keepMail } from './mails.ts';
import { assureOpen } from './periods.ts';
import { putRead } from './put-read.ts';
import { get, run, sql } from './sql.ts';
import { getRow, withData, type StoredSubmission } from './submissions.ts';
import { allOrNothing } from './transaction.ts';

/** A file as it came: `sha256` in lower-case hexadecimal. */
export type IncomingFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** the mail that it was attached to */
  readonly mail?: MailOrigin | undefined;
};

/**
 * Stores what one file brought, all or nothing (a savepoint where the caller groups files): the unchanged bytes, the read
 * data, the findings, its place in the unit's chain of versions, the log entry. A file that was refused before and is read
 * again takes the place of its refusal. Duplicates are the caller's to tell first: see knownFile and knownData, or importFile.
 * Throws Refusal `period-locked`, `no-such-unit`.
 */
export function saveSubmission(
  db: WritableDb,
  by: By,
  period: number,
  {
    file,
    read,
    hash = dataHash(read),
  }: { readonly file: IncomingFile; readonly read: ReadFile; readonly hash?: string },
): StoredSubmission {
  return allOrNothing(db, () => {
    assureOpen(db, period);
    const refused = refusedBefore(db, period, file);
    const key = refused ?? addSubmission(db, by, period, file);
    if (file.mail) keepMail(db, key, file.mail);
    // a refusal that has become readable comes now, not when it was refused, and counts though the refusal was taken back
    if (refused !== undefined && read.outcome !== 'refused')
      run(
        db,
        sql`UPDATE submissions SET sequence = ${nextSequence(db, period)}, received_at = ${by.now}, received_by = ${by.who},
              reverted = 0 WHERE id = ${key}`,
      );
    putRead(db, { key, period, unit: null, fresh: refused === undefined }, { read, hash });
    writeLog(db, by, { what: 'import-file', period, target: `submission:${key}`, subject: file.name });
    return withData(db, getRow(db, submissionId(key)), read);
  });
}

function refusedBefore(db: WritableDb, period: number, file: IncomingFile): number | undefined {
  return get<{ id: number }>(
    db,
    sql`SELECT s.id FROM submissions s JOIN files f ON f.id = s.file
        WHERE s.period = ${period} AND f.sha256 = ${file.sha256} AND s.refused = 1`,
  )?.id;
}

function addSubmission(db: WritableDb, by: By, period: number, file: IncomingFile): number {
  return run(
    db,
    sql`INSERT INTO submissions (period, sequence, file, file_name, file_name_folded, received_at, received_by, refused,
                                 data_hash)
        VALUES (${period}, ${nextSequence(db, period)}, ${keepFile(db, file)}, ${file.name}, ${foldWords(file.name)},
                ${by.now}, ${by.who}, 1, '')`,
  ).key;
}

function nextSequence(db: WritableDb, period: number): number {
  const row = get<{ last: number | null }>(
    db,
    sql`SELECT max(sequence) AS last FROM submissions WHERE period = ${period}`,
  );
  return (row?.last ?? 0) + 1;
}

/** The bytes once, whatever the file's name and the period it came for. */
function keepFile(db: WritableDb, { bytes, sha256 }: IncomingFile): number {
  const known = get<{ id: number }>(db, sql`SELECT id FROM files WHERE sha256 = ${sha256}`);
  if (known) return known.id;
  return run(db, sql`INSERT INTO files (sha256, size, bytes) VALUES (${sha256}, ${bytes.length}, ${bytes})`).key;
}
