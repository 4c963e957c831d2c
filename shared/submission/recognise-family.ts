import type { Family, FamilyId, Phase } from '../family/family.ts';
import { markerOf } from '../family/marker.ts';
import { periodName } from '../family/period.ts';
import { type Finding, makeFinding } from '../finding/finding.ts';
import type { Sought } from '../locate/find-pieces.ts';
import type { Grid } from '../locate/grid.ts';
import type { LocatedWorkbook } from '../locate/locate-workbook.ts';
import type { Workbook } from '../workbook/sheet.ts';
import { captionYear } from './caption-year.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { labelHits } from './label-hits.ts';
import { learnedFor, periodFamily, type ReadingContext } from './reading-context.ts';
import { yearsTried } from './years-tried.ts';

/** What a workbook is: the period's family, located; or something else, with the finding that says what. */
export type Recognised =
  | {
      readonly kind: 'ours';
      readonly by: 'marker' | 'content';
      readonly located: LocatedWorkbook;
    }
  | {
      readonly kind: 'other';
      readonly family: FamilyId | null;
      readonly by: 'marker' | 'content' | null;
      readonly finding: Finding;
    };

/** Less evidence than this is no table of a family: two rows with half their columns. */
const LEAST_SCORE = 1.4;
/** The period's own family and year stand unless another explains this much more of the workbook. */
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
  if (marker && marker.family !== family.id)
    return wrongTemplate(familyOf(context, marker.family), marker.family, family, 'marker');
  if (marker && (marker.year !== period.year || marker.phase !== period.phase || marker.kind !== period.kind))
    return wrongPeriod(family, marker.year, marker.phase, context, 'marker');
  const own = gatherEvidence(grids, soughtFor(context, family, period.phase, period.year));
  if (marker) return own.score > 0 ? ours(own, 'marker') : unknownTemplate(grids, family);
  const best = explainsAll(own, grids, context) ? own : bestOf(own, grids, context);
  if (best.score < LEAST_SCORE) return unknownTemplate(grids, family);
  if (best.family !== family) return wrongTemplate(best.family, best.family.id, family, 'content');
  if (best !== own) return wrongPeriod(family, best.year, best.phase, context, 'content');
  const titled = captionYear(grids, own.located, family);
  if (titled !== null && titled !== period.year) return wrongPeriod(family, titled, period.phase, context, 'content');
  return ours(own, 'content');
}

function ours(evidence: Evidence, by: 'marker' | 'content'): Recognised {
  return { kind: 'ours', by, located: evidence.located };
}

/** The own family is beyond doubt when every column was found and no other family knows more of the labels. */
function explainsAll(own: Evidence, grids: readonly Grid[], context: ReadingContext): boolean {
  const complete = own.located.tables.some((table) => table.missingColumns.length === 0 && table.rows.length > 1);
  if (!complete) return false;
  const hits = labelHits(grids, context.families);
  const mine = hits.get(own.family.id) ?? 0;
  return [...hits.values()].every((count) => count <= mine);
}

/** Another year or phase of the own family must show all its value columns: a header typed wrongly makes no other period. */
function bestOf(own: Evidence, grids: readonly Grid[], context: ReadingContext): Evidence {
  const phases: readonly Phase[] = ['plan', 'report'];
  const years = yearsTried(grids, context);
  const hits = labelHits(grids, context.families);
  let best = own;
  // a family none of whose labels is there word for word cannot explain more than what was found
  for (const family of context.families.filter((one) => (hits.get(one.id) ?? 0) > 0)) {
    for (const phase of phases) {
      for (const year of years) {
        if (family === own.family && phase === own.phase && year === own.year) continue;
        const other = gatherEvidence(grids, soughtFor(context, family, phase, year));
        const bar = best === own ? own.score * CLEARLY_BETTER : best.score;
        const another = family !== own.family || other.complete;
        if (another && other.score > bar && other.score >= LEAST_SCORE) best = other;
      }
    }
  }
  return best;
}

function soughtFor(context: ReadingContext, family: Family, phase: Phase, year: number): Sought {
  return { family, phase, year, ...learnedFor(context) };
}

function familyOf(context: ReadingContext, id: FamilyId): Family | undefined {
  return context.families.find((family) => family.id === id);
}

function wrongTemplate(found: Family | undefined, id: FamilyId, wanted: Family, by: 'marker' | 'content'): Recognised {
  return {
    kind: 'other',
    family: id,
    by,
    finding: makeFinding('wrong-template', {}, { found: `“${found?.title ?? id}”`, expected: `“${wanted.title}”` }),
  };
}

function wrongPeriod(
  family: Family,
  year: number,
  phase: Phase,
  context: ReadingContext,
  by: 'marker' | 'content',
): Recognised {
  const { period } = context;
  return {
    kind: 'other',
    family: family.id,
    by,
    finding: makeFinding(
      'wrong-period',
      {},
      { found: periodWords(family, year, phase), expected: periodWords(family, period.year, period.phase) },
    ),
  };
}

function periodWords(family: Family, year: number, phase: Phase): string {
  return `${phase === 'plan' ? 'kỳ kế hoạch' : 'kỳ báo cáo'} năm ${periodName(family, year)}`;
}

function unknownTemplate(grids: readonly Grid[], family: Family): Recognised {
  const names = grids
    .map((grid) => grid.sheet.name)
    .slice(0, 5)
    .join(', ');
  return {
    kind: 'other',
    family: null,
    by: null,
    finding: makeFinding(
      'unknown-template',
      {},
      { ...(names === '' ? {} : { found: names }), expected: `“${family.title}”` },
    ),
  };
}
