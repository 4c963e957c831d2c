import type { Adjustment, MergeSubmission } from '#shared/consolidate/consolidation.ts';
import { listAdjustments } from './adjustments.ts';
import { correctionsOf } from './corrections.ts';
import { findingRowsOf, holdingOf } from './findings.ts';
import type { ReadableDb } from './handle.ts';
import { submissionId } from './ids.ts';
import { hold, plainData } from './read-data.ts';
import { all, sql } from './sql.ts';

export type MergeInput = {
  readonly submissions: readonly MergeSubmission[];
  readonly adjustments: readonly Adjustment[];
};

type Row = { readonly id: number; readonly unit: string; readonly file_name: string; readonly sequence: number };

/**
 * What merging needs of a period: every submission of a known unit that was neither refused nor taken back, superseded ones
 * too (merging tells from `sequence` which table counts, and what a later one left blank), with what is held; and the
 * adjustments in force.
 */
export function mergeInput(db: ReadableDb, period: number): MergeInput {
  const rows = all<Row>(
    db,
    sql`SELECT s.id, u.id AS unit, s.file_name, s.sequence FROM submissions s JOIN units u ON u.key = s.unit
        WHERE s.period = ${period} AND s.reverted = 0 AND s.refused = 0 ORDER BY s.sequence`,
  );
  return { submissions: rows.map((row) => mergeSubmission(db, row)), adjustments: listAdjustments(db, period) };
}

function mergeSubmission(db: ReadableDb, { id, unit, file_name: file, sequence }: Row): MergeSubmission {
  const tables = all<{ name: string }>(
    db,
    sql`SELECT n.name FROM submission_tables t JOIN table_names n ON n.key = t.tab WHERE t.submission = ${id}
        ORDER BY t.tab`,
  );
  return {
    id: submissionId(id),
    unit,
    file,
    sequence,
    tables: tables.map((table) => table.name),
    ...hold(plainData(db, id), holdingOf(findingRowsOf(db, id)), correctionsOf(db, id)),
  };
}
