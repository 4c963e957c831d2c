import { columnsIn, headerOf } from '#shared/family/columns.ts';
import { builtInFamily } from '#shared/family/families/index.ts';
import type { Family, Phase, Table } from '#shared/family/family.ts';
import { areaOf } from '#shared/workbook/address.ts';
import type { Cell, Sheet, SheetState, Span, Workbook } from '#shared/workbook/sheet.ts';

/** One sheet row: texts and numbers from column A on; null and "" are empty cells. */
export type Line = readonly (string | number | null)[];

export type SheetOptions = {
  readonly name?: string;
  readonly state?: SheetState;
  /** "B3:C3" … */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly Span[];
  readonly hiddenColumns?: readonly Span[];
};

/** A sheet of plain lines from A1 on. */
export function sheetOf(lines: readonly Line[], options: SheetOptions = {}): Sheet {
  return {
    name: options.name ?? 'PL',
    state: options.state ?? 'visible',
    cells: lines.flatMap((line, row) => line.flatMap((value, column) => cellOf(value, row + 1, column + 1) ?? [])),
    merges: (options.merges ?? []).flatMap((reference) => areaOf(reference) ?? []),
    hiddenRows: options.hiddenRows ?? [],
    hiddenColumns: options.hiddenColumns ?? [],
    comments: [],
  };
}

export function workbookOf(...sheets: readonly Sheet[]): Workbook {
  return { format: 'xlsx', date1904: false, sheets, names: [], notes: [] };
}

/** A table of a family as a unit would copy it: its header line, then its rows, with values by row and column. */
export function linesOf(
  table: Table,
  phase: Phase,
  year: number,
  values: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {},
): (string | number | null)[][] {
  const columns = columnsIn(table, phase);
  const header = columns.map((column) => headerOf(column, year).header);
  const rows = table.rows.map((row) =>
    columns.map((column) => {
      if (column.role === 'number') return row.number;
      if (column.role === 'label') return row.label;
      if (column.role === 'value') return values[row.code]?.[column.key] ?? null;
      return row.cells[column.key] ?? null;
    }),
  );
  return [header, ...rows];
}

/** A built-in family and one of its tables; throws where there is none, so that a test fails at once. */
export function familyTable(family: string, table: string): { family: Family; table: Table } {
  const found = builtInFamily(family);
  const one = found?.tables.find((each) => each.id === table);
  if (!found || !one) throw new Error(`no table ${table} in ${family}`);
  return { family: found, table: one };
}

function cellOf(value: string | number | null, row: number, column: number): Cell | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return { row, column, content: { kind: 'text', text: value }, shown: value };
  return { row, column, content: { kind: 'number', number: value }, shown: String(value).replace('.', ',') };
}
