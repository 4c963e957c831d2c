import type { KnownValue } from '#shared/check/known-value.ts';
import type { UnitId } from '#shared/family/family.ts';
import type { Value } from '#shared/value/value.ts';
import type { By, ReadableDb, WritableDb } from './handle.ts';
import { slotKey } from './known-keys.ts';
import { writeLog } from './log.ts';
import { assureOpen, getPeriod } from './periods.ts';
import { all, get, run, sql } from './sql.ts';
import { allOrNothing } from './transaction.ts';
import { unitKey } from './units.ts';

export type IssuedForm = { readonly unit: UnitId; readonly file: string; readonly when: string; readonly who: string };

/**
 * Enters issued forms into the register and keeps what was printed into their prefilled columns, so that a returned form can
 * be compared with what was sent out. Throws Refusal `period-locked`, `no-such-unit`.
 */
export function recordIssue(
  db: WritableDb,
  by: By,
  period: number,
  issued: {
    readonly forms: readonly { readonly unit: UnitId; readonly file: string; readonly sha256: string }[];
    readonly prefilled: readonly KnownValue[];
  },
): void {
  allOrNothing(db, () => {
    assureOpen(db, period);
    for (const { unit, file, sha256 } of issued.forms)
      run(
        db,
        sql`INSERT INTO forms (period, unit, file_name, issued_at, issued_by, sha256)
            VALUES (${period}, ${unitKey(db, unit)}, ${file}, ${by.now}, ${by.who}, ${sha256})`,
      );
    for (const known of issued.prefilled)
      run(
        db,
        sql`INSERT INTO prefilled (period, slot, text, value, first_issued_at, last_issued_at)
            VALUES (${period}, ${slotKey(db, known)}, ${known.text}, ${JSON.stringify(known.value)}, ${by.now}, ${by.now})
            ON CONFLICT (period, slot, value) DO UPDATE SET last_issued_at = excluded.last_issued_at`,
      );
    const subject = `${issued.forms.length} biểu mẫu, kỳ ${getPeriod(db, period).name}`;
    writeLog(db, by, { what: 'issue-forms', period, target: `issue:${period}`, subject });
  });
}

/** Whether a file, by its SHA-256, is a form as the book issued it. */
export function isIssued(db: ReadableDb, sha256: string): boolean {
  return get(db, sql`SELECT 1 FROM forms WHERE sha256 = ${sha256}`) !== undefined;
}

/** The register of a period's forms: what was issued to whom and when, oldest first. */
export function listForms(db: ReadableDb, period: number): readonly IssuedForm[] {
  const rows = all<{ id: string; file_name: string; issued_at: string; issued_by: string }>(
    db,
    sql`SELECT u.id, f.file_name, f.issued_at, f.issued_by FROM forms f JOIN units u ON u.key = f.unit
        WHERE f.period = ${period} ORDER BY f.id`,
  );
  return rows.map((row) => ({ unit: row.id, file: row.file_name, when: row.issued_at, who: row.issued_by }));
}

/** What was printed into prefilled columns; a place that was printed differently at two issues comes twice, the last first. */
export function listPrefilled(db: ReadableDb, period: number): readonly KnownValue[] {
  const rows = all<{ tab: string; row_code: string; column_key: string; text: string; value: string }>(
    db,
    sql`SELECT t.name AS tab, p.row_code, p.column_key, i.text, i.value FROM prefilled i JOIN slots p ON p.key = i.slot
          JOIN table_names t ON t.key = p.tab
        WHERE i.period = ${period} ORDER BY i.last_issued_at DESC, i.id DESC`,
  );
  return rows.map(({ tab, row_code, column_key, text, value }) => ({
    table: tab,
    row: row_code,
    column: column_key,
    text,
    // `as`: it was a Value when it was written
    value: JSON.parse(value) as Value,
  }));
}
