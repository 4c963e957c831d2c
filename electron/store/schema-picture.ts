import Database from 'better-sqlite3';
import { migrate, readMigrations } from './migrate.ts';

/** The schema that all migrations together make, as SQL to read: tables, then indexes, views and triggers, by name. */
export function pictureOfMigrations(): string {
  const connection = new Database(':memory:');
  migrate(connection, readMigrations(), () => {});
  const rows = connection
    .prepare<[], { sql: string }>(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
       ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 WHEN 'view' THEN 2 ELSE 3 END, name`,
    )
    .all();
  const head = '-- Made by build/make-schema-picture.ts from the migrations; never edited. A test keeps it true.\n\n';
  return `${head}${rows.map((row) => `${compact(row.sql)};\n`).join('\n')}`;
}

/** A statement on as few lines as fit: the picture is to be seen as a whole. */
function compact(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 120) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : `  ${word}`);
  }
  return lines.join('\n');
}
