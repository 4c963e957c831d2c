import type { Family, FamilyId } from '../family/family.ts';
import { periodName } from '../family/period.ts';
import { type Finding, makeFinding } from '../finding/finding.ts';
import type { Term } from '../locate/header-patterns.ts';
import type { Grid } from '../locate/grid.ts';

/** A workbook that is not the period's table, with the finding that says what it is; `by`: how that was told. */
export type NotOurs = {
  readonly kind: 'other';
  readonly family: FamilyId | null;
  readonly by: 'marker' | 'content' | null;
  readonly finding: Finding;
};

const SHEETS_NAMED = 5;

/** It is another family's table. */
export function wrongTemplate(found: Family | FamilyId, wanted: Family, by: 'marker' | 'content'): NotOurs {
  const [family, title] = typeof found === 'string' ? [found, found] : [found.id, found.title];
  const said = { found: `“${title}”`, expected: `“${wanted.title}”` };
  return { kind: 'other', family, by, finding: makeFinding('wrong-template', {}, said) };
}

/** It is the family's table of another year, phase or half-year. */
export function wrongPeriod(family: Family, found: Term, wanted: Term, by: 'marker' | 'content'): NotOurs {
  const said = { found: termWords(family, found), expected: termWords(family, wanted) };
  return { kind: 'other', family: family.id, by, finding: makeFinding('wrong-period', {}, said) };
}

/** It is no table of any family known. */
export function unknownTemplate(grids: readonly Grid[], wanted: Family): NotOurs {
  const names = grids.slice(0, SHEETS_NAMED).map((grid) => grid.sheet.name);
  const said = { ...(names.length > 0 ? { found: names.join(', ') } : {}), expected: `“${wanted.title}”` };
  return { kind: 'other', family: null, by: null, finding: makeFinding('unknown-template', {}, said) };
}

function termWords(family: Family, { phase, year, kind }: Term): string {
  const half = kind === '6-month' ? ' 6 tháng' : '';
  return `${phase === 'plan' ? 'kỳ kế hoạch' : 'kỳ báo cáo'}${half} năm ${periodName(family, year)}`;
}
