import type { Column, Fill, Phase, Table } from './family.ts';
import { fillYears } from './period.ts';

/** The columns that a table has in a phase, in the order they are printed. */
export function columnsIn(table: Table, phase: Phase): Column[] {
  return table.columns.filter((column) => column.fill[phase] !== undefined);
}

/** The value columns of a table in a phase: those whose cells are read as Values, whoever fills them. */
export function valueColumns(table: Table, phase: Phase): Column[] {
  return columnsIn(table, phase).filter((column) => column.role === 'value');
}

/** The columns that units fill in a phase: values, and the texts of list tables. */
export function reportedColumns(table: Table, phase: Phase): Column[] {
  return columnsIn(table, phase).filter((column) => column.fill[phase] === 'reported');
}

/** Who fills a column in a phase; null where the column is not in the table then. */
export function fillOf(column: Column, phase: Phase): Fill | null {
  return column.fill[phase] ?? null;
}

/** A column's header with the years put in, and the upper header above it where there is one. */
export function headerOf(column: Column, year: number): { readonly header: string; readonly group: string | null } {
  return {
    header: fillYears(column.header, year),
    group: column.group === undefined ? null : fillYears(column.group, year),
  };
}

/** All wordings of a column's header in a year: as printed, with its upper header before it, then the known others. */
export function headerWordings(column: Column, year: number): string[] {
  const { header, group } = headerOf(column, year);
  const printed = group === null ? [header] : [header, `${group} ${header}`];
  return [...printed, ...column.synonyms.map((text) => fillYears(text, year))];
}
