import type { Family } from '#shared/family/family.ts';
import { Refusal } from '#shared/service/answer.ts';
import { foldWords } from '#shared/text/fold.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { all, get, run, sql } from './sql.ts';

/** Keeps a family version in the book and gives its key; a version that is already there stays as it is. */
export function keepFamily(db: WritableDb, family: Family): number {
  const { id, version, title } = family;
  const known = get<{ key: number }>(db, sql`SELECT key FROM families WHERE id = ${id} AND version = ${version}`);
  if (known) return known.key;
  return run(
    db,
    sql`INSERT INTO families (id, version, title, title_folded, json)
        VALUES (${id}, ${version}, ${title}, ${foldWords(title)}, ${JSON.stringify(family)})`,
  ).key;
}

/** The book's families, every version, by id and version. */
export function listFamilies(db: ReadableDb): readonly Family[] {
  return all<{ json: string }>(db, sql`SELECT json FROM families ORDER BY id, version`).map((row) => read(row.json));
}

/** A family of the book, its newest version unless one is named. Throws Refusal `no-such-family`. */
export function getFamily(db: ReadableDb, id: string, version?: number): Family {
  const row = get<{ json: string }>(
    db,
    sql`SELECT json FROM families WHERE id = ${id} AND ${version ?? -1} IN (-1, version) ORDER BY version DESC LIMIT 1`,
  );
  if (!row) throw new Refusal('no-such-family', `Trong sổ không có biểu mẫu "${id}".`);
  return read(row.json);
}

function read(json: string): Family {
  // `as`: it was a Family when it was written, and the table refuses changes
  return JSON.parse(json) as Family;
}
