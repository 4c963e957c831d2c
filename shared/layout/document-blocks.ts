import type { Area } from '../workbook/address.ts';
import { rowPoints } from './printed-pages.ts';
import type { CellPlan, RowPlan, SheetPlan } from './sheet-plan.ts';

/** A cell of a table in a document, over as many columns and rows of that table. */
export type BlockCell = { readonly cell: CellPlan; readonly across: number; readonly down: number };

/** A row of such a table; cells that an earlier row covers are left out. Height in points. */
export type BlockRow = {
  readonly cells: readonly BlockCell[];
  readonly height: number;
  /** printed again on every page */
  readonly header: boolean;
  /** a new page begins with this row */
  readonly onNewPage: boolean;
};

/** A sheet's content as a document has it: texts from margin to margin, tables, and rows without lines (halves of a letterhead). */
export type Block =
  | { readonly kind: 'gap'; readonly height: number; readonly onNewPage: boolean }
  | { readonly kind: 'text'; readonly cell: CellPlan; readonly height: number; readonly onNewPage: boolean }
  | { readonly kind: 'table'; readonly lined: boolean; readonly rows: readonly BlockRow[] };

type SheetRow = { readonly row: RowPlan; readonly shown: BlockRow; readonly kind: 'gap' | 'text' | 'lined' | 'bare' };

/** The blocks of a sheet over the given columns (all of them, or those of one of the pages that lie side by side). */
export function documentBlocks(sheet: SheetPlan, columns: readonly number[]): readonly Block[] {
  const rows = sheetRows(sheet, columns);
  const blocks: Block[] = [];
  let group: SheetRow[] = [];
  const close = (): void => {
    const [first] = group;
    if (first) blocks.push({ kind: 'table', lined: first.kind === 'lined', rows: withHeaders(group, sheet) });
    group = [];
  };
  for (const one of rows) {
    if (one.kind !== group.at(-1)?.kind) close();
    const { height, onNewPage, cells } = one.shown;
    const [only] = cells;
    if (one.kind === 'gap') blocks.push({ kind: 'gap', height, onNewPage });
    else if (one.kind === 'text' && only) blocks.push({ kind: 'text', cell: only.cell, height, onNewPage });
    else group.push(one);
  }
  close();
  return blocks;
}

function sheetRows(sheet: SheetPlan, columns: readonly number[]): readonly SheetRow[] {
  const dropped = new Set(sheet.rows.flatMap((row) => (isContinued(row, sheet.merges) ? [row.row] : [])));
  const forced = new Set(sheet.page.breaksAfterRows);
  const found: SheetRow[] = [];
  let broken = false;
  for (const row of sheet.rows) {
    if (dropped.has(row.row)) {
      const last = found.at(-1);
      // one line of text over several rows of a sheet is one row of a document
      if (last)
        found[found.length - 1] = { ...last, shown: { ...last.shown, height: last.shown.height + rowPoints(row) } };
    } else {
      const cells = row.cells.flatMap((cell) => blockCell(cell, row.row, { sheet, columns, dropped }) ?? []);
      const shown: BlockRow = { cells, height: rowPoints(row), header: false, onNewPage: broken };
      found.push({ row, shown, kind: kindOf(shown, columns.length) });
      broken = false;
    }
    broken ||= forced.has(row.row);
  }
  return found;
}

/** Whether every cell of a row belongs to an area that began above. */
function isContinued({ row, cells }: RowPlan, merges: readonly Area[]): boolean {
  return (
    cells.length > 0 &&
    cells.every(({ column }) =>
      merges.some((area) => area.top < row && area.bottom >= row && area.left <= column && area.right >= column),
    )
  );
}

function blockCell(
  cell: CellPlan,
  row: number,
  where: { readonly sheet: SheetPlan; readonly columns: readonly number[]; readonly dropped: ReadonlySet<number> },
): BlockCell | null {
  const { sheet, columns, dropped } = where;
  if (!columns.includes(cell.column)) return null;
  const area = sheet.merges.find(
    ({ top, left, bottom, right }) => top <= row && bottom >= row && left <= cell.column && right >= cell.column,
  );
  if (!area) return { cell, across: 1, down: 1 };
  const inside = columns.filter((column) => column >= area.left && column <= area.right);
  if (area.top !== row || cell.column !== inside[0]) return null;
  const down = sheet.rows.filter((one) => one.row >= area.top && one.row <= area.bottom && !dropped.has(one.row));
  // the rest of an area that began in columns to the left has the area's text again, as repeated columns do
  const first = sheet.rows.find((one) => one.row === row)?.cells.find((one) => one.column === area.left);
  return { cell: first ?? cell, across: inside.length, down: Math.max(1, down.length) };
}

function kindOf({ cells }: BlockRow, width: number): SheetRow['kind'] {
  if (cells.some(({ cell }) => cell.style.border === 'thin')) return 'lined';
  if (cells.every(({ cell }) => cell.content.kind === 'empty')) return 'gap';
  return cells.length === 1 && cells[0]?.across === width ? 'text' : 'bare';
}

function withHeaders(group: readonly SheetRow[], { page: { titleRows } }: SheetPlan): readonly BlockRow[] {
  let atTop = group[0]?.kind === 'lined';
  return group.map(({ row, shown }) => {
    const named = titleRows !== undefined && row.row >= titleRows.from && row.row <= titleRows.to;
    atTop &&= named || (titleRows === undefined && isHeader(shown));
    return { ...shown, header: atTop };
  });
}

/** A table inside an outline has no title rows of the sheet: its header is what stands on top in bold letters, centred. */
function isHeader({ cells }: BlockRow): boolean {
  return cells.length > 0 && cells.every(({ cell }) => cell.style.bold && cell.style.horizontal === 'center');
}
