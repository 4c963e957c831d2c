import { columnsIn, valueColumns } from '../family/columns.ts';
import type { Column, Family } from '../family/family.ts';
import type { Sought } from '../locate/find-pieces.ts';
import type { Term } from '../locate/header-patterns.ts';
import type { Grid } from '../locate/grid.ts';
import type { LocatedTable } from '../locate/located.ts';
import { locateWorkbook, type LocatedWorkbook } from '../locate/locate-workbook.ts';

/** What a workbook shows of one family in one phase of a year. */
export type Evidence = {
  readonly family: Family;
  readonly term: Term;
  readonly located: LocatedWorkbook;
  /** rows found, each weighed by how much of its table's columns was found; comparable between families */
  readonly score: number;
  /** some table was found with every value column of the phase */
  readonly complete: boolean;
};

/** A row is worth this much where none of the table's columns was found: labels alone are half a proof. */
const LABEL_WORTH = 0.4;
/** A list has no labels; its header is worth so many rows. */
const LIST_WORTH = 3;

/** Locates a family in a workbook and weighs what was found. */
export function gatherEvidence(grids: readonly Grid[], sought: Sought): Evidence {
  const { family, phase, year, kind } = sought;
  const located = locateWorkbook(grids, sought);
  const score = located.tables.reduce((sum, table) => sum + worthOf(table, sought), 0);
  const complete = located.tables.some((table) => hasAllValues(table, sought));
  return { family, term: { phase, year, kind }, located, score, complete };
}

function hasAllValues(located: LocatedTable, { family, phase }: Sought): boolean {
  const table = family.tables.find((one) => one.id === located.table);
  const values = table ? valueColumns(table, phase) : [];
  return values.length > 0 && values.every((column) => !located.missingColumns.includes(column.key));
}

function worthOf(located: LocatedTable, { family, phase }: Sought): number {
  const table = family.tables.find((one) => one.id === located.table);
  if (!table) return 0;
  if (table.kind === 'outline') return located.pieces.length * LIST_WORTH;
  const columns = columnsIn(table, phase);
  const found = columns.filter((column) => !located.missingColumns.includes(column.key));
  const unread = new Set(located.pieces.flatMap((piece) => piece.otherHeaders.map((one) => one.text))).size;
  const share = weightOf(found) / Math.max(1, weightOf(columns) + unread);
  if (table.kind === 'list') return LIST_WORTH * share;
  const rows = new Set(located.rows.filter((row) => row.score >= 0.9).map((row) => row.row)).size;
  const others = new Set(located.rows.map((row) => row.row)).size - rows;
  return (rows + others * 0.5) * (LABEL_WORTH + (1 - LABEL_WORTH) * share);
}

/** Value columns tell year and phase, so they count twice. */
function weightOf(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + (column.role === 'value' ? 2 : 1), 0);
}
