import type { Adjusted, Adjustment } from '#shared/consolidate/consolidation.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { Value } from '#shared/value/value.ts';
import type { By, ReadableDb, WritableDb } from './handle.ts';
import { slotKey } from './known-keys.ts';
import { writeLog } from './log.ts';
import { officerValue, type OfficerValueRow } from './officer-values.ts';
import { assureOpen } from './periods.ts';
import { all, run, sql } from './sql.ts';
import { allOrNothing } from './transaction.ts';

export type CellPlace = { readonly table: string; readonly row: string; readonly column: string };

/** An adjustment with how it ended; `ended` null: in force. */
export type PastAdjustment = Adjustment & {
  readonly ended: { readonly who: string; readonly when: string; readonly reason: string } | null;
};

type AdjustmentRow = OfficerValueRow & {
  /** JSON */
  readonly over: string | null;
  readonly ended_by: string | null;
  readonly ended_at: string | null;
  readonly end_reason: string | null;
};

/** The adjustments in force in a period. */
export function listAdjustments(db: ReadableDb, period: number): readonly Adjustment[] {
  const rows = all<AdjustmentRow>(
    db,
    sql`SELECT a.*, t.name AS tab, p.row_code, p.column_key FROM adjustments a JOIN slots p ON p.key = a.slot
          JOIN table_names t ON t.key = p.tab
        WHERE a.period = ${period} AND a.ended_at IS NULL ORDER BY a.id`,
  );
  return rows.map(adjustmentFrom);
}

/** All adjustments that one official cell ever had, oldest first. */
export function adjustmentHistory(db: ReadableDb, period: number, place: CellPlace): readonly PastAdjustment[] {
  const rows = all<AdjustmentRow>(
    db,
    sql`SELECT a.*, t.name AS tab, p.row_code, p.column_key FROM adjustments a JOIN slots p ON p.key = a.slot
          JOIN table_names t ON t.key = p.tab
        WHERE a.period = ${period} AND t.name = ${place.table} AND p.row_code = ${place.row}
          AND p.column_key = ${place.column} ORDER BY a.id`,
  );
  return rows.map((row) => ({
    ...adjustmentFrom(row),
    ended: row.ended_at === null ? null : { who: row.ended_by ?? '', when: row.ended_at, reason: row.end_reason ?? '' },
  }));
}

/**
 * Puts an officer's value over an official cell; the one that was in force before ends and stays in the history, the reported
 * values stay as they are. Throws Refusal `period-locked`.
 */
export function adjustCell(
  db: WritableDb,
  by: By,
  period: number,
  given: CellPlace & {
    readonly text: string;
    readonly value: Value;
    readonly reason: string;
    readonly over?: Adjusted;
  },
): Adjustment {
  const adjustment: Adjustment = {
    table: given.table,
    row: given.row,
    column: given.column,
    text: given.text,
    value: given.value,
    reason: given.reason,
    who: by.who,
    when: by.now,
    ...(given.over ? { over: given.over } : {}),
  };
  putAdjustment(db, by, period, { place: given, adjustment, reason: given.reason });
  return adjustment;
}

/** Takes an adjustment away: the merged value stands again. Throws Refusal `period-locked`, `no-such-cell`. */
export function unadjustCell(
  db: WritableDb,
  by: By,
  period: number,
  given: CellPlace & { readonly reason: string },
): void {
  putAdjustment(db, by, period, { place: given, adjustment: null, reason: given.reason });
}

/**
 * Makes `adjustment` (null: none) the one in force for a cell, as it was made: with its own author and time, so that undoing
 * brings the earlier one back unchanged. The decision itself, who and when, is in the log.
 */
export function putAdjustment(
  db: WritableDb,
  by: By,
  period: number,
  { place, adjustment, reason }: { place: CellPlace; adjustment: Adjustment | null; reason: string },
): void {
  allOrNothing(db, () => {
    assureOpen(db, period);
    const before = listAdjustments(db, period).find(
      (one) => one.table === place.table && one.row === place.row && one.column === place.column,
    );
    if (!before && !adjustment) throw new Refusal('no-such-cell', 'Ô này chưa được điều chỉnh nên không có gì để bỏ.');
    const slot = slotKey(db, place);
    run(
      db,
      sql`UPDATE adjustments SET ended_by = ${by.who}, ended_at = ${by.now}, end_reason = ${reason}
          WHERE period = ${period} AND slot = ${slot} AND ended_at IS NULL`,
    );
    if (adjustment)
      run(
        db,
        sql`INSERT INTO adjustments (period, slot, text, value, reason, made_by, made_at, over)
            VALUES (${period}, ${slot}, ${adjustment.text}, ${JSON.stringify(adjustment.value)}, ${adjustment.reason},
                    ${adjustment.who}, ${adjustment.when}, ${adjustment.over ? JSON.stringify(adjustment.over) : null})`,
      );
    writeLog(db, by, {
      what: adjustment ? 'adjust-cell' : 'unadjust-cell',
      period,
      target: `cell:${period}:${slot}`,
      subject: `${place.table} ${place.row} ${place.column}: ${adjustment?.text ?? 'bỏ điều chỉnh'}`,
      why: reason,
      before: { place: { table: place.table, row: place.row, column: place.column }, adjustment: before ?? null },
    });
  });
}

function adjustmentFrom(row: AdjustmentRow): Adjustment {
  // `as`: written by putAdjustment
  const over = row.over === null ? {} : { over: JSON.parse(row.over) as Adjusted };
  return { table: row.tab, row: row.row_code, column: row.column_key, ...officerValue(row), ...over };
}
