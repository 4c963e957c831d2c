import type { FindingCode, Severity } from '#shared/finding/codes.ts';
import type { Finding, SeenWording } from '#shared/finding/finding.ts';
import type { StoredFinding } from '#shared/service/contract/submissions.ts';
import type { WritableDb } from './handle.ts';
import { findingId, submissionId } from './ids.ts';
import { run, sql } from './sql.ts';

/** A row of findings_now. */
export type FindingRow = {
  readonly id: number;
  readonly period: number;
  readonly submission: number | null;
  readonly about: number | null;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly table_id: string | null;
  readonly row_code: string | null;
  readonly column_key: string | null;
  readonly at: string | null;
  readonly found: string | null;
  readonly expected: string | null;
  /** JSON */
  readonly wordings: string | null;
  readonly message: string;
  readonly reason: string | null;
  readonly decided_by: string | null;
  readonly decided_at: string | null;
  readonly unit_id: string | null;
  /** as kept, before what follows from superseding and adjusting */
  readonly state: 'open' | 'accepted' | 'fixed';
  readonly now: StoredFinding['state'];
};

export type NewFinding = {
  readonly period: number;
  readonly submission: number | null;
  readonly about?: number;
  readonly finding: Finding;
};

/** Adds a finding, open; gives its key. */
export function addFinding(db: WritableDb, { period, submission, about, finding }: NewFinding): number {
  const { code, severity, table, row, column, at, found, expected, wordings, message } = finding;
  return run(
    db,
    sql`INSERT INTO findings (period, submission, about, code, severity, table_id, row_code, column_key, at, found,
                              expected, wordings, message)
        VALUES (${period}, ${submission}, ${about ?? null}, ${code}, ${severity}, ${table ?? null}, ${row ?? null},
                ${column ?? null}, ${at ?? null}, ${found ?? null}, ${expected ?? null},
                ${wordingsText(wordings)}, ${message})`,
  ).key;
}

/** A row as the contract gives it. */
export function findingFrom(row: FindingRow): StoredFinding {
  return {
    id: findingId(row.id),
    submission: row.submission === null ? null : submissionId(row.submission),
    unit: row.unit_id,
    ...plainFinding(row),
    state: row.now,
    ...(row.reason === null ? {} : { reason: row.reason }),
  };
}

/** A row as the stages that made it know it. */
export function plainFinding(row: Omit<FindingRow, 'unit_id' | 'now'>): Finding {
  return {
    code: row.code,
    severity: row.severity,
    ...(row.table_id === null ? {} : { table: row.table_id }),
    ...(row.row_code === null ? {} : { row: row.row_code }),
    ...(row.column_key === null ? {} : { column: row.column_key }),
    ...(row.at === null ? {} : { at: row.at }),
    ...(row.found === null ? {} : { found: row.found }),
    ...(row.expected === null ? {} : { expected: row.expected }),
    // `as`: written by wordingsText
    ...(row.wordings === null ? {} : { wordings: JSON.parse(row.wordings) as readonly SeenWording[] }),
    message: row.message,
  };
}

/** A finding's wordings as kept; null where it has none. */
export function wordingsText(wordings: Finding['wordings']): string | null {
  return wordings === undefined || wordings.length === 0 ? null : JSON.stringify(wordings);
}
