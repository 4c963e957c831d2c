import type { Finding } from '#shared/finding/finding.ts';
import type { Severity } from '#shared/finding/codes.ts';
import type { UnitId } from '#shared/family/family.ts';
import type { StoredFinding } from '#shared/service/contract/submissions.ts';
import { findingFrom, plainFinding, type FindingRow } from './finding-rows.ts';
import type { ReadableDb } from './handle.ts';
import { findingKey, noSuchFinding } from './ids.ts';
import { all, get, sql } from './sql.ts';

export type FindingFilter = {
  readonly unit?: UnitId | undefined;
  readonly severity?: Severity | undefined;
  /** also those that are settled */
  readonly all?: boolean | undefined;
};

/** The findings of a period: open ones, or all; errors first, then in the order in which the files came. */
export function listFindings(
  db: ReadableDb,
  period: number,
  { unit, severity, all: settledToo }: FindingFilter = {},
): readonly StoredFinding[] {
  const rows = all<FindingRow>(
    db,
    sql`SELECT f.*, u.id AS unit_id FROM findings_now f LEFT JOIN units u ON u.key = f.unit
        WHERE f.period = ${period}
          AND (${unit ?? ''} = '' OR u.id = ${unit ?? ''})
          AND (${severity ?? ''} = '' OR f.severity = ${severity ?? ''})
          AND (${settledToo ? 1 : 0} = 1 OR f.now = 'open')
        ORDER BY CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, f.submission IS NULL, f.id`,
  );
  return rows.map(findingFrom);
}

/** One finding as kept. Throws Refusal `no-such-finding`. */
export function getFindingRow(db: ReadableDb, id: string): FindingRow {
  const row = get<FindingRow>(
    db,
    sql`SELECT f.*, u.id AS unit_id FROM findings_now f LEFT JOIN units u ON u.key = f.unit
        WHERE f.id = ${findingKey(id)}`,
  );
  if (!row) throw noSuchFinding(id);
  return row;
}

/** All findings of a submission, in the order in which they were made. */
export function findingRowsOf(db: ReadableDb, submission: number): readonly FindingRow[] {
  return all<FindingRow>(
    db,
    sql`SELECT f.*, u.id AS unit_id FROM findings_now f LEFT JOIN units u ON u.key = f.unit
        WHERE f.submission = ${submission} ORDER BY f.id`,
  );
}

/**
 * The findings that hold values back: errors that were not accepted. One whose official cell was adjusted still holds: the
 * adjustment stands over the merged cell, the reported value does not become readable by it. Nor does it by being superseded.
 */
export function holdingOf(rows: readonly FindingRow[]): readonly Finding[] {
  return rows.filter((row) => row.severity === 'error' && row.state === 'open').map(plainFinding);
}
