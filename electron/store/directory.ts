import type { AmbiguousText, UnitDirectory } from '#shared/family/unit.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { all, get, run, sql } from './sql.ts';
import { addUnit, listUnits } from './units.ts';

/**
 * Puts a directory into the book: units, groups and ambiguous texts that it does not have yet. What it has stays, for it may
 * carry the officer's changes; members of a group that the book has no unit for are left out of the group.
 */
export function keepDirectory(db: WritableDb, directory: UnitDirectory): void {
  const known = new Set(listUnits(db).map((unit) => unit.id));
  for (const unit of directory.units) if (!known.has(unit.id)) addUnit(db, unit);
  for (const group of directory.groups) {
    if (get(db, sql`SELECT 1 FROM unit_groups WHERE id = ${group.id}`)) continue;
    const { key } = run(db, sql`INSERT INTO unit_groups (id, name) VALUES (${group.id}, ${group.name})`);
    group.members.forEach((member, n) =>
      run(db, sql`INSERT INTO unit_group_members SELECT ${key}, ${n}, key FROM units WHERE id = ${member}`),
    );
  }
  for (const { text, rule } of directory.ambiguous)
    run(db, sql`INSERT INTO ambiguous_texts VALUES (${text}, ${rule}) ON CONFLICT DO NOTHING`);
}

/** The book's own directory. */
export function getDirectory(db: ReadableDb): UnitDirectory {
  const members = Map.groupBy(
    all<{ unit_group: number; id: string }>(
      db,
      sql`SELECT m.unit_group, u.id FROM unit_group_members m JOIN units u ON u.key = m.unit
          ORDER BY m.unit_group, m.position`,
    ),
    (row) => row.unit_group,
  );
  return {
    units: listUnits(db),
    groups: all<{ key: number; id: string; name: string }>(db, sql`SELECT * FROM unit_groups ORDER BY key`).map(
      ({ key, id, name }) => ({ id, name, members: (members.get(key) ?? []).map((member) => member.id) }),
    ),
    ambiguous: all<AmbiguousText>(db, sql`SELECT text, rule FROM ambiguous_texts ORDER BY text`),
  };
}
