import type { Finding } from '#shared/finding/finding.ts';
import type { StoredFinding } from '#shared/service/contract/submissions.ts';
import { addFinding, findingFrom, plainFinding, type FindingRow } from './finding-rows.ts';
import type { WritableDb } from './handle.ts';
import { getPeriod } from './periods.ts';
import { all, run, sql } from './sql.ts';
import { allOrNothing } from './transaction.ts';

/**
 * Brings the period's findings of merging (conflict, lead-differs, needs-components, missing-unit) in line with what the
 * consolidation says now, so that they have an id, can be accepted and keep their reason: the same finding keeps its row, a
 * new one is added, one that is no longer said is fixed, and open again when it is said again. `superseded` is left out: the
 * book says it itself, on the later submission. A locked period is left as it was signed off. Gives those said now.
 */
export function keepMergeFindings(
  db: WritableDb,
  period: number,
  findings: readonly Finding[],
): readonly StoredFinding[] {
  return allOrNothing(db, () => {
    if (!getPeriod(db, period).locked) bringInLine(db, period, findings);
    return rowsOf(db, period)
      .filter((row) => row.state !== 'fixed')
      .map(findingFrom);
  });
}

function bringInLine(db: WritableDb, period: number, findings: readonly Finding[]): void {
  const known = Map.groupBy(rowsOf(db, period), (row) => essence(plainFinding(row)));
  const said = new Set<string>();
  for (const finding of findings) {
    const key = essence(finding);
    // the same said twice (of two files, in other words) is one to decide on
    if (finding.code === 'superseded' || said.has(key)) continue;
    said.add(key);
    const row = known.get(key)?.shift();
    if (!row) addFinding(db, { period, submission: null, finding });
    else if (row.state === 'fixed') {
      // accepted before it went away: the same doubt with the same figures is still accepted
      const state = row.reason === null ? 'open' : 'accepted';
      run(db, sql`UPDATE findings SET state = ${state}, message = ${finding.message} WHERE id = ${row.id}`);
    } else if (row.message !== finding.message)
      run(db, sql`UPDATE findings SET message = ${finding.message} WHERE id = ${row.id}`);
  }
  for (const gone of [...known.values()].flat())
    if (gone.state !== 'fixed') run(db, sql`UPDATE findings SET state = 'fixed' WHERE id = ${gone.id}`);
}

function rowsOf(db: WritableDb, period: number): readonly FindingRow[] {
  return all<FindingRow>(
    db,
    sql`SELECT f.*, NULL AS unit_id FROM findings_now f WHERE f.period = ${period} AND f.submission IS NULL ORDER BY f.id`,
  );
}

/** What makes two findings the same: all but the sentence, which may be worded anew. */
function essence({ code, severity, table, row, column, at, found, expected }: Finding): string {
  return JSON.stringify([code, severity, table, row, column, at, found, expected]);
}
