import type { Correction } from '#shared/submission/submission.ts';
import type { Value } from '#shared/value/value.ts';
import type { CellPlace } from './adjustments.ts';
import type { ReadableDb } from './handle.ts';
import { all, get, sql } from './sql.ts';

type CorrectionRow = {
  readonly tab: string;
  readonly row_code: string;
  readonly column_key: string;
  readonly text: string;
  readonly value: string;
  readonly reason: string;
  readonly made_by: string;
  readonly made_at: string;
};

/** The corrections in force in one returned file, with their places. */
export function correctionsOf(
  db: ReadableDb,
  submission: number,
): readonly (CellPlace & { readonly correction: Correction })[] {
  const rows = all<CorrectionRow>(
    db,
    sql`SELECT c.*, t.name AS tab, p.row_code, p.column_key FROM corrections c JOIN slots p ON p.key = c.slot
          JOIN table_names t ON t.key = p.tab
        WHERE c.submission = ${submission} AND c.ended_at IS NULL ORDER BY c.id`,
  );
  return rows.map((row) => ({
    table: row.tab,
    row: row.row_code,
    column: row.column_key,
    correction: correctionFrom(row),
  }));
}

/** The correction in force for one cell of a returned file; null where there is none. */
export function correctionInForce(db: ReadableDb, submission: number, slot: number): Correction | null {
  const row = get<CorrectionRow>(
    db,
    sql`SELECT * FROM corrections WHERE submission = ${submission} AND slot = ${slot} AND ended_at IS NULL`,
  );
  return row ? correctionFrom(row) : null;
}

function correctionFrom(row: CorrectionRow): Correction {
  return {
    text: row.text,
    // `as`: it was a Value when it was written
    value: JSON.parse(row.value) as Value,
    reason: row.reason,
    who: row.made_by,
    when: row.made_at,
  };
}
