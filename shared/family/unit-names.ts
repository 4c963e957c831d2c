import { foldName, foldWords } from '../text/fold.ts';
import type { UnitId } from './family.ts';
import type { Unit, UnitDirectory } from './unit.ts';

/** Who a name means. `bare`: a place name without its kind ("Vinh"), which may also stand in a text as a mere place. */
export type NamedUnits = { readonly units: readonly UnitId[]; readonly score: number; readonly bare: boolean };

/** The names of one scope's units, by folded key (see foldName). */
export type UnitNames = {
  readonly byKey: ReadonlyMap<string, NamedUnits>;
  /** texts that the directory declares to mean several units of the scope */
  readonly ambiguous: ReadonlyMap<string, readonly UnitId[]>;
  /** the organ above all units of the scope, as it heads their letters: never the sender */
  readonly superior: ReadonlySet<string>;
  /** "tinhkontum", "kontum": what may follow a unit's name without changing it */
  readonly places: readonly { readonly long: string; readonly short: string; readonly kind: string }[];
  readonly longest: number;
};

const known = new WeakMap<UnitDirectory, Map<string, UnitNames>>();

/** The names of a scope's units ready for matching; made once for each directory object. */
export function unitNames(directory: UnitDirectory, scope: string): UnitNames {
  const scopes = known.get(directory) ?? new Map<string, UnitNames>();
  known.set(directory, scopes);
  const names = scopes.get(scope) ?? makeNames(directory, scope);
  scopes.set(scope, names);
  return names;
}

function makeNames(directory: UnitDirectory, scope: string): UnitNames {
  const units = directory.units.filter((unit) => unit.scope === scope);
  const byKey = new Map<string, NamedUnits>();
  for (const unit of units) {
    for (const [i, text] of [unit.name, ...unit.aliases].entries()) addName(byKey, unit, text, i === 0);
  }
  const ids = new Set(units.map((unit) => unit.id));
  const ambiguous = new Map(
    directory.ambiguous
      .map(({ text, means }) => [foldName(text), (means ?? []).filter((id) => ids.has(id))] as const)
      .filter(([, means]) => means.length > 1),
  );
  const tops = units.filter((unit) => units.some((one) => one.parent === unit.id));
  const places = tops.flatMap(placeOf);
  const superior = new Set([
    ...tops.flatMap((unit) => [unit.name, ...unit.aliases].map(foldName)),
    ...places.flatMap(({ long, short, kind }) => [long, `${kind}uy${short}`]),
  ]);
  const longest = Math.max(...[...byKey.keys(), ...superior, ...ambiguous.keys()].map((key) => key.length));
  return { byKey, ambiguous, superior, places, longest };
}

function addName(byKey: Map<string, NamedUnits>, unit: Unit, text: string, official: boolean): void {
  const key = foldName(text);
  const before = byKey.get(key);
  if (before?.units.includes(unit.id)) return;
  const bare = unit.shortName !== undefined && !kindWords.has(foldWords(text).split(' ')[0] ?? '');
  const score = official ? 1 : bare ? 0.8 : 0.95;
  byKey.set(key, {
    units: [...(before?.units ?? []), unit.id],
    score: Math.min(score, before?.score ?? 1),
    bare: bare && (before?.bare ?? true),
  });
}

/** First words by which a name says what kind of place it is. */
const kindWords: ReadonlySet<string> = new Set('ubnd uy huyen h tp thanh thi tx xa x tt phuong p dac'.split(' '));

/** "Ủy ban nhân dân tỉnh Kon Tum" → "tinhkontum", "kontum", "tinh". */
function placeOf(top: Unit): { long: string; short: string; kind: string }[] {
  const found = /^(?:uy ban nhan dan|ubnd) (tinh|thanh pho|huyen|thi xa) (.+)$/.exec(foldWords(top.name));
  if (!found) return [];
  const kind = foldName(found[1] ?? '');
  const short = foldName(found[2] ?? '');
  return [{ long: kind + short, short, kind }];
}
