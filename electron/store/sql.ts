import type Database from 'better-sqlite3';
import type { ReadableDb, WritableDb } from './handle.ts';
import { plainError } from './plain-error.ts';

export type Bound = string | number | null | Uint8Array;

/** A statement with its values apart from its text: what comes from outside is always bound, never pasted in. */
export type Sql = { readonly parts: readonly string[]; readonly values: readonly Bound[] };

const ROWS_AT_ONCE = 96;

type Statement = Database.Statement<(Bound | Bound[])[], unknown>;

/** Statements that a book has ready: by the parts of their template (one object per place in the source), or by their text. */
const prepared = new WeakMap<object, Map<readonly string[] | string, Statement>>();

/** Writes a statement: sql`SELECT … WHERE id = ${id}`. Every hole becomes a bound value. */
export function sql(parts: TemplateStringsArray, ...values: readonly Bound[]): Sql {
  return { parts, values };
}

/** All rows of a query. `Row` is the shape its SELECT gives. Throws a Refusal where the book is busy or damaged. */
export function all<Row>(db: ReadableDb, query: Sql): readonly Row[] {
  // `as`: the shape is that of the statement beside the type, which SQLite's STRICT tables hold to
  return guarded(() => question(db, query).all(...query.values)) as Row[];
}

/** The first row of a query, undefined where there is none. */
export function get<Row>(db: ReadableDb, query: Sql): Row | undefined {
  // `as`: as in `all`
  return guarded(() => question(db, query).get(...query.values)) as Row | undefined;
}

/** Runs a change; gives the number of rows changed and the last inserted key. */
export function run(db: WritableDb, command: Sql): { readonly changes: number; readonly key: number } {
  const done = guarded(() => statement(db, command.parts, () => command.parts.join('?')).run(...command.values));
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
    guarded(() => statement(db, text, () => text).run(some));
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw plainError(thrown);
  }
}

/**
 * A bare hole in a WHERE makes SQLite (built with STAT4) plan a query anew at every call, for the value might change the plan:
 * 70 µs against 3 for the findings of a file. Behind a SELECT of its own the value is not looked at, and the plan is kept.
 */
function question(db: ReadableDb, { parts }: Sql): Statement {
  return statement(db, parts, () => parts.join('(SELECT ?)'));
}

function statement(db: ReadableDb, name: readonly string[] | string, text: () => string): Statement {
  let known = prepared.get(db);
  if (!known) {
    known = new Map();
    prepared.set(db, known);
  }
  let found = known.get(name);
  if (!found) {
    found = db.prepare<(Bound | Bound[])[]>(text());
    known.set(name, found);
  }
  return found;
}
