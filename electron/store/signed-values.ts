import type { KnownValue } from '#shared/check/known-value.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { get, run, sql } from './sql.ts';

/** What a locked period had taken from other periods when it was locked; null: nothing is kept (open, or locked by an older program). */
export function signedValues(db: ReadableDb, period: number): readonly KnownValue[] | null {
  const row = get<{ json: string }>(db, sql`SELECT json FROM signed_values WHERE period = ${period}`);
  // `as`: written by keepSignedValues
  return row ? (JSON.parse(row.json) as readonly KnownValue[]) : null;
}

/** Keeps what a period takes from other periods, while it is locked. */
export function keepSignedValues(db: WritableDb, period: number, values: readonly KnownValue[]): void {
  run(db, sql`INSERT INTO signed_values (period, json) VALUES (${period}, ${JSON.stringify(values)})`);
}

/** A period that is open again takes what the other periods say now. */
export function dropSignedValues(db: WritableDb, period: number): void {
  run(db, sql`DELETE FROM signed_values WHERE period = ${period}`);
}
