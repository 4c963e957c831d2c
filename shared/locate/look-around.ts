import type { TableId } from '../family/family.ts';
import { atOf } from '../workbook/address.ts';
import type { Cell } from '../workbook/sheet.ts';
import { isFigure } from './figure.ts';
import { type Grid, lineOf } from './grid.ts';
import type { FoundOutline } from './locate-outline.ts';
import type { FoundTable } from './locate-table.ts';
import type { HiddenPart, StrayCell } from './located.ts';
import { hiddenLines, hiddenPart } from './hidden-parts.ts';
import { headingValues, type Stretch, stretchesOf } from './stretches.ts';

const CELLS_SHOWN = 5;

/**
 * What lies around the located tables: values that are in no cell of a table, and hidden content. Inside the rows of a table
 * any content outside its columns counts; below and between tables only figures do (signatures and footnotes do not); a
 * sheet without any table is told in one entry.
 */
export function lookAround(
  grids: readonly Grid[],
  found: readonly FoundTable[],
  outlines: readonly FoundOutline[],
): { strays: readonly StrayCell[]; hidden: readonly HiddenPart[] } {
  const around = grids.map((grid) => {
    const stretches = stretchesOf(grid, found, outlines);
    return stretches.length === 0 ? aloof(grid) : beside(grid, stretches);
  });
  const strays = [
    found.flatMap(headingValues),
    outlines.flatMap(lostTables),
    outlines.flatMap(aboveOutlines),
    ...around.map((one) => one.strays),
  ].flat();
  const hidden = [found.flatMap(hiddenLines), ...around.map((one) => one.hidden)].flat();
  return { strays, hidden };
}

/** What stands in an outline as in a table that was not found, told in one entry a sheet. */
function lostTables({ table, spans }: FoundOutline): readonly StrayCell[] {
  return spans.flatMap(({ grid, unread }) => together(grid.sheet.name, unread, table.id));
}

/** Sentences before the first heading of an outline that was found: the heading above them was lost, and no other takes them. */
function aboveOutlines({ table, spans }: FoundOutline): readonly StrayCell[] {
  return spans.flatMap(({ grid, above }) =>
    above.flatMap((row) => {
      const cells = grid.cellsOf(row);
      const [first] = cells;
      return first ? [{ at: atOf(grid.sheet.name, first), text: cells.map(lineOf).join(' '), near: table.id }] : [];
    }),
  );
}

type Around = { readonly strays: readonly StrayCell[]; readonly hidden: readonly HiddenPart[] };

/** A sheet that holds no table: hidden, it is listed; seen, its figures are told in one entry. */
function aloof(grid: Grid): Around {
  const cells = grid.rows.flatMap(grid.cellsOf);
  const figures = cells.filter((cell) => isFigure(cell) && !isOrdinary(cell));
  const name = grid.sheet.name;
  if (grid.sheet.state !== 'visible') {
    const told = figures.length > 0 ? figures : cells;
    const part = hiddenPart('sheet', name, told, false);
    return { strays: [], hidden: part ? [part] : [] };
  }
  return { strays: together(name, figures, null), hidden: [] };
}

/** Many cells as one entry at the first of them. */
function together(sheet: string, cells: readonly Cell[], near: TableId | null): readonly StrayCell[] {
  const [first] = cells;
  if (!first) return [];
  const shown = cells.slice(0, CELLS_SHOWN).map(lineOf).join('; ');
  const text = cells.length > CELLS_SHOWN ? `${shown}; … (${cells.length} ô)` : shown;
  return [{ at: atOf(sheet, first), text, near }];
}

/** A year, a phone number, an item's number, a date: figures that are no one's value. */
function isOrdinary(cell: Cell): boolean {
  if (cell.content.kind === 'date') return true;
  const digits = lineOf(cell).replace(/[\s.]/g, '');
  return /^(?:19|20)\d\d$/.test(digits) || /^\+?\d{8,}$/.test(digits) || /^\d{1,3}$/.test(digits);
}

function beside(grid: Grid, stretches: readonly Stretch[]): Around {
  const name = grid.sheet.name;
  const strays: StrayCell[] = [];
  const byColumn = new Map<number, Cell[]>();
  const byRow = new Map<number, Cell[]>();
  for (const row of grid.rows) {
    const within = stretches.find((one) => row >= one.from && row <= one.to);
    const above = stretches.filter((one) => one.to < row).at(-1);
    const place = within ?? above;
    if (!place || (within && (within.outline || within.headless || row <= within.headerTo))) continue;
    for (const cell of grid.cellsOf(row)) {
      if (within ? within.columns.has(cell.column) : !isFigure(cell)) continue;
      if (grid.columnHidden(cell.column)) addTo(byColumn, cell.column, cell);
      else if (grid.rowHidden(row)) addTo(byRow, row, cell);
      else strays.push({ at: atOf(name, cell), text: lineOf(cell), near: place.table });
    }
  }
  const parts = [
    ...[...byColumn.values()].map((cells) => hiddenPart('column', name, cells, false)),
    ...[...byRow.values()].map((cells) => hiddenPart('row', name, cells, false)),
  ];
  if (grid.sheet.state !== 'visible') return { strays: [], hidden: readSheet(grid, stretches) };
  const headless = stretches.filter((one) => one.headless);
  const unread = headless.flatMap((one) => together(name, figuresIn(grid, one), one.table));
  return { strays: [...strays, ...unread], hidden: parts.flatMap((part) => part ?? []) };
}

/** A hidden sheet that was read because no seen sheet holds its table. */
function readSheet(grid: Grid, stretches: readonly Stretch[]): readonly HiddenPart[] {
  const within = stretches.flatMap(({ from, to }) => grid.rows.filter((row) => row >= from && row <= to));
  const part = hiddenPart('sheet', grid.sheet.name, within.flatMap(grid.cellsOf).filter(isFigure), true);
  return part ? [part] : [];
}

function figuresIn(grid: Grid, { from, to, columns }: Stretch): readonly Cell[] {
  const rows = grid.rows.filter((row) => row >= from && row <= to);
  return rows.flatMap(grid.cellsOf).filter((cell) => !columns.has(cell.column) && isFigure(cell));
}

function addTo(map: Map<number, Cell[]>, key: number, cell: Cell): void {
  const cells = map.get(key);
  if (cells) cells.push(cell);
  else map.set(key, [cell]);
}
