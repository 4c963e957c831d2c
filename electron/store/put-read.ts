import type { ReadFile } from '#shared/submission/submission.ts';
import { addFinding, type FindingRow, wordingsText } from './finding-rows.ts';
import type { WritableDb } from './handle.ts';
import { all, get, run, sql } from './sql.ts';
import { unitKey } from './units.ts';
import { chainVersions } from './versions.ts';
import { deleteData, writeData } from './write-data.ts';

/** The submission that takes a reading, and the unit it belonged to before; `fresh`: it never had a reading. */
export type Taker = {
  readonly key: number;
  readonly period: number;
  readonly unit: number | null;
  readonly fresh: boolean;
};

type KeptRow = Omit<FindingRow, 'unit_id' | 'now'>;

/**
 * Puts what was read from a submission's file in the place of what was read before (nothing, for a new one), and works the
 * version chains of the units concerned out anew. Findings that were there before keep their id and how they were settled.
 */
export function putRead(
  db: WritableDb,
  { key, period, unit: before, fresh }: Taker,
  { read, hash }: { readonly read: ReadFile; readonly hash: string },
): void {
  const unit = read.unit === null ? null : unitKey(db, read.unit);
  const refused = read.outcome === 'refused';
  run(
    db,
    sql`UPDATE submissions SET unit = ${unit}, refused = ${refused ? 1 : 0}, recognised_by = ${read.recognisedBy},
          family = ${read.family}, family_version = ${read.familyVersion}, period_name = ${read.period}, data_hash = ${hash}
        WHERE id = ${key}`,
  );
  if (!fresh) deleteData(db, key);
  writeData(db, key, read);
  putFindings(db, { key, period, said: fresh ? [] : saidBefore(db, key) }, read);
  if (fresh && isFirstOf(db, period, unit)) return;
  chainVersions(db, period, before);
  if (unit !== before) chainVersions(db, period, unit);
}

/** The first file of a unit makes no chain: most files of an import are one. */
function isFirstOf(db: WritableDb, period: number, unit: number | null): boolean {
  const count = sql`SELECT count(*) AS n FROM submissions WHERE period = ${period} AND unit = ${unit}`;
  return unit === null || get<{ n: number }>(db, count)?.n === 1;
}

/** What the earlier reading said; what the book says itself is kept in line elsewhere. */
function saidBefore(db: WritableDb, key: number): readonly KeptRow[] {
  return all<KeptRow>(
    db,
    sql`SELECT * FROM findings WHERE submission = ${key} AND code NOT IN ('superseded', 'duplicate-file')`,
  );
}

function putFindings(
  db: WritableDb,
  { key, period, said }: { key: number; period: number; said: readonly KeptRow[] },
  read: ReadFile,
): void {
  const left = [...said];
  for (const finding of read.findings) {
    const at = left.findIndex((row) => isSame(row, finding));
    const same = at < 0 ? undefined : left.splice(at, 1)[0];
    if (!same) addFinding(db, { period, submission: key, finding });
    else
      run(
        db,
        sql`UPDATE findings SET message = ${finding.message}, wordings = ${wordingsText(finding.wordings)}
            WHERE id = ${same.id}`,
      );
  }
  for (const gone of left) run(db, sql`DELETE FROM findings WHERE id = ${gone.id}`);
}

function isSame(row: KeptRow, finding: ReadFile['findings'][number]): boolean {
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
