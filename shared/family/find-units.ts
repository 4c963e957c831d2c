import { foldWords } from '../text/fold.ts';
import type { UnitId } from './family.ts';
import { asMatch, type UnitMatch } from './match-unit.ts';
import type { UnitDirectory } from './unit.ts';
import { unitNames, type UnitNames } from './unit-names.ts';

/**
 * Which unit is named INSIDE a longer text: a letterhead of several lines, a file's name, "(Kèm theo Báo cáo … của Sở Y tế)".
 * Longest names first, whole words only (letters and digits are apart: "SYT2025" says SYT). The organ above ("UBND TỈNH
 * KON TUM") is not the sender, and a bare place name counts only where no unit is named in full. Two different units give
 * `several`, also a text declared ambiguous when nothing else is named.
 * @param scope whose units: the part of their ids before the colon
 * @param among only these units count, where given
 */
export function findUnits(text: string, scope: string, directory: UnitDirectory, among?: readonly UnitId[]): UnitMatch {
  const found = bestSpans(wordsOf(text), unitNames(directory, scope));
  const named = found.flatMap((span) => {
    if (span.kind !== 'named') return [];
    const units = span.units.filter((unit) => !among || among.includes(unit));
    return units.length > 0 ? [{ ...span, units }] : [];
  });
  const full = named.filter((span) => !span.bare);
  const counted = full.length > 0 ? full : named;
  const units = counted.flatMap((span) => span.units);
  if (units.length > 0) return asMatch(units, Math.max(...counted.map((span) => span.score)));
  const unclear = found.find((span) => span.kind === 'ambiguous');
  return unclear ? { kind: 'several', units: unclear.units } : { kind: 'none' };
}

type Span = {
  readonly kind: 'named' | 'ambiguous' | 'superior';
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly units: readonly UnitId[];
  readonly score: number;
  readonly bare: boolean;
};

/** Words of letters and words of digits, without "và", which names write or leave out. */
function wordsOf(text: string): string[] {
  return (foldWords(text).match(/[a-z]+|[0-9]+/g) ?? []).filter((word) => word !== 'va');
}

/** The places where a known name stands, a longer one before those it overlaps; in the order of the text. */
function bestSpans(words: readonly string[], names: UnitNames): Span[] {
  const all = words.flatMap((_, from) => spansAt(words, from, names));
  const taken: Span[] = [];
  for (const span of all.sort((a, b) => b.length - a.length || a.from - b.from)) {
    if (taken.every((one) => span.to <= one.from || span.from >= one.to)) taken.push(span);
  }
  return taken.sort((a, b) => a.from - b.from);
}

function spansAt(words: readonly string[], from: number, names: UnitNames): Span[] {
  const spans: Span[] = [];
  let key = '';
  for (let to = from; to < words.length && key.length < names.longest; to++) {
    key += words[to] ?? '';
    const span = spanOf(key, names);
    if (span) spans.push({ ...span, from, to: to + 1, length: key.length });
  }
  return spans;
}

function spanOf(key: string, names: UnitNames): Omit<Span, 'from' | 'to' | 'length'> | null {
  const several = names.ambiguous.get(key);
  if (several) return { kind: 'ambiguous', units: several, score: 0, bare: true };
  if (names.superior.has(key)) return { kind: 'superior', units: [], score: 0, bare: false };
  const named = names.byKey.get(key);
  return named ? { kind: 'named', ...named } : null;
}
