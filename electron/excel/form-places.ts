import { COMPONENTS_PREFIX, DENOMINATOR_HEADER, NUMERATOR_HEADER } from '#shared/family/components.ts';
import { headerOf, reportedColumns } from '#shared/family/columns.ts';
import type { Family, Table } from '#shared/family/family.ts';
import type { Period } from '#shared/family/period.ts';
import { gridsOf, locateWorkbook } from '#shared/locate/locate-workbook.ts';
import type { LocatedRow } from '#shared/locate/located.ts';
import { cleanSpaces } from '#shared/text/fold.ts';
import { addressOf } from '#shared/workbook/address.ts';
import type { Cell, Sheet, Workbook } from '#shared/workbook/sheet.ts';

/** Where a unit writes one value of an issued form: the official cell and, where the form asks for counts, its two helper cells. */
export type FormPlace = {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly sheet: string;
  readonly address: string;
  readonly counts: { readonly numerator: string; readonly denominator: string } | null;
};

/** The places of an issued form, found by its labels and headers as a clerk finds them. */
export function formPlaces(
  workbook: Workbook,
  family: Family,
  period: Pick<Period, 'phase' | 'year'>,
): readonly FormPlace[] {
  const { phase, year } = period;
  // our own forms print their headers as the family does, whatever the kind of period
  const sought = { family, phase, year, kind: family.years.kind, headers: [], labels: new Map<string, never>() };
  const { tables } = locateWorkbook(gridsOf(workbook), sought);
  return tables.flatMap((located) => {
    const table = family.tables.find((one) => one.id === located.table);
    const reported = new Set(table ? reportedColumns(table, phase).map((column) => column.key) : []);
    return located.rows.flatMap((row) =>
      row.cells
        .filter((cell) => reported.has(cell.column))
        .map((cell) => ({
          table: located.table,
          row: row.row,
          column: cell.column,
          sheet: row.sheet,
          address: cell.at.slice(row.sheet.length + 1),
          counts: table ? countsOf(workbook, table, row, cell.column, year) : null,
        })),
    );
  });
}

function countsOf(workbook: Workbook, table: Table, row: LocatedRow, key: string, year: number): FormPlace['counts'] {
  const sheet = workbook.sheets.find((one) => one.name === row.sheet);
  const column = table.columns.find((one) => one.key === key);
  if (!sheet || !column) return null;
  const { header, group } = headerOf(column, year);
  const name = COMPONENTS_PREFIX + cleanSpaces([group, header].filter(Boolean).join(' '));
  const upper = sheet.cells.find((cell) => textOf(cell) === name);
  const numerator = upper && below(sheet, upper, NUMERATOR_HEADER, 0);
  const denominator = upper && below(sheet, upper, DENOMINATOR_HEADER, 1);
  if (!numerator || !denominator) return null;
  return {
    numerator: addressOf({ row: row.sheetRow, column: numerator.column }),
    denominator: addressOf({ row: row.sheetRow, column: denominator.column }),
  };
}

function below(sheet: Sheet, upper: Cell, text: string, right: number): Cell | undefined {
  return sheet.cells.find(
    (cell) => cell.row === upper.row + 1 && cell.column === upper.column + right && textOf(cell) === text,
  );
}

function textOf(cell: Cell): string {
  return cell.content.kind === 'text' ? cleanSpaces(cell.content.text) : '';
}
