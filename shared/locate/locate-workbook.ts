import type { Table } from '../family/family.ts';
import { isReturnSheet, MARKER_SHEET } from '../family/marker.ts';
import type { Workbook } from '../workbook/sheet.ts';
import { lookAround } from './look-around.ts';
import { findPieces, type Sought } from './find-pieces.ts';
import { type Grid, gridOf } from './grid.ts';
import { inheritColumns, labelOnlyPieces } from './headerless.ts';
import { outlineHeadings } from './list-end.ts';
import { locateList } from './locate-list.ts';
import { locateOutline } from './locate-outline.ts';
import { type FoundTable, locateTable } from './locate-table.ts';
import type { HiddenPart, LocatedTable, StrayCell } from './located.ts';
import { type Piece, tellingIndexes } from './piece.ts';

/** Everything of a family that a workbook holds, and what lies around it. */
export type LocatedWorkbook = {
  readonly tables: readonly LocatedTable[];
  readonly strays: readonly StrayCell[];
  readonly hidden: readonly HiddenPart[];
};

/**
 * Finds the tables of a family in a workbook, on whatever sheets and places they stand. Hidden sheets are looked into only
 * for tables that no seen sheet holds. Facts only: nothing here judges what was sent.
 */
export function locateWorkbook(grids: readonly Grid[], sought: Sought): LocatedWorkbook {
  const seen = grids.filter((grid) => grid.sheet.state === 'visible');
  const unseen = grids.filter((grid) => grid.sheet.state !== 'visible');
  const tables = sought.family.tables.filter((table) => table.phases.includes(sought.phase));
  const found = locateAmong(
    tables.filter((table) => table.kind !== 'outline'),
    seen,
    sought,
  );
  const missing = tables.filter((table) => table.kind !== 'outline' && !found.some((one) => one.table === table));
  const all = [...found, ...locateAmong(missing, unseen, sought)];
  const outlines = tables
    .filter((table) => table.kind === 'outline')
    .flatMap((table) => locateOutline(table, seen, (grid, row) => inTable(all, grid, row), sought) ?? []);
  const located = [...all, ...outlines].map((one) => one.located);
  return {
    tables: tables.flatMap((table) => located.filter((one) => one.table === table.id)),
    ...lookAround(grids, all, outlines),
  };
}

/** The sheets of a workbook made quick to look at; those that we put in ourselves (marker, return copy) are none of them. */
export function gridsOf(workbook: Workbook): readonly Grid[] {
  return workbook.sheets.filter((sheet) => sheet.name !== MARKER_SHEET && !isReturnSheet(sheet)).map(gridOf);
}

function locateAmong(tables: readonly Table[], grids: readonly Grid[], sought: Sought): readonly FoundTable[] {
  if (tables.length === 0) return [];
  const headed = grids.map((grid) => ({ grid, pieces: findPieces(grid, sought) }));
  const all = headed.flatMap(({ grid, pieces }) => (pieces.length > 0 ? pieces : labelOnlyPieces(grid, sought)));
  const pieces = inheritColumns(all, sought);
  const headings = outlineHeadings(sought.family);
  return tables.flatMap((table) => {
    const mine = current(pieces.filter((piece) => piece.table === table));
    return (table.kind === 'list' ? locateList(mine, headings) : locateTable(table, mine, sought)) ?? [];
  });
}

/** Where some piece of a table has value columns of the year, one that has none is a copy of another year. */
function current(pieces: readonly Piece[]): readonly Piece[] {
  const filled = pieces.filter((piece) => tellingIndexes(piece).length > 0);
  return filled.length > 0 ? filled : pieces;
}

function inTable(found: readonly FoundTable[], grid: Grid, row: number): boolean {
  return found.some((one) =>
    one.pieces.some(
      (piece) => piece.grid === grid && row >= piece.block.from && row <= (one.lastRows.get(piece) ?? piece.block.to),
    ),
  );
}
