import type { ColumnKey } from '#shared/family/family.ts';
import type { Finding } from '#shared/finding/finding.ts';
import type { ParsedListRow } from '#shared/parse/parsed.ts';
import { isHeld, isListRowHeld } from '#shared/submission/held.ts';
import type { Correction, SubmittedCell, SubmittedListRow, SubmittedParagraph } from '#shared/submission/submission.ts';
import type { Value } from '#shared/value/value.ts';
import { joinAt } from './at.ts';
import type { ReadableDb } from './handle.ts';
import { all, sql } from './sql.ts';

/** What was read from a file, in its order, before it is said what is held. */
export type PlainData = {
  readonly cells: readonly Omit<SubmittedCell, 'held'>[];
  readonly listRows: readonly ParsedListRow[];
  readonly paragraphs: readonly SubmittedParagraph[];
};

export type Data = PlainData & {
  readonly cells: readonly SubmittedCell[];
  readonly listRows: readonly SubmittedListRow[];
};

/** An officer's correction with the cell it stands over. */
export type PlacedCorrection = Pick<SubmittedCell, 'table' | 'row' | 'column'> & { readonly correction: Correction };

type Place = {
  readonly tab: string;
  readonly row_code: string;
  readonly column_key: string;
  readonly sheet: string;
  readonly sheet_row: number;
  readonly sheet_column: number;
};

/** What was read from a submission's file, out of the book. */
export function plainData(db: ReadableDb, submission: number): PlainData {
  return {
    cells: cellsOf(db, submission),
    listRows: listRowsOf(db, submission),
    paragraphs: paragraphsOf(db, submission),
  };
}

/**
 * The same with what the findings given (open errors of the file) hold back, and with the officer's corrections, which hold nothing
 * back. A correction of what the file does not have at all comes as a cell of its own, at the place where it was missed.
 */
export function hold(
  { cells, listRows, paragraphs }: PlainData,
  holding: readonly Finding[],
  corrections: readonly PlacedCorrection[],
): Data {
  const byPlace = new Map(corrections.map((one) => [keyOf(one), one]));
  const held = cells.map((cell): SubmittedCell => {
    const placed = byPlace.get(keyOf(cell));
    byPlace.delete(keyOf(cell));
    return placed ? { ...cell, held: false, correction: placed.correction } : { ...cell, held: isHeld(cell, holding) };
  });
  const added = [...byPlace.values()].map((one): SubmittedCell => {
    const at = holding.find((finding) => keyOf(finding) === keyOf(one))?.at ?? '';
    return { ...one, at, text: '', value: { kind: 'blank' }, held: false };
  });
  return {
    cells: [...held, ...added],
    listRows: listRows.map((row) => ({ ...row, held: isListRowHeld(row, holding) })),
    paragraphs,
  };
}

function keyOf({ table, row, column }: Pick<Finding, 'table' | 'row' | 'column'>): string {
  return `${table}\n${row}\n${column}`;
}

function cellsOf(db: ReadableDb, submission: number): readonly Omit<SubmittedCell, 'held'>[] {
  const rows = all<Place & { text: string; value: string }>(
    db,
    sql`SELECT t.name AS tab, p.row_code, p.column_key, s.name AS sheet, c.sheet_row, c.sheet_column, c.text, c.value
        FROM cells c JOIN slots p ON p.key = c.slot JOIN table_names t ON t.key = p.tab JOIN sheet_names s ON s.key = c.sheet
        WHERE c.submission = ${submission} ORDER BY c.n`,
  );
  return rows.map((row) => ({
    table: row.tab,
    row: row.row_code,
    column: row.column_key,
    at: joinAt(row.sheet, row.sheet_row, row.sheet_column),
    text: row.text,
    // `as`: it was a Value when it was written
    value: JSON.parse(row.value) as Value,
  }));
}

function listRowsOf(db: ReadableDb, submission: number): readonly ParsedListRow[] {
  const rows = all<Omit<Place, 'row_code' | 'column_key'> & { cells: string }>(
    db,
    sql`SELECT t.name AS tab, s.name AS sheet, l.sheet_row, l.sheet_column, l.cells
        FROM list_rows l JOIN table_names t ON t.key = l.tab JOIN sheet_names s ON s.key = l.sheet
        WHERE l.submission = ${submission} ORDER BY l.n`,
  );
  return rows.map((row) => ({
    table: row.tab,
    at: joinAt(row.sheet, row.sheet_row, row.sheet_column),
    // `as`: the texts of a list row when it was written
    cells: JSON.parse(row.cells) as Readonly<Record<ColumnKey, { at: string; text: string; date?: string }>>,
  }));
}

function paragraphsOf(db: ReadableDb, submission: number): readonly SubmittedParagraph[] {
  const rows = all<Place & { text: string }>(
    db,
    sql`SELECT t.name AS tab, p.row_code, p.column_key, s.name AS sheet, g.sheet_row, g.sheet_column, g.text
        FROM paragraphs g JOIN slots p ON p.key = g.slot JOIN table_names t ON t.key = p.tab JOIN sheet_names s ON s.key = g.sheet
        WHERE g.submission = ${submission} ORDER BY g.n`,
  );
  return rows.map((row) => ({
    table: row.tab,
    row: row.row_code,
    at: joinAt(row.sheet, row.sheet_row, row.sheet_column),
    text: row.text,
  }));
}
