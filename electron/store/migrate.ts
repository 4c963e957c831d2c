import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { Refusal } from '#shared/service/answer.ts';

export type Migration = { readonly number: number; readonly name: string; readonly sql: string };

const FOLDER = path.join(import.meta.dirname, 'migrations');

/**
 * Brings a book to the newest form. Each migration runs whole or not at all, together with the number that says it was run
 * (`user_version`); the number is read again inside the transaction, for another program may have migrated meanwhile.
 * `beforeFirst` is called once, before an existing book is changed: it makes the backup. Throws Refusal `book-too-new` for a
 * book of a later version of the program.
 */
export function migrate(
  connection: Database.Database,
  migrations: readonly Migration[],
  beforeFirst: (from: number, to: number) => void,
): void {
  const last = migrations.length;
  const from = versionOf(connection);
  if (from > last)
    throw new Refusal(
      'book-too-new',
      `Sổ này được ghi bằng phiên bản Phụ Lục mới hơn (sổ ở bản ${from}, phần mềm biết đến bản ${last}); hãy cập nhật phần mềm rồi mở lại.`,
    );
  if (from === last) return;
  if (from > 0) beforeFirst(from, last);
  // a migration may have to build a table anew, which foreign keys in force would forbid; they are checked before the commit
  connection.pragma('foreign_keys = OFF');
  try {
    for (const one of migrations.slice(from)) runMigration(connection, one);
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

/** The numbered migrations of the program, first to last. Throws where numbers do not rise by one from 1. */
export function readMigrations(folder: string = FOLDER): readonly Migration[] {
  const names = readdirSync(folder).sort();
  return names.map((name, index) => {
    const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]);
    if (number !== index + 1) throw new Error(`migration ${name} should be number ${index + 1}`);
    return { number, name, sql: readFileSync(path.join(folder, name), 'utf8') };
  });
}

function runMigration(connection: Database.Database, migration: Migration): void {
  connection
    .transaction(() => {
      if (versionOf(connection) >= migration.number) return;
      connection.exec(migration.sql);
      const broken = connection.pragma('foreign_key_check');
      if (Array.isArray(broken) && broken.length > 0)
        throw new Error(`${migration.name} leaves ${broken.length} rows without what they refer to`);
      connection.pragma(`user_version = ${migration.number}`);
    })
    .immediate();
}

function versionOf(connection: Database.Database): number {
  return Number(connection.pragma('user_version', { simple: true }));
}
