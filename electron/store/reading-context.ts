import type { KnownValue } from '#shared/check/known-value.ts';
import type { Family, UnitId } from '#shared/family/family.ts';
import type { FileHints, ReadingContext } from '#shared/submission/reading-context.ts';
import { getDirectory } from './directory.ts';
import { getFamily, listFamilies } from './families.ts';
import { listPrefilled } from './forms.ts';
import type { ReadableDb } from './handle.ts';
import { submissionId } from './ids.ts';
import { listLearned, type KeptWording } from './learned.ts';
import { mergeInput } from './merge-input.ts';
import { getPeriod, previousPeriod, readingPeriod } from './periods.ts';
import { all, sql } from './sql.ts';
import { getRow } from './submissions.ts';

/**
 * Everything that reading a returned file of this period may know. `builtIn` are the program's own families, by which a file
 * of another appendix is told; the book's own copy of a version goes before the program's. `inForce` are the wordings that count.
 */
export function readingContext(
  db: ReadableDb,
  period: number,
  builtIn: readonly Family[] = [],
  inForce: readonly KeptWording[] = listLearned(db),
): ReadingContext {
  const own = listFamilies(db);
  const others = builtIn.filter((one) => !own.some((family) => family.id === one.id && family.version === one.version));
  return {
    families: [...own, ...others],
    period: readingPeriod(getPeriod(db, period)),
    directory: getDirectory(db),
    prefilled: listPrefilled(db, period),
    previous: previousValues(db, period),
    learned: inForce.flatMap(({ learned, submission }) => (submission === null ? [learned] : [])),
  };
}

/**
 * What is known of one stored file when it is read again: its name, its unit (told or assigned, it stays), and what the officer said
 * of its own wordings.
 */
export function hintsFor(
  db: ReadableDb,
  submission: string,
  inForce: readonly KeptWording[] = listLearned(db),
): FileHints {
  const { file_name: name, unit_id: unit } = getRow(db, submission);
  const learned = inForce.flatMap((one) => (one.submission === submission ? [one.learned] : []));
  return { name, ...(unit === null ? {} : { unit }), ...(learned.length === 0 ? {} : { learned }) };
}

/**
 * What each unit reported in the previous period, set at the places of this period's family: by the same code in the same
 * table, else by the row's link (the same quantity in another document). Held-back and superseded values are left out.
 */
export function previousValues(db: ReadableDb, period: number): readonly (KnownValue & { readonly unit: UnitId })[] {
  const before = previousPeriod(db, period);
  if (!before) return [];
  const now = getPeriod(db, period);
  const places = placesIn(getFamily(db, now.family, now.familyVersion));
  const then = linksOf(getFamily(db, before.family, before.familyVersion));
  const counting = new Set(
    all<{ submission: number; name: string }>(
      db,
      sql`SELECT c.submission, n.name FROM current_tables c JOIN table_names n ON n.key = c.tab
          WHERE c.period = ${before.id}`,
    ).map(({ submission, name }) => `${submissionId(submission)} ${name}`),
  );
  return mergeInput(db, before.id).submissions.flatMap(({ id, unit, cells }) =>
    cells.flatMap(({ table, row, column, text, value, held }) => {
      if (held || value.kind === 'blank' || !counting.has(`${id} ${table}`)) return [];
      const place = places(table, row, then(table, row), column);
      return place ? [{ ...place, column, text, value, unit }] : [];
    }),
  );
}

type Place = { readonly table: string; readonly row: string };

/** Where a row of an earlier family stands in this one; undefined where it has no such row, or its table no such column. */
function placesIn(
  family: Family,
): (table: string, row: string, link: string | undefined, column: string) => Place | undefined {
  const rows = family.tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
  return (tableId, code, link, column) => {
    const found =
      rows.find(({ table, row }) => table.id === tableId && row.code === code) ??
      (link === undefined ? undefined : rows.find(({ row }) => row.link === link));
    if (!found?.table.columns.some((one) => one.key === column)) return undefined;
    return { table: found.table.id, row: found.row.code };
  };
}

function linksOf(family: Family): (table: string, row: string) => string | undefined {
  const links = new Map(
    family.tables.flatMap((table) => table.rows.map((row) => [`${table.id}\n${row.code}`, row.link])),
  );
  return (table, row) => links.get(`${table}\n${row}`);
}
