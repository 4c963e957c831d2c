import { foldWords } from '#shared/text/fold.ts';
import type { CellName, GridRow } from './grid-types.ts';

/** A found place: a cell, or (`column` null) a heading line. */
export type Hit = { readonly row: string; readonly column: string | null };

/**
 * Where a text stands, row by row in the order shown, columns in the order shown. Letters are compared without marks and case, so
 * "ty le nu" finds "Tỷ lệ nữ"; numbers are also compared as they are written ("46,5").
 */
export function findCells(sought: string, rows: readonly GridRow[], columns: readonly string[]): readonly Hit[] {
  const exact = sought.trim().toLowerCase();
  const folded = foldWords(sought);
  if (exact === '') return [];
  const has = (text: string): boolean =>
    text !== '' && ((folded !== '' && foldWords(text).includes(folded)) || text.toLowerCase().includes(exact));
  return rows.flatMap((row): Hit[] => {
    if (row.heading !== undefined) return has(row.heading) ? [{ row: row.id, column: null }] : [];
    return columns.filter((column) => has(row.cells[column]?.text ?? '')).map((column) => ({ row: row.id, column }));
  });
}

/** Whether a cell is among the hits; a set of keys made once keeps painting cheap. */
export function hitKeys(hits: readonly Hit[]): ReadonlySet<string> {
  return new Set(hits.map((hit) => `${hit.row}\n${hit.column ?? ''}`));
}

/** The key under which `hitKeys` holds a cell. */
export function hitKey({ row, column }: CellName): string {
  return `${row}\n${column}`;
}
