import type { TableId } from '#shared/family/family.ts';
import type { ReadFile } from '#shared/submission/submission.ts';
import { splitAt } from './at.ts';
import type { WritableDb } from './handle.ts';
import { sheetKey, slotKey, tableKey } from './known-keys.ts';
import { insertRows, run, sql, type Bound } from './sql.ts';
import { valueText } from './value-text.ts';

type Data = Pick<ReadFile, 'tables' | 'cells' | 'listRows' | 'paragraphs' | 'wordings'>;

/** Writes what was read from a file under its submission: tables, cells, list rows, paragraphs, used wordings, in the file's order. */
export function writeData(db: WritableDb, submission: number, data: Data): void {
  for (const table of new Set(data.tables))
    run(
      db,
      sql`INSERT INTO submission_tables (submission, tab, blank)
          VALUES (${submission}, ${tableKey(db, table)}, ${isBlank(data, table) ? 1 : 0})`,
    );
  insertRows(db, { into: 'INSERT INTO cells', width: 8 }, cellValues(db, submission, data));
  insertRows(db, { into: 'INSERT INTO list_rows', width: 7 }, listValues(db, submission, data));
  insertRows(db, { into: 'INSERT INTO paragraphs', width: 7 }, paragraphValues(db, submission, data));
  for (const [n, { kind, table, target, text, at }] of (data.wordings ?? []).entries())
    run(
      db,
      sql`INSERT INTO used_wordings (submission, n, kind, table_id, target, text, at)
          VALUES (${submission}, ${n}, ${kind}, ${table}, ${target}, ${text}, ${at})`,
    );
}

/** Takes away what was read from a file, before it is read anew; the file itself stays. */
export function deleteData(db: WritableDb, submission: number): void {
  run(db, sql`DELETE FROM submission_tables WHERE submission = ${submission}`);
  run(db, sql`DELETE FROM cells WHERE submission = ${submission}`);
  run(db, sql`DELETE FROM list_rows WHERE submission = ${submission}`);
  run(db, sql`DELETE FROM paragraphs WHERE submission = ${submission}`);
  run(db, sql`DELETE FROM used_wordings WHERE submission = ${submission}`);
}

/** A table that came back with nothing in it; merging tells it in the same way. */
function isBlank(data: Data, table: TableId): boolean {
  return (
    !data.cells.some((cell) => cell.table === table && cell.value.kind !== 'blank') &&
    !data.listRows.some((row) => row.table === table) &&
    !data.paragraphs.some((paragraph) => paragraph.table === table)
  );
}

function cellValues(db: WritableDb, submission: number, { cells }: Data): readonly Bound[] {
  const values: Bound[] = [];
  cells.forEach((cell, n) => {
    const { sheet, row, column } = splitAt(cell.at);
    values.push(submission, n, slotKey(db, cell), sheetKey(db, sheet), row, column);
    values.push(cell.text, valueText(cell.value));
  });
  return values;
}

function listValues(db: WritableDb, submission: number, { listRows }: Data): readonly Bound[] {
  return listRows.flatMap(({ table, at, cells }, n) => {
    const { sheet, row, column } = splitAt(at);
    return [submission, n, tableKey(db, table), sheetKey(db, sheet), row, column, JSON.stringify(cells)];
  });
}

function paragraphValues(db: WritableDb, submission: number, { paragraphs }: Data): readonly Bound[] {
  return paragraphs.flatMap((paragraph, n) => {
    const { sheet, row, column } = splitAt(paragraph.at);
    const slot = slotKey(db, { table: paragraph.table, row: paragraph.row, column: '' });
    return [submission, n, slot, sheetKey(db, sheet), row, column, paragraph.text];
  });
}
