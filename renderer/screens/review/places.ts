import type { StoredFinding, ImportedFile } from '#shared/service/contract/submissions.ts';
import type { Severity } from '#shared/finding/codes.ts';
import type { PlaceLook } from './SheetView.tsx';

/** A place of the read tables. */
export type ReadPlace = { readonly table: string; readonly row: string; readonly column: string };

/** The read cell at a place of the sheet; null where nothing was read from there. */
export function placeAt(submission: ImportedFile, at: string): ReadPlace | null {
  const cell = submission.cells.find((one) => one.at === at);
  if (cell) return { table: cell.table, row: cell.row, column: cell.column };
  for (const row of submission.lists) {
    const found = Object.entries(row.cells).find(([, one]) => one.at === at);
    if (found) return { table: row.table, row: row.at, column: found[0] };
  }
  return null;
}

/** Where a read cell stands in the sheet; null for a cell that was not in the file. */
export function atOfPlace(submission: ImportedFile, place: ReadPlace): string | null {
  const cell = submission.cells.find(
    (one) => one.table === place.table && one.row === place.row && one.column === place.column,
  );
  const row = submission.lists.find((one) => one.table === place.table && one.at === place.row);
  return cell?.at ?? row?.cells[place.column]?.at ?? null;
}

/** What each place of the sheet means: the worst that was found there, else held back, else read. */
export function looksOf(submission: ImportedFile, findings: readonly StoredFinding[]): ReadonlyMap<string, PlaceLook> {
  const looks = new Map<string, PlaceLook>();
  for (const cell of submission.cells) looks.set(cell.at, cell.correction ? 'corrected' : cell.held ? 'held' : 'read');
  for (const row of submission.lists)
    for (const cell of Object.values(row.cells)) looks.set(cell.at, row.held ? 'held' : 'read');
  for (const paragraph of submission.narrative) looks.set(paragraph.at, 'read');
  const mildFirst: readonly Severity[] = ['info', 'warning', 'error'];
  for (const severity of mildFirst)
    for (const finding of findings) if (finding.at && finding.severity === severity) looks.set(finding.at, severity);
  return looks;
}
