import { RETURN_NOTE } from '../family/marker.ts';
import { cleanSpaces } from '../text/fold.ts';
import { atOf } from '../workbook/address.ts';
import type { Cell } from '../workbook/sheet.ts';
import { lineOf } from './grid.ts';
import type { FoundTable } from './locate-table.ts';
import type { HiddenPart, LocatedRow } from './located.ts';
import type { TableLine } from './table-lines.ts';

const TEXTS_SHOWN = 5;

/** Hidden lines of a table that hold something: copies passed over, and rows read because they are the only copy. */
export function hiddenLines(found: FoundTable): readonly HiddenPart[] {
  const copies = found.hiddenCopies.flatMap(
    (line) => hiddenPart('row', line.piece.grid.sheet.name, filledCells(line), false) ?? [],
  );
  const valueKeys = new Set(
    found.table.columns.filter((column) => column.role === 'value').map((column) => column.key),
  );
  const read = found.located.rows.filter((row) => row.hidden).flatMap((row) => readRow(row, valueKeys) ?? []);
  return [...copies, ...read, ...hiddenColumns(found), ...whiteTexts(found, valueKeys), ...telling(found, valueKeys)];
}

/** One entry for hidden cells that belong together; null where there are none. */
export function hiddenPart(
  kind: HiddenPart['kind'],
  sheet: string,
  cells: readonly Cell[],
  read: boolean,
): HiddenPart | null {
  const [first] = cells;
  if (!first) return null;
  return { kind, at: atOf(sheet, first), texts: cells.slice(0, TEXTS_SHOWN).map(lineOf), read };
}

function filledCells(line: TableLine): readonly Cell[] {
  const { grid } = line.piece;
  return line.rows.flatMap((row) => grid.cellsOf(row).filter((cell) => line.filled.includes(cell.column)));
}

function readRow(row: LocatedRow, valueKeys: ReadonlySet<string>): HiddenPart | null {
  const cells = row.cells.flatMap(({ column, cell }) => (cell && valueKeys.has(column) ? [cell] : []));
  return hiddenPart('row', row.sheet, cells, true);
}

/** Hidden columns whose values were read because no seen column has the same header. */
function hiddenColumns(found: FoundTable): readonly HiddenPart[] {
  return found.pieces.flatMap((piece) =>
    [...piece.columns].flatMap(([key, index]) => {
      if (!piece.grid.columnHidden(index)) return [];
      const cells = found.located.rows.flatMap((row) =>
        row.sheet === piece.grid.sheet.name
          ? row.cells.flatMap((one) => (one.column === key && one.cell ? [one.cell] : []))
          : [],
      );
      return hiddenPart('column', piece.grid.sheet.name, cells, true) ?? [];
    }),
  );
}

/** Values in white text: nobody sees them on paper, and they are read all the same. */
function whiteTexts(found: FoundTable, valueKeys: ReadonlySet<string>): readonly HiddenPart[] {
  return found.located.rows.flatMap((row) =>
    row.cells.flatMap(({ column, cell }) =>
      cell?.invisible && valueKeys.has(column) ? (hiddenPart('white-text', row.sheet, [cell], true) ?? []) : [],
    ),
  );
}

/** Notes on value cells that hold a figure, which may be the value or another one; our own notes say nothing new. */
function telling(found: FoundTable, valueKeys: ReadonlySet<string>): readonly HiddenPart[] {
  const notes = new Map(
    found.pieces.flatMap(({ grid }) =>
      grid.sheet.comments.map((note) => [atOf(grid.sheet.name, note), senderPart(note.text)] as const),
    ),
  );
  return found.located.rows.flatMap((row) =>
    row.cells.flatMap(({ column, at, cell }): HiddenPart[] => {
      const note = notes.get(at) ?? '';
      if (!valueKeys.has(column) || !/\d/.test(note) || note === lineOf(cell)) return [];
      return [{ kind: 'comment', at, texts: [note], read: false }];
    }),
  );
}

function senderPart(note: string): string {
  const ours = note.indexOf(RETURN_NOTE);
  return cleanSpaces(ours < 0 ? note : note.slice(0, ours));
}
