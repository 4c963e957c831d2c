import { atOf } from '#shared/workbook/address.ts';
import type { Cell, Sheet, Workbook } from '#shared/workbook/sheet.ts';

/**
 * What a mutation did to a cell, as far as judging needs it:
 * `written`: what stands there now is what the sender wrote at that place; a wrong figure there cannot be told by anybody.
 * `doubtful`: whatever is read from this cell must be said with a finding (it contradicts something, or is no figure).
 * `reworded`: label, header or measure says something else now; whatever is read from its line (or column) must be said.
 */
export type Mark = 'written' | 'doubtful' | 'reworded';

/** A cell that remembers where it stood before the mutation, and what was done to it. Marks travel with the cell. */
export type MarkedCell = Cell & { readonly from?: string; readonly mark?: Mark };
export type MarkedSheet = Omit<Sheet, 'cells'> & { readonly cells: readonly MarkedCell[] };
export type MarkedWorkbook = Omit<Workbook, 'sheets'> & { readonly sheets: readonly MarkedSheet[] };

/** A workbook whose cells know their own addresses. */
export function marked(workbook: Workbook): MarkedWorkbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({ ...cell, from: atOf(sheet.name, cell) })),
    })),
  };
}

export type Found = { readonly sheet: MarkedSheet; readonly cell: MarkedCell };

/** Where the cells of before stand now. */
export function placesByOrigin(workbook: MarkedWorkbook): ReadonlyMap<string, Found> {
  const places = new Map<string, Found>();
  for (const sheet of workbook.sheets)
    for (const cell of sheet.cells)
      if (cell.from !== undefined && !places.has(cell.from)) places.set(cell.from, { sheet, cell });
  return places;
}

/** The cells of now by `Sheet!D7`. */
export function cellsByAddress(workbook: MarkedWorkbook): ReadonlyMap<string, MarkedCell> {
  return new Map(
    workbook.sheets.flatMap((sheet) => sheet.cells.map((cell) => [atOf(sheet.name, cell), cell] as const)),
  );
}

/** A text cell at a place; `from` and mark as given. */
export function textCell(
  place: { row: number; column: number },
  text: string,
  more: Partial<MarkedCell> = {},
): MarkedCell {
  return { row: place.row, column: place.column, content: { kind: 'text', text }, shown: text, ...more };
}

/** The same cell with another text and a mark; number format and formula go. */
export function reword(cell: MarkedCell, text: string, mark?: Mark): MarkedCell {
  const { row, column } = cell;
  return textCell({ row, column }, text, { ...lasting(cell), ...(mark === undefined ? {} : { mark }) });
}

/** What stays of a cell when something else is typed into it: its look, where it came from, what was done to it. */
export function lasting({ from, mark, struck, invisible }: MarkedCell): Partial<MarkedCell> {
  return {
    ...(from === undefined ? {} : { from }),
    ...(mark === undefined ? {} : { mark }),
    ...(struck === undefined ? {} : { struck }),
    ...(invisible === undefined ? {} : { invisible }),
  };
}
