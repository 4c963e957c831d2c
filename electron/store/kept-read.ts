import type { ReadFile } from '#shared/submission/submission.ts';
import { plainFinding } from './finding-rows.ts';
import { findingRowsOf } from './findings.ts';
import type { ReadableDb } from './handle.ts';
import { plainData } from './read-data.ts';
import { all, sql } from './sql.ts';
import type { SubmissionRow } from './submissions.ts';
import { usedWordings } from './used-wordings.ts';

/** What was read from a submission's file, put together again from the book as it was read: without what the book itself says of it. */
export function keptRead(db: ReadableDb, row: SubmissionRow): ReadFile {
  const findings = findingRowsOf(db, row.id).filter(
    (one) => one.code !== 'superseded' && one.code !== 'duplicate-file',
  );
  const tables = all<{ name: string }>(
    db,
    sql`SELECT n.name FROM submission_tables t JOIN table_names n ON n.key = t.tab WHERE t.submission = ${row.id}`,
  );
  const { cells, listRows, paragraphs } = plainData(db, row.id);
  const wordings = usedWordings(db, row.id);
  return {
    family: row.family,
    familyVersion: row.family_version,
    unit: row.unit_id,
    period: row.period_name,
    recognisedBy: row.recognised_by,
    tables: tables.map((table) => table.name),
    // what is held follows from the findings whenever it is asked for
    cells: cells.map((cell) => ({ ...cell, held: false })),
    listRows: listRows.map((listRow) => ({ ...listRow, held: false })),
    paragraphs,
    ...(wordings.length === 0 ? {} : { wordings }),
    findings: findings.map(plainFinding),
    outcome: row.refused === 1 ? 'refused' : 'accepted',
  };
}
