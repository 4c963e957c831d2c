import { cleanLabel } from '#shared/family/labels.ts';
import type { Family, Row, Table, UnitId } from '#shared/family/family.ts';
import type { RowRevision } from '#shared/service/contract/families.ts';

/** What is said anew of rows, by `table row`. */
export type Revisions = ReadonlyMap<string, RowRevision>;

/** A row of a family as the screen shows it, with what was said anew of it. */
export type FamilyRow = {
  readonly key: string;
  readonly table: string;
  readonly row: Row;
  /** how far its label is set in */
  readonly depth: number;
  readonly number: string;
  readonly label: string;
  readonly leads: readonly UnitId[];
  readonly changed: boolean;
};

/** The rows of a table in their order, as they would read in the next version. */
export function familyRows(table: Table, revisions: Revisions): readonly FamilyRow[] {
  const depths = new Map<string, number>();
  return table.rows.map((row) => {
    const key = `${table.id} ${row.code}`;
    const revision = revisions.get(key);
    const depth = row.parent === undefined ? 0 : (depths.get(row.parent) ?? 0) + 1;
    depths.set(row.code, depth);
    return {
      key,
      table: table.id,
      row,
      depth,
      number: revision?.number === undefined ? (row.number ?? '') : (revision.number ?? ''),
      label: revision?.label ?? cleanLabel(row),
      leads: revision?.leads ?? row.leads,
      changed: revision !== undefined,
    };
  });
}

/** What differs from the row as it is; null where nothing does, so that a change taken back is no change. */
export function revisionOf(
  { table, row }: Pick<FamilyRow, 'table' | 'row'>,
  said: { readonly number: string; readonly label: string; readonly leads: readonly UnitId[] },
): RowRevision | null {
  const number = said.number.trim() === '' ? null : said.number.trim();
  const label = said.label.trim();
  const changes = {
    ...(number === row.number ? {} : { number }),
    ...(label === cleanLabel(row) ? {} : { label }),
    ...(said.leads.join() === row.leads.join() ? {} : { leads: [...said.leads] }),
  };
  return Object.keys(changes).length === 0 ? null : { table, row: row.code, ...changes };
}

/** Revisions with one row's set anew, or taken out where it is null. */
export function withRevision(revisions: Revisions, key: string, revision: RowRevision | null): Revisions {
  const next = new Map(revisions);
  if (revision) next.set(key, revision);
  else next.delete(key);
  return next;
}

/** The tables of a family that have rows of their own to show. */
export function shownTables(family: Family): readonly Table[] {
  return family.tables.filter((table) => table.rows.length > 0);
}
