import type { UnitSeen } from '../check/check.ts';
import type { Family, UnitId } from '../family/family.ts';
import { findUnits } from '../family/find-units.ts';
import { markerOf } from '../family/marker.ts';
import type { UnitMatch } from '../family/match-unit.ts';
import type { Grid } from '../locate/grid.ts';
import type { LocatedWorkbook } from '../locate/locate-workbook.ts';
import { foldName } from '../text/fold.ts';
import type { Workbook } from '../workbook/sheet.ts';
import { senderTexts, type SenderText } from './letterhead.ts';
import { periodFamily, type FileHints, type ReadingContext } from './reading-context.ts';

export type RecognisedUnit = { readonly unit: UnitId | null; readonly seen: UnitSeen };

/**
 * Which unit sent a file: the officer's word, else the marker, else the letterhead, else the file's name. A text that may mean
 * several units decides nothing; what each source said is kept, so that a disagreement can be told.
 */
export function recogniseUnit(
  workbook: Workbook,
  grids: readonly Grid[],
  located: LocatedWorkbook,
  context: ReadingContext,
  hints: FileHints,
): RecognisedUnit {
  const family = periodFamily(context);
  const marked = markerOf(workbook)?.unit;
  const marker = context.directory.units.find((unit) => unit.id === marked)?.id ?? null;
  const letterhead = fromSender(senderTexts(grids, located, family, context.period.year), family, context);
  const fileName = fromFileName(hints.name, family, context);
  const seen: UnitSeen = {
    marker,
    letterhead: letterhead && { unit: unitOf(letterhead.match), text: letterhead.said.text, at: letterhead.said.at },
    fileName: fileName && { unit: unitOf(fileName), text: hints.name },
    candidates: [...new Set([...severalOf(letterhead?.match ?? null), ...severalOf(fileName)])],
  };
  const unit = hints.unit ?? marker ?? seen.letterhead?.unit ?? seen.fileName?.unit ?? null;
  return { unit, seen: unit === null ? seen : { ...seen, candidates: [] } };
}

/** The first text that names one unit; else the first that may mean several. */
function fromSender(
  texts: readonly SenderText[],
  family: Family,
  context: ReadingContext,
): { said: SenderText; match: UnitMatch } | null {
  let several: { said: SenderText; match: UnitMatch } | null = null;
  for (const said of texts) {
    const match = unitIn(said.text, family, context);
    if (match.kind === 'one') return { said, match };
    if (match.kind === 'several') several ??= { said, match };
  }
  const [first] = texts;
  return several ?? (first ? { said: first, match: { kind: 'none' } } : null);
}

function fromFileName(name: string, family: Family, context: ReadingContext): UnitMatch | null {
  const bare = name.replace(/^.*[/\\]/, '').replace(/\.[A-Za-z0-9]{2,5}$/, '');
  return bare === '' ? null : unitIn(bare, family, context);
}

function unitIn(text: string, family: Family, context: ReadingContext): UnitMatch {
  const key = foldName(text);
  const learned = context.learned.find((one) => one.kind === 'unit' && foldName(one.text) === key);
  if (learned?.kind === 'unit') return { kind: 'one', unit: learned.unit, score: 1 };
  return findUnits(text, family.scope, context.directory);
}

function unitOf(match: UnitMatch): UnitId | null {
  return match.kind === 'one' ? match.unit : null;
}

function severalOf(match: UnitMatch | null): readonly UnitId[] {
  return match?.kind === 'several' ? match.units : [];
}
