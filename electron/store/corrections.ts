import type { Correction } from '#shared/submission/submission.ts';
import type { CellPlace } from './adjustments.ts';
import type { ReadableDb } from './handle.ts';
import { officerValue, type OfficerValueRow } from './officer-values.ts';
import { all, get, sql } from './sql.ts';

/** The corrections in force in one returned file, with their places. */
export function correctionsOf(
  db: ReadableDb,
  submission: number,
): readonly (CellPlace & { readonly correction: Correction })[] {
  const rows = all<OfficerValueRow>(
    db,
    sql`SELECT c.*, t.name AS tab, p.row_code, p.column_key FROM corrections c JOIN slots p ON p.key = c.slot
          JOIN table_names t ON t.key = p.tab
        WHERE c.submission = ${submission} AND c.ended_at IS NULL ORDER BY c.id`,
  );
  return rows.map((row) => ({
    table: row.tab,
    row: row.row_code,
    column: row.column_key,
    correction: officerValue(row),
  }));
}

/** The correction in force for one cell of a returned file; null where there is none. */
export function correctionInForce(db: ReadableDb, submission: number, slot: number): Correction | null {
  const row = get<OfficerValueRow>(
    db,
    sql`SELECT * FROM corrections WHERE submission = ${submission} AND slot = ${slot} AND ended_at IS NULL`,
  );
  return row ? officerValue(row) : null;
}
