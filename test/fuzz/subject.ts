import type { ColumnRole, Family } from '#shared/family/family.ts';
import { gridsOf, locateWorkbook } from '#shared/locate/locate-workbook.ts';
import { atOf } from '#shared/workbook/address.ts';
import type { Workbook } from '#shared/workbook/sheet.ts';
import type { ReadingContext } from '#shared/submission/reading-context.ts';
import type { ReadFile } from '#shared/submission/submission.ts';
import { marked, placesByOrigin, type MarkedCell, type MarkedSheet, type MarkedWorkbook } from './marked-cells.ts';

/** A good file that is mutated: its cells, what a right reading of it gives, and where its tables lie. */
export type Subject = {
  readonly name: string;
  readonly context: ReadingContext;
  readonly workbook: MarkedWorkbook;
  readonly base: ReadFile;
  readonly tables: readonly SubjectTable[];
  /** the cells of the letterhead and title, above the first table */
  readonly tops: readonly string[];
};

/** A table by the original addresses of its header and label cells, so that it is found again after it was moved. */
export type SubjectTable = {
  readonly id: string;
  readonly kind: string;
  readonly sheet: string;
  readonly headers: readonly { readonly key: string; readonly role: ColumnRole; readonly from: string }[];
  readonly lines: readonly { readonly row: string; readonly label: string }[];
};

/** A table of a subject as it stands in the workbook of the moment. */
export type Scene = {
  readonly workbook: MarkedWorkbook;
  readonly table: SubjectTable;
  readonly sheet: MarkedSheet;
  readonly headers: readonly { readonly key: string; readonly role: ColumnRole; readonly cell: MarkedCell }[];
  readonly lines: readonly { readonly row: string; readonly label: MarkedCell }[];
};

export function subjectOf(
  name: string,
  workbook: Workbook,
  base: ReadFile,
  family: Family,
  context: ReadingContext,
): Subject {
  const { phase, year, kind } = context.period;
  const { tables } = locateWorkbook(gridsOf(workbook), { family, phase, year, kind, headers: [], labels: new Map() });
  const found = tables.flatMap((located): SubjectTable[] => {
    const [piece] = located.pieces;
    const table = family.tables.find((one) => one.id === located.table);
    if (!piece || !table || table.kind === 'outline') return [];
    const roles = new Map(table.columns.map((column) => [column.key, column.role]));
    const rows =
      table.kind === 'list'
        ? located.listRows.map((row) => ({ row: row.at, label: row.at }))
        : located.rows.map((row) => ({ row: row.row, label: row.labelAt }));
    return [
      {
        id: table.id,
        kind: table.kind,
        sheet: piece.sheet,
        headers: piece.columns.map(({ column, at }) => ({ key: column, role: roles.get(column) ?? 'text', from: at })),
        lines: rows,
      },
    ];
  });
  const tops = tables.flatMap(({ pieces: [piece] }) => {
    const sheet = workbook.sheets.find((one) => one.name === piece?.sheet);
    return sheet && piece
      ? sheet.cells
          .filter((cell) => cell.row < piece.headerRows[0] && cell.row < 8)
          .map((cell) => atOf(sheet.name, cell))
      : [];
  });
  return { name, context, workbook: marked(workbook), base, tables: found, tops };
}

/** Where a table of the subject stands in a workbook that was perhaps mutated already; null where it is torn up. */
export function sceneOf(workbook: MarkedWorkbook, table: SubjectTable): Scene | null {
  const places = placesByOrigin(workbook);
  const headers = table.headers.flatMap(({ key, role, from }) => {
    const found = places.get(from);
    return found?.sheet.name === table.sheet ? [{ key, role, cell: found.cell }] : [];
  });
  const lines = table.lines.flatMap(({ row, label }) => {
    const found = places.get(label);
    return found?.sheet.name === table.sheet ? [{ row, label: found.cell }] : [];
  });
  const sheet = workbook.sheets.find((one) => one.name === table.sheet);
  return sheet && headers.length > 0 && lines.length > 0 ? { workbook, table, sheet, headers, lines } : null;
}
