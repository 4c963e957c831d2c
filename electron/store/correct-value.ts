import { Refusal } from '#shared/service/answer.ts';
import type { Correction } from '#shared/submission/submission.ts';
import type { CellPlace } from './adjustments.ts';
import { correctionInForce } from './corrections.ts';
import type { By, ReadableDb, WritableDb } from './handle.ts';
import { slotKey } from './known-keys.ts';
import { writeLog } from './log.ts';
import { assureOpen } from './periods.ts';
import { get, run, sql } from './sql.ts';
import { getRow, type SubmissionRow } from './submissions.ts';
import { allOrNothing } from './transaction.ts';

/** What a correction is put over: a cell of one returned file. */
export type CorrectedPlace = CellPlace & { readonly submission: string };

/** What an undo puts back: null, no correction. */
export type EarlierCorrection = { readonly place: CorrectedPlace; readonly correction: Correction | null };

/**
 * Makes `correction` (null: none) the one in force for a cell of a returned file, as it was made: with its own author and time, so
 * that undoing brings the earlier one back unchanged. What the unit wrote stays as it is. Throws Refusal `no-such-submission`,
 * `period-locked`, `no-such-cell` (nothing to take away; a later file has taken this one's place).
 */
export function putCorrection(
  db: WritableDb,
  by: By,
  place: CorrectedPlace,
  { correction, reason }: { readonly correction: Correction | null; readonly reason: string },
): void {
  allOrNothing(db, () => {
    const row = getRow(db, place.submission);
    assureOpen(db, row.period);
    assureCurrent(db, row, place.table);
    const slot = slotKey(db, place);
    const before = correctionInForce(db, row.id, slot);
    if (!before && !correction) throw new Refusal('no-such-cell', 'Ô này chưa được sửa nên không có gì để bỏ.');
    run(
      db,
      sql`UPDATE corrections SET ended_by = ${by.who}, ended_at = ${by.now}, end_reason = ${reason}
          WHERE submission = ${row.id} AND slot = ${slot} AND ended_at IS NULL`,
    );
    if (correction)
      run(
        db,
        sql`INSERT INTO corrections (submission, slot, text, value, reason, made_by, made_at)
            VALUES (${row.id}, ${slot}, ${correction.text}, ${JSON.stringify(correction.value)}, ${correction.reason},
                    ${correction.who}, ${correction.when})`,
      );
    const { submission, table, row: code, column } = place;
    const earlier: EarlierCorrection = { place: { submission, table, row: code, column }, correction: before };
    writeLog(db, by, {
      what: correction ? 'correct-value' : 'uncorrect-value',
      period: row.period,
      target: `value:${row.id}:${slot}`,
      subject: `${row.file_name}, ${table} ${code} ${column}: ${correction?.text ?? 'trở về số đơn vị ghi'}`,
      why: reason,
      before: earlier,
    });
  });
}

/** Nothing would come of a correction in a file that no longer counts for the table. */
function assureCurrent(db: ReadableDb, row: SubmissionRow, table: string): void {
  const later = get<{ superseded_by: number | null }>(
    db,
    sql`SELECT t.superseded_by FROM submission_tables t JOIN table_names n ON n.key = t.tab
        WHERE t.submission = ${row.id} AND n.name = ${table}`,
  );
  if (row.reverted === 0 && row.refused === 0 && later?.superseded_by === null) return;
  throw new Refusal(
    'no-such-cell',
    `File "${row.file_name}" không còn được tính cho bảng này nên không sửa số được; hãy sửa ở bản gửi sau của đơn vị.`,
  );
}
