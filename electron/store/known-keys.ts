import type { ReadableDb, WritableDb } from './handle.ts';
import { get, run, sql } from './sql.ts';

type Keys = {
  readonly tables: Map<string, number>;
  /** table → row → column */
  readonly slots: Map<string, Map<string, Map<string, number>>>;
  readonly sheets: Map<string, number>;
};

// rows of these three tables are never deleted, so a key that was seen stays right until a rollback takes its insert back
const known = new WeakMap<object, Keys>();

/** The integer of a table's id; made where it is new. */
export function tableKey(db: WritableDb, name: string): number {
  return keyOf(keysOf(db).tables, name, () => {
    run(db, sql`INSERT INTO table_names (name) VALUES (${name}) ON CONFLICT DO NOTHING`);
    return get<{ key: number }>(db, sql`SELECT key FROM table_names WHERE name = ${name}`);
  });
}

/** The integer of a place in a table: row and column, '' where it has none. Asked for every cell of every file. */
export function slotKey(db: WritableDb, place: { table: string; row: string; column: string }): number {
  const { table, row, column } = place;
  const columns = inner(inner(keysOf(db).slots, table), row);
  return keyOf(columns, column, () => {
    const tab = tableKey(db, table);
    run(
      db,
      sql`INSERT INTO slots (tab, row_code, column_key) VALUES (${tab}, ${row}, ${column}) ON CONFLICT DO NOTHING`,
    );
    return get<{ key: number }>(
      db,
      sql`SELECT key FROM slots WHERE tab = ${tab} AND row_code = ${row} AND column_key = ${column}`,
    );
  });
}

/** The integer of a sheet's name. */
export function sheetKey(db: WritableDb, name: string): number {
  return keyOf(keysOf(db).sheets, name, () => {
    run(db, sql`INSERT INTO sheet_names (name) VALUES (${name}) ON CONFLICT DO NOTHING`);
    return get<{ key: number }>(db, sql`SELECT key FROM sheet_names WHERE name = ${name}`);
  });
}

/** Forgets what was remembered of a book, after a rollback. */
export function forgetKeys(db: ReadableDb): void {
  known.delete(db);
}

function keysOf(db: ReadableDb): Keys {
  let keys = known.get(db);
  if (!keys) {
    keys = { tables: new Map(), slots: new Map(), sheets: new Map() };
    known.set(db, keys);
  }
  return keys;
}

function inner<Key, Inner extends Map<string, unknown>>(outer: Map<Key, Inner>, key: Key): Inner {
  let found = outer.get(key);
  if (!found) {
    // `as`: an empty map is a map of anything
    found = new Map() as Inner;
    outer.set(key, found);
  }
  return found;
}

function keyOf(keys: Map<string, number>, name: string, make: () => { key: number } | undefined): number {
  const seen = keys.get(name);
  if (seen !== undefined) return seen;
  const key = make()?.key;
  if (key === undefined) throw new Error(`no key for ${name}`);
  keys.set(name, key);
  return key;
}
