import type { TableId } from '../family/family.ts';
import { type Grid, lineOf } from './grid.ts';
import type { FoundOutline } from './locate-outline.ts';
import type { FoundTable } from './locate-table.ts';
import type { StrayCell } from './located.ts';
import { ownColumns } from './piece.ts';
import { takesValues } from './takes-values.ts';

/** The rows of a sheet that a table or an outline takes up, and the columns it owns there. */
export type Stretch = {
  readonly table: TableId;
  readonly from: number;
  readonly headerTo: number;
  readonly to: number;
  readonly columns: ReadonlySet<number>;
  readonly outline: boolean;
  /** its columns could not be told: what stands in it is told in one entry */
  readonly headless: boolean;
};

/** What of a sheet is taken, from top to bottom; a table inside an outline comes before the outline it stands in. */
export function stretchesOf(
  grid: Grid,
  found: readonly FoundTable[],
  outlines: readonly FoundOutline[],
): readonly Stretch[] {
  const tables = found.flatMap((one) =>
    one.pieces
      .filter((piece) => piece.grid === grid)
      .map((piece): Stretch => ({
        table: one.table.id,
        from: piece.block.from,
        headerTo: piece.block.to,
        to: one.lastRows.get(piece) ?? piece.block.to,
        columns: ownColumns(piece),
        outline: false,
        headless: piece.columns.size === 0,
      })),
  );
  const spans = outlines.flatMap((one) =>
    one.spans
      .filter((span) => span.grid === grid)
      .map((span): Stretch => ({
        table: one.table.id,
        from: span.from,
        headerTo: span.from,
        to: span.to,
        columns: new Set(),
        outline: true,
        headless: false,
      })),
  );
  return [...tables.sort((a, b) => a.from - b.from), ...spans];
}

/** Values that stand on a heading's line: no row takes them. */
export function headingValues(found: FoundTable): readonly StrayCell[] {
  const rows = new Map(found.table.rows.map((row) => [row.code, row]));
  const valueKeys = new Set(
    found.table.columns.filter((column) => column.role === 'value').map((column) => column.key),
  );
  return found.located.rows.flatMap((row) => {
    const family = rows.get(row.row);
    if (!family || takesValues(family)) return [];
    return row.cells.flatMap(({ column, at, cell }) =>
      cell && valueKeys.has(column) ? [{ at, text: lineOf(cell), near: found.table.id }] : [],
    );
  });
}
