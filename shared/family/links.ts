import type { Family, Row, Table } from './family.ts';

export type LinkedRow = { readonly family: Family; readonly table: Table; readonly row: Row };

/** The rows of other families and tables that speak of the same quantity in the same measure as this row. */
export function linkedRows(row: Row, families: readonly Family[]): LinkedRow[] {
  if (row.link === undefined) return [];
  return rowsWithLink(row.link, families).filter((one) => one.row !== row);
}

/** All rows with a link ("s2011.o1.t2#pct"), in the order of the families and their rows. */
export function rowsWithLink(link: string, families: readonly Family[]): LinkedRow[] {
  return families.flatMap((family) =>
    family.tables.flatMap((table) =>
      table.rows.filter((row) => row.link === link).map((row) => ({ family, table, row })),
    ),
  );
}
