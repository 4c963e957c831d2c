import type { ReadFile } from '#shared/submission/submission.ts';
import { addFinding, type FindingRow } from './finding-rows.ts';
import { findingRowsOf } from './findings.ts';
import type { WritableDb } from './handle.ts';
import { submissionId } from './ids.ts';
import { run, sql } from './sql.ts';
import { getRow } from './submissions.ts';
import { unitKey } from './units.ts';
import { chainVersions } from './versions.ts';
import { deleteData, writeData } from './write-data.ts';

/**
 * Puts what was read from a submission's file in the place of what was read before (nothing, for a new one), and works the
 * version chains of the units concerned out anew. Findings that were there before keep their id and how they were settled.
 */
export function putRead(db: WritableDb, key: number, read: ReadFile): void {
  const before = getRow(db, submissionId(key));
  const unit = read.unit === null ? null : unitKey(db, read.unit);
  const refused = read.outcome === 'refused';
  run(
    db,
    sql`UPDATE submissions SET unit = ${unit}, refused = ${refused ? 1 : 0}, recognised_by = ${read.recognisedBy},
          family = ${read.family}, family_version = ${read.familyVersion}, period_name = ${read.period}
        WHERE id = ${key}`,
  );
  deleteData(db, key);
  writeData(db, key, read);
  putFindings(db, key, before.period, read);
  chainVersions(db, before.period, before.unit);
  if (unit !== before.unit) chainVersions(db, before.period, unit);
}

function putFindings(db: WritableDb, key: number, period: number, read: ReadFile): void {
  // said by the book itself, not by the reading: they are kept in line elsewhere
  const old = findingRowsOf(db, key).filter((row) => row.code !== 'superseded' && row.code !== 'duplicate-file');
  const left = [...old];
  for (const finding of read.findings) {
    const at = left.findIndex((row) => isSame(row, finding));
    const same = at < 0 ? undefined : left.splice(at, 1)[0];
    if (!same) addFinding(db, { period, submission: key, finding });
    else run(db, sql`UPDATE findings SET message = ${finding.message} WHERE id = ${same.id}`);
  }
  for (const gone of left) run(db, sql`DELETE FROM findings WHERE id = ${gone.id}`);
}

function isSame(row: FindingRow, finding: ReadFile['findings'][number]): boolean {
  return (
    row.code === finding.code &&
    row.severity === finding.severity &&
    row.table_id === (finding.table ?? null) &&
    row.row_code === (finding.row ?? null) &&
    row.column_key === (finding.column ?? null) &&
    row.at === (finding.at ?? null) &&
    row.found === (finding.found ?? null) &&
    row.expected === (finding.expected ?? null)
  );
}
