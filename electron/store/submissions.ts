import type { Outcome, ReadFile } from '#shared/submission/submission.ts';
import type { ImportedFile, SubmissionSummary } from '#shared/service/contract/submissions.ts';
import type { MailOrigin } from '#shared/submission/mail.ts';
import type { Severity } from '#shared/finding/codes.ts';
import { findingFrom, type FindingRow } from './finding-rows.ts';
import { findingRowsOf, holdingOf } from './findings.ts';
import type { ReadableDb } from './handle.ts';
import { mailOf, mailsOf } from './mails.ts';
import { noSuchSubmission, submissionId, submissionKey } from './ids.ts';
import { correctionsOf } from './corrections.ts';
import { hold, plainData, type PlainData } from './read-data.ts';
import { all, get, sql } from './sql.ts';

/** A submission as the book keeps it: what was read, and its place among the others. */
export type StoredSubmission = ImportedFile &
  SubmissionSummary & { readonly periodId: number; readonly sequence: number };

export type SubmissionRow = {
  readonly id: number;
  readonly period: number;
  readonly sequence: number;
  readonly file: number;
  readonly file_name: string;
  readonly sha256: string;
  readonly received_at: string;
  readonly unit: number | null;
  readonly unit_id: string | null;
  readonly refused: 0 | 1;
  readonly reverted: 0 | 1;
  readonly recognised_by: ReadFile['recognisedBy'];
  readonly family: string | null;
  readonly family_version: number | null;
  readonly period_name: string | null;
};

type Counts = SubmissionSummary['openFindings'];
const none: Counts = { error: 0, warning: 0, info: 0 };

type TableRow = { readonly submission: number; readonly name: string; readonly superseded_by: number | null };

/** The submissions of a period in the order in which they came. */
export function listSubmissions(db: ReadableDb, period: number): readonly SubmissionSummary[] {
  const rows = all<SubmissionRow>(
    db,
    sql`SELECT s.*, f.sha256, u.id AS unit_id FROM submissions s JOIN files f ON f.id = s.file
          LEFT JOIN units u ON u.key = s.unit
        WHERE s.period = ${period} ORDER BY s.sequence`,
  );
  const tables = all<TableRow>(
    db,
    sql`SELECT t.submission, n.name, t.superseded_by FROM submission_tables t JOIN table_names n ON n.key = t.tab
          JOIN submissions s ON s.id = t.submission
        WHERE s.period = ${period} ORDER BY t.submission, t.tab`,
  );
  const counts = all<Counts & { readonly submission: number }>(
    db,
    sql`SELECT submission, sum(severity = 'error') AS error, sum(severity = 'warning') AS warning,
          sum(severity = 'info') AS info
        FROM findings_now WHERE period = ${period} AND now = 'open' GROUP BY submission`,
  );
  const mails = mailsOf(db, period);
  return rows.map((row) => {
    const { error, warning, info } = counts.find((one) => one.submission === row.id) ?? none;
    return summaryOf(row, tables, { error, warning, info }, mails.get(submissionId(row.id)));
  });
}

/** One submission's line. Throws Refusal `no-such-submission`. */
export function getSummary(db: ReadableDb, id: string): SubmissionSummary {
  const row = getRow(db, id);
  return summaryOfOne(db, row, findingRowsOf(db, row.id));
}

/** A submission whole: cells, lists, narrative, findings, its place among the others. Throws Refusal `no-such-submission`. */
export function getSubmission(db: ReadableDb, id: string): StoredSubmission {
  const row = getRow(db, id);
  return withData(db, row, plainData(db, row.id));
}

/** A submission with the data that is known to be stored for it: saves reading back what was just written. */
export function withData(db: ReadableDb, row: SubmissionRow, data: PlainData): StoredSubmission {
  const findings = findingRowsOf(db, row.id);
  const { cells, listRows, paragraphs } = hold(data, holdingOf(findings), correctionsOf(db, row.id));
  return {
    ...summaryOfOne(db, row, findings),
    periodId: row.period,
    sequence: row.sequence,
    family: row.family,
    period: row.period_name,
    recognisedBy: row.recognised_by,
    cells,
    lists: listRows,
    narrative: paragraphs,
    findings: findings.map(findingFrom),
  };
}

/** The file as it was sent, byte for byte. Throws Refusal `no-such-submission`. */
export function getFile(db: ReadableDb, id: string): { readonly name: string; readonly bytes: Uint8Array } {
  const row = getRow(db, id);
  const file = get<{ bytes: Uint8Array }>(db, sql`SELECT bytes FROM files WHERE id = ${row.file}`);
  if (!file) throw noSuchSubmission(id);
  return { name: row.file_name, bytes: file.bytes };
}

/** A submission's own row. Throws Refusal `no-such-submission`. */
export function getRow(db: ReadableDb, id: string): SubmissionRow {
  const row = get<SubmissionRow>(
    db,
    sql`SELECT s.*, f.sha256, u.id AS unit_id FROM submissions s JOIN files f ON f.id = s.file
          LEFT JOIN units u ON u.key = s.unit
        WHERE s.id = ${submissionKey(id)}`,
  );
  if (!row) throw noSuchSubmission(id);
  return row;
}

function summaryOfOne(db: ReadableDb, row: SubmissionRow, findings: readonly FindingRow[]): SubmissionSummary {
  const tables = all<TableRow>(
    db,
    sql`SELECT t.submission, n.name, t.superseded_by FROM submission_tables t JOIN table_names n ON n.key = t.tab
        WHERE t.submission = ${row.id} OR t.superseded_by = ${row.id} ORDER BY t.submission, t.tab`,
  );
  const open = findings.filter((finding) => finding.now === 'open');
  const count = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), info: count('info') };
  return summaryOf(row, tables, counts, mailOf(db, row.id));
}

function summaryOf(
  row: SubmissionRow,
  tables: readonly TableRow[],
  counts: Counts,
  mail: MailOrigin | undefined,
): SubmissionSummary {
  const mine = tables.filter((table) => table.submission === row.id);
  const replaced = tables.filter((table) => table.superseded_by === row.id).map((table) => table.submission);
  return {
    submission: submissionId(row.id),
    file: row.file_name,
    sha256: row.sha256,
    receivedAt: row.received_at,
    unit: row.unit_id,
    outcome: outcomeOf(row, counts.error),
    state: stateOf(row, mine),
    tables: mine.map((table) => table.name),
    openFindings: counts,
    supersedes: replaced.length > 0 ? submissionId(Math.max(...replaced)) : null,
    recognisedBy: row.recognised_by,
    ...(mail ? { mail } : {}),
  };
}

function outcomeOf(row: SubmissionRow, openErrors: number): Outcome {
  if (row.refused === 1) return 'refused';
  return openErrors > 0 ? 'needs-review' : 'accepted';
}

function stateOf(row: SubmissionRow, tables: readonly TableRow[]): SubmissionSummary['state'] {
  if (row.reverted === 1) return 'reverted';
  return tables.length > 0 && tables.every((table) => table.superseded_by !== null) ? 'superseded' : 'current';
}
