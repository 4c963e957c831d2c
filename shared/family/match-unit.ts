import { foldName, foldWords } from '../text/fold.ts';
import type { UnitId } from './family.ts';
import type { UnitDirectory } from './unit.ts';
import { unitNames, type UnitNames } from './unit-names.ts';

/** `score`: 1 = the official name, less for abbreviations and bare place names. */
export type UnitMatch =
  | { readonly kind: 'one'; readonly unit: UnitId; readonly score: number }
  | { readonly kind: 'several'; readonly units: readonly UnitId[] }
  | { readonly kind: 'none' };

/**
 * Which unit a whole text names ("Sở LĐ-TB&XH", "- Đề nghị Ban Tổ chức Huyện ủy chủ trì", "H. Đắk Hà"). Accents, case,
 * spaces, hyphens and "và" do not matter; words around the name as an assignment column prints them are taken off, also the
 * province behind it. A text that may mean several units gives `several`, one that is no unit's name `none`: never a guess.
 * @param scope whose units: the part of their ids before the colon
 * @param among only these units count, where given
 */
export function matchUnit(text: string, scope: string, directory: UnitDirectory, among?: readonly UnitId[]): UnitMatch {
  const names = unitNames(directory, scope);
  for (const key of keysOf(text, names)) {
    const several = names.ambiguous.get(key);
    if (several) return { kind: 'several', units: several };
    const named = names.byKey.get(key);
    const units = named?.units.filter((unit) => !among || among.includes(unit)) ?? [];
    if (named && units.length > 0) return asMatch(units, named.score);
  }
  return { kind: 'none' };
}

/** One unit is one; two or more are several; none is none. */
export function asMatch(units: readonly UnitId[], score: number): UnitMatch {
  const single = [...new Set(units)];
  const [first] = single;
  if (first === undefined) return { kind: 'none' };
  return single.length === 1 ? { kind: 'one', unit: first, score } : { kind: 'several', units: single };
}

/** The keys a text may stand for: as written, then without what surrounds the name, then without the province behind it. */
function keysOf(text: string, names: UnitNames): string[] {
  const bare = foldName(withoutDuty(text));
  const shorter = names.places.flatMap(({ long, short, kind }) => [
    ...(bare.endsWith(long) ? [bare.slice(0, -short.length), bare.slice(0, -long.length)] : []),
    ...(bare.endsWith(short) && !bare.endsWith(long) ? [`${bare.slice(0, -short.length)}`] : []),
    ...(bare.endsWith(short) && !bare.endsWith(long) ? [`${bare.slice(0, -short.length)}${kind}`] : []),
  ]);
  return [foldName(text), bare, ...shorter].filter((key) => key !== '');
}

/** "Đề nghị X chủ trì, phối hợp với …" → "X". */
function withoutDuty(text: string): string {
  return foldWords(text)
    .replace(/^de nghi /, '')
    .replace(/ (chu tri|phoi hop)\b.*$/, '');
}
