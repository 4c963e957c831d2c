import type { ColumnKey, RowCode, TableId } from '../family/family.ts';
import type { Finding } from '../finding/finding.ts';
import type { ParsedListRow } from '../parse/parsed.ts';

/** What an absent thing is said with: it holds its own place, never the cells that did come. */
const absences: ReadonlySet<string> = new Set(['missing-table', 'missing-column', 'missing-row', 'missing-value']);

/**
 * Whether a value is held back by these findings of its file (those that are accepted or fixed are left out by the caller).
 * Only errors hold. An error with a row and a column holds that cell, with a row its row, with a column its column, with a
 * table only its table; one without a table holds the whole file, except that the sender is not known.
 */
export function isHeld(
  cell: { readonly table: TableId; readonly row: RowCode; readonly column: ColumnKey },
  findings: readonly Finding[],
): boolean {
  return findings.some((finding) => holdsTable(finding, cell.table) && points(finding, cell));
}

/**
 * Whether a row of a list table is held back: as isHeld, but list rows have no code, so an error that names a place holds the
 * row in which its address `Sheet!B7` lies.
 */
export function isListRowHeld(row: ParsedListRow, findings: readonly Finding[]): boolean {
  const addresses = new Set([row.at, ...Object.values(row.cells).map((cell) => cell.at)]);
  return findings.some((finding) => {
    if (!holdsTable(finding, row.table)) return false;
    const whole = finding.row === undefined && finding.column === undefined;
    return finding.at !== undefined && finding.table !== undefined ? addresses.has(finding.at) : whole;
  });
}

/** A file whose sender is not known waits as a whole (nothing is merged without a unit); its cells are as good as they are. */
function holdsTable(finding: Finding, table: TableId): boolean {
  if (finding.severity !== 'error' || finding.code === 'unknown-unit') return false;
  return finding.table === undefined || finding.table === table;
}

function points(finding: Finding, cell: { readonly row: RowCode; readonly column: ColumnKey }): boolean {
  if (finding.row === undefined && finding.column === undefined) return !absences.has(finding.code);
  const row = finding.row === undefined || finding.row === cell.row;
  return row && (finding.column === undefined || finding.column === cell.column);
}
