import type { UnitId } from '#shared/family/family.ts';
import type { Unit } from '#shared/family/unit.ts';
import { Refusal } from '#shared/service/answer.ts';
import { foldName, foldWords } from '#shared/text/fold.ts';
import type { By, ReadableDb, WritableDb } from './handle.ts';
import { writeLog } from './log.ts';
import { all, get, run, sql } from './sql.ts';
import { allOrNothing } from './transaction.ts';
import { unitsFrom, type UnitRow } from './unit-rows.ts';

/** The book's units, in the order they were given. */
export function listUnits(db: ReadableDb): readonly Unit[] {
  return unitsFrom(db, all<UnitRow>(db, sql`SELECT * FROM units ORDER BY key`));
}

/** One unit. Throws Refusal `no-such-unit`. */
export function getUnit(db: ReadableDb, id: UnitId): Unit {
  const unit = unitsFrom(db, all<UnitRow>(db, sql`SELECT * FROM units WHERE id = ${id}`))[0];
  if (!unit) throw noSuchUnit(id);
  return unit;
}

/** The integer of a unit. Throws Refusal `no-such-unit`. */
export function unitKey(db: ReadableDb, id: UnitId): number {
  const row = get<{ key: number }>(db, sql`SELECT key FROM units WHERE id = ${id}`);
  if (!row) throw noSuchUnit(id);
  return row.key;
}

/** Puts a unit into the book as it is given: adds it, or changes the book's own copy; logged, and can be undone. */
export function changeUnit(db: WritableDb, by: By, unit: Unit, reason?: string): Unit {
  return allOrNothing(db, () => {
    const known = get<{ key: number }>(db, sql`SELECT key FROM units WHERE id = ${unit.id}`);
    const before = known ? getUnit(db, unit.id) : null;
    if (known) writeUnit(db, known.key, unit);
    else addUnit(db, unit);
    const what = known ? 'change-unit' : 'add-unit';
    writeLog(db, by, { what, target: `unit:${unit.id}`, subject: unit.name, why: reason, before });
    return getUnit(db, unit.id);
  });
}

/** Takes a unit out again that nothing refers to yet. Throws Refusal `cannot-undo` where something does. */
export function removeUnit(db: WritableDb, by: By, id: UnitId, reason?: string): void {
  allOrNothing(db, () => {
    const unit = getUnit(db, id);
    const key = unitKey(db, id);
    const used = get(
      db,
      sql`SELECT 1 FROM submissions WHERE unit = ${key} UNION ALL SELECT 1 FROM period_units WHERE unit = ${key}
          UNION ALL SELECT 1 FROM forms WHERE unit = ${key}`,
    );
    if (used)
      throw new Refusal('cannot-undo', `"${unit.name}" đã có trong kỳ báo cáo hoặc lượt nộp nên không bỏ được.`);
    run(db, sql`DELETE FROM units WHERE key = ${key}`);
    writeLog(db, by, { what: 'remove-unit', target: `unit:${id}`, subject: unit.name, why: reason, before: unit });
  });
}

/** Adds a unit without a log entry of its own: for a new book and for the units that come with a period. */
export function addUnit(db: WritableDb, unit: Unit): void {
  const { key } = run(
    db,
    sql`INSERT INTO units (id, scope, name, name_folded, level, kind)
        VALUES (${unit.id}, ${unit.scope}, ${unit.name}, '', ${unit.level}, ${unit.kind})`,
  );
  writeUnit(db, key, unit);
}

function writeUnit(db: WritableDb, key: number, unit: Unit): void {
  run(
    db,
    sql`UPDATE units SET scope = ${unit.scope}, name = ${unit.name}, name_folded = ${foldWords(unit.name)},
          short_name = ${unit.shortName ?? null}, unit_type = ${unit.unitType ?? null}, level = ${unit.level},
          kind = ${unit.kind}, parent = ${unit.parent ?? null}, valid_from = ${unit.validFrom ?? null},
          valid_to = ${unit.validTo ?? null}, official_code = ${unit.officialCode ?? null},
          contact_person = ${unit.contactPerson ?? null}, phone = ${unit.phone ?? null}, email = ${unit.email ?? null}
        WHERE key = ${key}`,
  );
  run(db, sql`DELETE FROM unit_aliases WHERE unit = ${key}`);
  unit.aliases.forEach((text, n) =>
    run(db, sql`INSERT INTO unit_aliases VALUES (${key}, ${n}, ${text}, ${foldName(text)})`),
  );
  run(db, sql`DELETE FROM unit_successors WHERE unit = ${key}`);
  (unit.successors ?? []).forEach(({ to, what }, n) =>
    run(db, sql`INSERT INTO unit_successors VALUES (${key}, ${n}, ${to}, ${what})`),
  );
}

export function noSuchUnit(id: UnitId): Refusal {
  return new Refusal('no-such-unit', `Trong sổ không có đơn vị "${id}"; hãy chọn trong danh sách đơn vị của sổ.`);
}
