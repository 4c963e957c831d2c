import type { Family } from '#shared/family/family.ts';
import type { UnitDirectory } from '#shared/family/unit.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { FamilySummary } from '#shared/service/contract/books.ts';
import { getFamily, listFamilies } from '../store/families.ts';
import type { Dependencies } from './dependencies.ts';

/** The book's own families, every version, then the program's that the book does not have. */
export function familiesOf(dependencies: Dependencies, book: string | undefined): readonly Family[] {
  const own = book === undefined ? [] : listFamilies(dependencies.books.get(book).read);
  const { families } = dependencies.builtIn;
  return [...own, ...families.filter((one) => !own.some((two) => two.id === one.id && two.version === one.version))];
}

/** A family by its id, the newest version unless one is named; the book's own go before the program's. Refuses an unknown one. */
export function familyOf(dependencies: Dependencies, book: string | undefined, id: string, version?: number): Family {
  const builtIn = dependencies.builtIn.families.findLast(
    (family) => family.id === id && (version === undefined || family.version === version),
  );
  const own = book === undefined ? [] : listFamilies(dependencies.books.get(book).read);
  const isOwn = own.some((one) => one.id === id && (version === undefined || one.version === version));
  if (book !== undefined && (!builtIn || isOwn)) return getFamily(dependencies.books.get(book).read, id, version);
  if (builtIn) return builtIn;
  const known = dependencies.builtIn.families.map((family) => family.id).join(', ');
  throw new Refusal('no-such-family', `Không có biểu mẫu "${id}". Các biểu mẫu có sẵn: ${known}.`);
}

/** A family as lists show it. */
export function summaryOf(family: Family): FamilySummary {
  const { id, version, title, tables } = family;
  return {
    id,
    version,
    title,
    tables: tables.map((table) => ({
      id: table.id,
      kind: table.kind,
      title: table.caption.join(' ').trim() || table.appendix,
      rows: table.rows.length,
    })),
  };
}

/** The units a period of the family starts from: the book's own where it has the family's scope, else the program's of that scope. */
export function directoryFor(dependencies: Dependencies, family: Family, own: UnitDirectory | null): UnitDirectory {
  return own?.units.some((unit) => unit.scope === family.scope) ? own : scopeOf(dependencies.builtIn.directory, family);
}

/** A book starts with the units of its family's scope; other provinces' units would only make names ambiguous. */
export function scopeOf(directory: UnitDirectory, family: Family): UnitDirectory {
  return {
    units: directory.units.filter((unit) => unit.scope === family.scope),
    groups: directory.groups.filter((group) => group.id.startsWith(`${family.scope}:`)),
    ambiguous: directory.ambiguous,
  };
}
