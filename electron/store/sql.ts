import type Database from 'better-sqlite3';
import type { ReadableDb, WritableDb } from './handle.ts';
import { plainError } from './plain-error.ts';

export type Bound = string | number | null | Uint8Array;

/** A statement with its values apart from its text: what comes from outside is always bound, never pasted in. */
export type Sql = { readonly text: string; readonly values: readonly Bound[] };

const ROWS_AT_ONCE = 24;

type Statement = Database.Statement<(Bound | Bound[])[], unknown>;

// the parts of a template are one object per place in the source: their join is worth keeping, a cell costs one call
const joined = new WeakMap<TemplateStringsArray, string>();
const prepared = new WeakMap<object, Map<string, Statement>>();

/** Writes a statement: sql`SELECT … WHERE id = ${id}`. Every hole becomes a bound value. */
export function sql(parts: TemplateStringsArray, ...values: readonly Bound[]): Sql {
  let text = joined.get(parts);
  if (text === undefined) {
    text = parts.join('?');
    joined.set(parts, text);
  }
  return { text, values };
}

/** All rows of a query. `Row` is the shape its SELECT gives. Throws a Refusal where the book is busy or damaged. */
export function all<Row>(db: ReadableDb, query: Sql): readonly Row[] {
  // `as`: the shape is that of the statement beside the type, which SQLite's STRICT tables hold to
  return guarded(() => statement(db, query.text).all(...query.values)) as Row[];
}

/** The first row of a query, undefined where there is none. */
export function get<Row>(db: ReadableDb, query: Sql): Row | undefined {
  // `as`: as in `all`
  return guarded(() => statement(db, query.text).get(...query.values)) as Row | undefined;
}

/** Runs a change; gives the number of rows changed and the last inserted key. */
export function run(db: WritableDb, command: Sql): { readonly changes: number; readonly key: number } {
  const done = guarded(() => statement(db, command.text).run(...command.values));
  return { changes: done.changes, key: Number(done.lastInsertRowid) };
}

/**
 * Inserts rows, several to a statement: a third less time than one by one where there are hundreds. `into` is a text of ours
 * ("INSERT INTO cells"); `values` are those of all rows one after the other, `width` to a row, bound as everywhere.
 */
export function insertRows(
  db: WritableDb,
  { into, width }: { readonly into: `INSERT INTO ${string}`; readonly width: number },
  values: readonly Bound[],
): void {
  const row = `(${Array(width).fill('?').join(',')})`;
  for (let from = 0; from < values.length; from += width * ROWS_AT_ONCE) {
    const some = values.slice(from, from + width * ROWS_AT_ONCE);
    const text = `${into} VALUES ${Array(some.length / width)
      .fill(row)
      .join(',')}`;
    guarded(() => statement(db, text).run(some));
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw plainError(thrown);
  }
}

function statement(db: ReadableDb, text: string): Statement {
  let known = prepared.get(db);
  if (!known) {
    known = new Map();
    prepared.set(db, known);
  }
  let found = known.get(text);
  if (!found) {
    found = db.prepare<(Bound | Bound[])[]>(text);
    known.set(text, found);
  }
  return found;
}
