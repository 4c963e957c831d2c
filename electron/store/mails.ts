import type { MailHead, MailOrigin } from '#shared/submission/mail.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { submissionId } from './ids.ts';
import { all, get, run, sql } from './sql.ts';

type MailRow = {
  readonly submission: number;
  readonly sha256: string;
  readonly file_name: string;
  readonly from_name: string;
  readonly from_address: string;
  readonly subject: string;
  readonly sent_at: string | null;
  readonly message_id: string | null;
  readonly others: string;
  readonly original: string | null;
};

/** Notes the mail that a submission's file was attached to; the first one stays where the same bytes come again. */
export function keepMail(db: WritableDb, submission: number, mail: MailOrigin): void {
  const { from, subject, sentAt, messageId, original } = mail;
  run(
    db,
    sql`INSERT INTO mails (sha256, file_name, from_name, from_address, subject, sent_at, message_id, others)
        VALUES (${mail.sha256}, ${mail.file}, ${from.name}, ${from.address}, ${subject}, ${sentAt}, ${messageId},
                ${JSON.stringify(mail.others)}) ON CONFLICT DO NOTHING`,
  );
  const kept = get<{ id: number }>(db, sql`SELECT id FROM mails WHERE sha256 = ${mail.sha256}`);
  run(
    db,
    sql`INSERT INTO submission_mails (submission, mail, original)
        VALUES (${submission}, ${kept?.id ?? null}, ${original === null ? null : JSON.stringify(original)})
        ON CONFLICT DO NOTHING`,
  );
}

/** The mail that a submission's file came with; undefined where it came as a file. */
export function mailOf(db: ReadableDb, submission: number): MailOrigin | undefined {
  const row = get<MailRow>(
    db,
    sql`SELECT o.submission, o.original, m.* FROM submission_mails o JOIN mails m ON m.id = o.mail
        WHERE o.submission = ${submission}`,
  );
  return row ? originOf(row) : undefined;
}

/** The mails of a period's submissions, by the submission's id. */
export function mailsOf(db: ReadableDb, period: number): ReadonlyMap<string, MailOrigin> {
  const rows = all<MailRow>(
    db,
    sql`SELECT o.submission, o.original, m.* FROM submission_mails o JOIN mails m ON m.id = o.mail
          JOIN submissions s ON s.id = o.submission
        WHERE s.period = ${period}`,
  );
  return new Map(rows.map((row) => [submissionId(row.submission), originOf(row)]));
}

function originOf(row: MailRow): MailOrigin {
  return {
    file: row.file_name,
    sha256: row.sha256,
    from: { name: row.from_name, address: row.from_address },
    subject: row.subject,
    sentAt: row.sent_at,
    messageId: row.message_id,
    // `as`: keepMail writes them so
    original: row.original === null ? null : (JSON.parse(row.original) as MailHead),
    others: JSON.parse(row.others) as readonly string[],
  };
}
