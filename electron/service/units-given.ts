import type { Family, UnitId } from '#shared/family/family.ts';
import type { Unit, UnitDirectory, UnitGroup } from '#shared/family/unit.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { UnitInput } from '#shared/service/contract/books.ts';

/**
 * A province's own list of units for a new book: ids of known units, or units described whole. The directory keeps the family's other
 * units (leads are named in it) with the described ones over them; the list is who is waited for. Refuses an id nobody knows.
 */
export function unitsGiven(
  given: readonly (string | UnitInput)[],
  family: Family,
  builtIn: UnitDirectory,
): { readonly directory: UnitDirectory; readonly expected: readonly UnitId[] } {
  const own = builtIn.units.filter((unit) => unit.scope === family.scope);
  const described = given
    .filter((one) => typeof one !== 'string')
    .map((one) =>
      unitFrom(
        one,
        own.find((unit) => unit.id === one.id),
      ),
    );
  const units = [...own.filter((unit) => !described.some((one) => one.id === unit.id)), ...described];
  const expected = given.map((one) => (typeof one === 'string' ? one : one.id));
  const unknown = expected.find((id) => !units.some((unit) => unit.id === id));
  if (unknown !== undefined)
    throw new Refusal('no-such-unit', `Không có đơn vị "${unknown}"; hãy ghi đủ mã và tên đơn vị trong danh sách.`);
  const groups = builtIn.groups.filter((group) => group.id.startsWith(`${family.scope}:`));
  const grown = groups.map((group) => withNewMembers(group, own, described));
  return { directory: { units, groups: grown, ambiguous: builtIn.ambiguous }, expected };
}

/**
 * A group that is "all units of one level and kind" (every district's people's committee) takes in the described units of that level and
 * kind: a new commune reports what every commune reports. Other groups stay as they are.
 */
function withNewMembers(group: UnitGroup, own: readonly Unit[], described: readonly Unit[]): UnitGroup {
  const members = own.filter((unit) => group.members.includes(unit.id));
  const [first] = members;
  if (!first) return group;
  const isAlike = (unit: Unit): boolean => unit.level === first.level && unit.kind === first.kind;
  const isAll = own.every((unit) => isAlike(unit) === group.members.includes(unit.id));
  if (!isAll) return group;
  const added = described.filter((unit) => isAlike(unit) && !group.members.includes(unit.id));
  return { ...group, members: [...group.members, ...added.map((unit) => unit.id)] };
}

/** A unit as given, over what is known of it: what was left out stays, what is null is taken away. */
export function unitFrom(given: UnitInput, known?: Unit): Unit {
  const scope = known?.scope ?? given.id.split(':')[0] ?? '';
  const { name, aliases, ...rest } = given;
  const stated = Object.entries(rest).filter(([, value]) => value !== undefined);
  const cleared = new Set(stated.filter(([, value]) => value === null).map(([key]) => key));
  const merged: Unit = {
    level: 'other',
    kind: 'department',
    ...known,
    ...Object.fromEntries(stated),
    id: given.id,
    scope,
    name,
    aliases: aliases ?? known?.aliases ?? [],
  };
  // `as`: only optional keys can be null in UnitInput, so what is left has all that a Unit needs
  return Object.fromEntries(Object.entries(merged).filter(([key]) => !cleared.has(key))) as Unit;
}
