import type { Family, Phase } from '#shared/family/family.ts';
import { builtInDirectory as directory } from '#shared/family/units/index.ts';
import { defaultSettings, type OfficialSettings } from '#shared/layout/official-input.ts';
import { officialWorkbook } from '#shared/layout/official-table.ts';
import type { WorkbookPlan } from '#shared/layout/sheet-plan.ts';
import { documentConsolidation, documentPeriod } from './document-consolidation.ts';

/** The official workbook of a family with what its source document prints in every value cell. */
export function documentPlan(
  family: Family,
  {
    phase = phaseOf(family),
    settings = {},
    draft = false,
  }: { phase?: Phase; settings?: Partial<OfficialSettings>; draft?: boolean } = {},
): WorkbookPlan {
  const period = documentPeriod(family, phase);
  const consolidation = documentConsolidation(family, period);
  return officialWorkbook({
    family,
    period,
    consolidation,
    directory,
    settings: { ...defaultSettings, ...settings },
    draft,
  });
}

/** The phase of a family's own document. */
export function phaseOf(family: Family): Phase {
  return family.tables[0]?.phases.includes('plan') ? 'plan' : 'report';
}
