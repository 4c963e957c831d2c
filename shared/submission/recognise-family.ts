import type { Family, PeriodKind, Phase } from '../family/family.ts';
import { markerOf } from '../family/marker.ts';
import type { Term } from '../locate/header-patterns.ts';
import type { Grid } from '../locate/grid.ts';
import type { LocatedWorkbook } from '../locate/locate-workbook.ts';
import type { Workbook } from '../workbook/sheet.ts';
import { captionTerm } from './caption-term.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { labelHits } from './label-hits.ts';
import { type NotOurs, unknownTemplate, wrongPeriod, wrongTemplate } from './not-ours.ts';
import { learnedFor, periodFamily, type ReadingContext } from './reading-context.ts';
import { yearsTried } from './years-tried.ts';

/** What a workbook is: the period's family, located; or something else. */
export type Recognised =
  | { readonly kind: 'ours'; readonly by: 'marker' | 'content'; readonly located: LocatedWorkbook }
  | NotOurs;

/** Less evidence than this is no table of a family: one row with nearly all its columns. */
const LEAST_SCORE = 0.9;
/** The period's own family and term stand unless another explains this much more of the workbook. */
const CLEARLY_BETTER = 1.1;

/**
 * Which family, phase and year a workbook is, against the period it is imported into: by its marker where it carries one,
 * else by its headers, labels and captions. The period's own family is tried first; the others only where it does not
 * explain the workbook well.
 */
export function recogniseFamily(workbook: Workbook, grids: readonly Grid[], context: ReadingContext): Recognised {
  const { period } = context;
  const family = periodFamily(context);
  const marker = markerOf(workbook);
  if (marker && marker.family !== family.id) {
    const known = context.families.find((one) => one.id === marker.family);
    return wrongTemplate(known ?? marker.family, family, 'marker');
  }
  if (marker && !isSameTerm(marker, period)) return wrongPeriod(family, marker, period, 'marker');
  const own = evidenceFor(grids, context, family, period);
  if (marker) return own.score > 0 ? ours(own, 'marker') : unknownTemplate(grids, family);
  const best = explainsAll(own, grids, context) ? own : bestOf(own, grids, context);
  if (best.score < LEAST_SCORE) return unknownTemplate(grids, family);
  if (best.family !== family) return wrongTemplate(best.family, family, 'content');
  if (best !== own) return wrongPeriod(family, best.term, period, 'content');
  const titled = captionTerm(grids, own.located, family, period);
  return isSameTerm(titled, period) ? ours(own, 'content') : wrongPeriod(family, titled, period, 'content');
}

function ours(evidence: Evidence, by: 'marker' | 'content'): Recognised {
  return { kind: 'ours', by, located: evidence.located };
}

function isSameTerm(a: Term, b: Term): boolean {
  return a.year === b.year && a.phase === b.phase && a.kind === b.kind;
}

/** The own family is beyond doubt when every column was found and no other family knows more of the labels. */
function explainsAll(own: Evidence, grids: readonly Grid[], context: ReadingContext): boolean {
  const complete = own.located.tables.some((table) => table.missingColumns.length === 0 && table.rows.length > 1);
  if (!complete) return false;
  const hits = labelHits(grids, context.families);
  const mine = hits.get(own.family.id) ?? 0;
  return [...hits.values()].every((count) => count <= mine);
}

/** Another term of the own family must show all its value columns: a header typed wrongly makes no other period. */
function bestOf(own: Evidence, grids: readonly Grid[], context: ReadingContext): Evidence {
  const hits = labelHits(grids, context.families);
  let best = own;
  // a family none of whose labels is there word for word cannot explain more than what was found
  for (const family of context.families.filter((one) => (hits.get(one.id) ?? 0) > 0)) {
    for (const term of termsTried(grids, context)) {
      if (family === own.family && isSameTerm(term, own.term)) continue;
      const other = evidenceFor(grids, context, family, term);
      const bar = best === own ? own.score * CLEARLY_BETTER : best.score;
      const another = family !== own.family || other.complete;
      if (another && other.score > bar && other.score >= LEAST_SCORE) best = other;
    }
  }
  return best;
}

function termsTried(grids: readonly Grid[], context: ReadingContext): readonly Term[] {
  const phases: readonly Phase[] = ['plan', 'report'];
  const { kind } = context.period;
  const kinds: readonly PeriodKind[] = [kind, kind === '6-month' ? 'annual' : '6-month'];
  const years = yearsTried(grids, context);
  return kinds.flatMap((one) => phases.flatMap((phase) => years.map((year) => ({ phase, year, kind: one }))));
}

function evidenceFor(grids: readonly Grid[], context: ReadingContext, family: Family, term: Term): Evidence {
  const { phase, year, kind } = term;
  return gatherEvidence(grids, { family, phase, year, kind, ...learnedFor(context) });
}
