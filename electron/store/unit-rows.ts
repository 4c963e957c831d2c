import type { Unit, UnitLevel } from '#shared/family/unit.ts';
import type { ReadableDb } from './handle.ts';
import { all, sql } from './sql.ts';

export type UnitRow = {
  readonly key: number;
  readonly id: string;
  readonly scope: string;
  readonly name: string;
  readonly short_name: string | null;
  readonly unit_type: string | null;
  readonly level: UnitLevel;
  readonly kind: string;
  readonly parent: string | null;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly official_code: string | null;
  readonly contact_person: string | null;
  readonly phone: string | null;
  readonly email: string | null;
};

type Alias = { readonly unit: number; readonly text: string };
type Successor = { readonly unit: number; readonly successor: string; readonly what: string };

/** Units with their aliases and successors; what the book has no word for is left out of the object. */
export function unitsFrom(db: ReadableDb, rows: readonly UnitRow[]): readonly Unit[] {
  const aliases = Map.groupBy(
    all<Alias>(db, sql`SELECT unit, text FROM unit_aliases ORDER BY unit, position`),
    (alias) => alias.unit,
  );
  const successors = Map.groupBy(
    all<Successor>(db, sql`SELECT unit, successor, what FROM unit_successors ORDER BY unit, position`),
    (successor) => successor.unit,
  );
  return rows.map((row) => {
    const next = successors.get(row.key)?.map(({ successor, what }) => ({ to: successor, what }));
    return {
      id: row.id,
      scope: row.scope,
      name: row.name,
      level: row.level,
      kind: row.kind,
      aliases: (aliases.get(row.key) ?? []).map((alias) => alias.text),
      ...(row.short_name === null ? {} : { shortName: row.short_name }),
      ...(row.unit_type === null ? {} : { unitType: row.unit_type }),
      ...(row.parent === null ? {} : { parent: row.parent }),
      ...(row.valid_from === null ? {} : { validFrom: row.valid_from }),
      ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
      ...(row.official_code === null ? {} : { officialCode: row.official_code }),
      ...(row.contact_person === null ? {} : { contactPerson: row.contact_person }),
      ...(row.phone === null ? {} : { phone: row.phone }),
      ...(row.email === null ? {} : { email: row.email }),
      ...(next ? { successors: next } : {}),
    };
  });
}
