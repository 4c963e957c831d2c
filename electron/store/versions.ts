import { lostParts } from '#shared/consolidate/superseded.ts';
import { makeFinding, type MessageParts } from '#shared/finding/finding.ts';
import { getFamily } from './families.ts';
import { addFinding } from './finding-rows.ts';
import type { WritableDb } from './handle.ts';
import { getPeriod } from './periods.ts';
import { plainData } from './read-data.ts';
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
    const parts = { file: pair.file, ...lostWith(db, period, pair) };
    const finding = makeFinding('superseded', {}, { found: pair.later_file, parts });
    const known = said.find((one) => same(pair, one));
    // read again, a file may leave out more or less than before
    if (known) run(db, sql`UPDATE findings SET message = ${finding.message} WHERE id = ${known.id}`);
    else addFinding(db, { period, submission: pair.later, about: pair.earlier, finding });
  }
}

/** What the earlier file said in the tables that were replaced and the later one does not. */
function lostWith(
  db: WritableDb,
  period: number,
  { later, earlier }: Pick<Replaced, 'later' | 'earlier'>,
): MessageParts {
  const { family, familyVersion } = getPeriod(db, period);
  const replaced = all<{ name: string }>(
    db,
    sql`SELECT n.name FROM submission_tables t JOIN table_names n ON n.key = t.tab
        WHERE t.submission = ${earlier} AND t.superseded_by = ${later} AND t.blank = 0`,
  ).map((one) => one.name);
  const tables = getFamily(db, family, familyVersion).tables.filter((table) => replaced.includes(table.id));
  return lostParts(tables, '', plainData(db, earlier), plainData(db, later));
}
