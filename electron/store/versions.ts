import { makeFinding } from '#shared/finding/finding.ts';
import { addFinding } from './finding-rows.ts';
import type { WritableDb } from './handle.ts';
import { all, run, sql } from './sql.ts';

type Replaced = {
  readonly later: number;
  readonly earlier: number;
  readonly later_file: string;
  readonly file: string;
};

/**
 * Works out anew which of a unit's submissions counts for each table: the later one that brought it with anything in it, those
 * taken back and refused left out. Called after every change to them, so that the chain is always what follows from the
 * submissions themselves; brings the `superseded` findings (on the later submission, about the earlier) in line with it.
 */
export function chainVersions(db: WritableDb, period: number, unit: number | null): void {
  if (unit === null) return;
  run(
    db,
    sql`UPDATE submission_tables AS t SET superseded_by = (
          SELECT later.id FROM submissions later JOIN submission_tables lt ON lt.submission = later.id
            JOIN submissions mine ON mine.id = t.submission
          WHERE later.period = mine.period AND later.unit = mine.unit AND later.sequence > mine.sequence
            AND later.reverted = 0 AND later.refused = 0 AND lt.tab = t.tab AND lt.blank = 0 AND mine.reverted = 0
          ORDER BY later.sequence LIMIT 1)
        WHERE t.submission IN (SELECT id FROM submissions WHERE period = ${period} AND unit = ${unit})`,
  );
  saySuperseded(db, period, unit);
}

function saySuperseded(db: WritableDb, period: number, unit: number): void {
  const replaced = all<Replaced>(
    db,
    sql`SELECT DISTINCT t.superseded_by AS later, t.submission AS earlier, l.file_name AS later_file, e.file_name AS file
        FROM submission_tables t JOIN submissions e ON e.id = t.submission JOIN submissions l ON l.id = t.superseded_by
        WHERE e.period = ${period} AND e.unit = ${unit} AND t.blank = 0 ORDER BY l.sequence, e.sequence`,
  );
  const said = all<{ id: number; later: number; earlier: number }>(
    db,
    sql`SELECT f.id, f.submission AS later, f.about AS earlier FROM findings f JOIN submissions s ON s.id = f.submission
        WHERE s.period = ${period} AND s.unit = ${unit} AND f.code = 'superseded'`,
  );
  const same = (a: { later: number; earlier: number }, b: { later: number; earlier: number }): boolean =>
    a.later === b.later && a.earlier === b.earlier;
  for (const one of said)
    if (!replaced.some((pair) => same(pair, one))) run(db, sql`DELETE FROM findings WHERE id = ${one.id}`);
  for (const pair of replaced) {
    if (said.some((one) => same(pair, one))) continue;
    const finding = makeFinding('superseded', {}, { found: pair.later_file, parts: { file: pair.file } });
    addFinding(db, { period, submission: pair.later, about: pair.earlier, finding });
  }
}
