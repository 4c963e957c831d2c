import { cleanLabel } from './labels.ts';
import type { Family, Row, Table, UnitId } from './family.ts';

/** What is said anew of a row: what is left out stays. `number: null` takes the number away. */
export type RowChange = {
  readonly table: string;
  readonly row: string;
  readonly number?: string | null | undefined;
  readonly label?: string | undefined;
  readonly leads?: readonly UnitId[] | undefined;
};

/**
 * The next version of a family, its rows changed as given: for a new year, when a label is worded otherwise, a task goes to another
 * office or the numbering moves. A label's earlier wording becomes an alias, so that forms with the old words are still recognised;
 * new leads are printed by their names. A published version is never edited: the given one stays as it is. Rows that do not exist
 * are left out of the answer's work and named in `unknown` as `table row`.
 */
export function reviseFamily(
  family: Family,
  changes: readonly RowChange[],
  nameOf: (unit: UnitId) => string,
): { readonly family: Family; readonly unknown: readonly string[] } {
  const known = new Set(family.tables.flatMap((table) => table.rows.map((row) => `${table.id} ${row.code}`)));
  const unknown = changes.map((change) => `${change.table} ${change.row}`).filter((place) => !known.has(place));
  const tables = family.tables.map((table) => reviseTable(table, changes, nameOf));
  return { family: { ...family, version: family.version + 1, tables }, unknown };
}

function reviseTable(table: Table, changes: readonly RowChange[], nameOf: (unit: UnitId) => string): Table {
  const own = new Map(changes.filter((change) => change.table === table.id).map((change) => [change.row, change]));
  if (own.size === 0) return table;
  const rows = table.rows.map((row) => {
    const change = own.get(row.code);
    return change ? reviseRow(table, row, change, nameOf) : row;
  });
  return { ...table, rows };
}

function reviseRow(table: Table, row: Row, change: RowChange, nameOf: (unit: UnitId) => string): Row {
  const numbered = change.number === undefined ? row : { ...row, number: change.number };
  const labelled = change.label === undefined ? numbered : withLabel(numbered, change.label);
  return change.leads === undefined ? labelled : withLeads(table, labelled, change.leads, nameOf);
}

function withLabel(row: Row, label: string): Row {
  if (label === cleanLabel(row)) return row;
  const before = [cleanLabel(row), row.label, ...row.aliases];
  const aliases = [...new Set(before)].filter((text) => text !== '' && text !== label);
  return { ...withoutClean(row, 'label'), label, aliases };
}

function withoutClean(row: Row, column: string): Row {
  const { [column]: _mended, ...otherwise } = row.clean ?? {};
  const { clean: _clean, ...rest } = row;
  return Object.keys(otherwise).length === 0 ? rest : { ...rest, clean: otherwise };
}

function withLeads(table: Table, row: Row, leads: readonly UnitId[], nameOf: (unit: UnitId) => string): Row {
  const column = table.columns.find((one) => one.role === 'lead')?.key;
  if (column === undefined) return { ...row, leads };
  const { [column]: _printed, ...cells } = row.cells;
  // the mended text of the earlier leads would be printed over the new ones
  const mended = withoutClean(row, column);
  const text = leads.map(nameOf).join(', ');
  return { ...mended, leads, cells: text === '' ? cells : { ...cells, [column]: text } };
}
