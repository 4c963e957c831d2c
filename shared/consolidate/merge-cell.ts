import type { Row, UnitId } from '../family/family.ts';
import { subLabels } from '../family/labels.ts';
import type { Finding } from '../finding/finding.ts';
import type { Value } from '../value/value.ts';
import { agreeAsShown } from './agree.ts';
import { showLead } from './as-written.ts';
import { choose } from './authority.ts';
import { findConflict } from './conflicts.ts';
import type { ConsolidatedCell, Source } from './consolidation.ts';
import { NOTHING_COMPUTED, type Contribution } from './contribution.ts';
import { contributionsTo } from './contributions.ts';
import { coverageOf } from './coverage.ts';
import { sayLostCorrections } from './lost-corrections.ts';
import type { Merged } from './merged.ts';
import { sayNeedsComponents } from './needs-components.ts';
import { rolesOn } from './roles.ts';
import { computeByRule, type RuleKnowledge } from './rules/compute.ts';
import { sayOfCell, type CellPlace } from './say.ts';
import type { MergeScene } from './scene.ts';
import { showConsolidated } from './show-consolidated.ts';
import { splitAnswers } from './split-answers.ts';

/**
 * Merges one value cell: the leads' value, the value computed from the units by the row's rule, which of the two is official by
 * the row's authority, and what is to be said about it. Held answers are listed and take part in nothing.
 */
export function mergeCell(scene: MergeScene, place: CellPlace): ConsolidatedCell {
  const { row } = place;
  const { rule, authority } = row.merge;
  const roles = rolesOn(row, scene.family, scene.directory);
  const all = contributionsTo(scene, place, roles);
  const { leads, components, held } = splitAnswers(all, row, roles);
  const lead = leads[0];
  const computed =
    authority === 'lead-only' ? NOTHING_COMPUTED : computeByRule(components, row, knowledge(scene, row, lead?.value));
  const chosen = choose(authority, lead?.value, computed.value);
  const merged: Merged = { lead, computed, chosen, held };
  const tookPart = partakers(merged);
  return {
    ...printedOf(merged, row),
    rule,
    coverage: coverageOf({ printed: chosen.printed, merge: row.merge, roles, tookPart, expected: scene.expected }),
    sources: all.map((one) => sourceOf(one, merged, tookPart)),
    findings: [
      ...sayLostCorrections(scene, place),
      ...findConflict(scene, place, leads),
      ...sayLeadDiffers(scene, place, merged),
      ...sayNeedsComponents(scene, place, merged, roles),
    ],
  };
}

function printedOf({ lead, computed, chosen }: Merged, row: Row): Pick<ConsolidatedCell, 'text' | 'value'> {
  if (chosen.printed === 'lead' && lead) return { text: showLead(lead.value, lead.text, row), value: lead.value };
  if (chosen.printed === 'computed' && computed.value) {
    return { text: showConsolidated(computed.value, row), value: computed.value };
  }
  return { text: '', value: { kind: 'blank' } };
}

/** The answers that the printed value rests on. */
function partakers({ lead, computed, chosen }: Merged): readonly Contribution[] {
  switch (chosen.printed) {
    case 'lead':
      return lead ? [lead] : [];
    case 'computed':
      return computed.used;
    case 'none':
      return [];
  }
}

function sourceOf(one: Contribution, { chosen }: Merged, tookPart: readonly Contribution[]): Source {
  const { unit, submission, file, at, value, corrected } = one;
  const official = chosen.printed === 'lead' ? 'lead' : 'component';
  return {
    unit,
    submission,
    file,
    at,
    text: corrected?.reported ?? one.text,
    value,
    ...(corrected ? { correction: corrected.correction } : {}),
    part: one.held ? 'held' : tookPart.includes(one) ? official : 'compared',
  };
}

function sayLeadDiffers(scene: MergeScene, place: CellPlace, merged: Merged): readonly Finding[] {
  const { row } = place;
  const { lead, computed, chosen } = merged;
  if (!chosen.both || !lead || !computed.value || row.merge.rule === 'gather') return [];
  if (agreeAsShown(lead.value, computed.value, row)) return [];
  const units = new Set(computed.used.map((one) => one.unit)).size;
  const found = `${lead.text} (${scene.nameOf(lead.unit)})`;
  const expected = `${showConsolidated(computed.value, row)} (từ ${units} đơn vị)`;
  const printed = chosen.printed === 'lead' ? 'số của đơn vị chủ trì' : 'số tính từ các đơn vị';
  return [sayOfCell(scene, 'lead-differs', place, { found, expected, parts: { printed } })];
}

function knowledge(scene: MergeScene, row: Row, lead: Value | undefined): RuleKnowledge {
  const levelOf = (unit: UnitId) => scene.directory.units.find((one) => one.id === unit)?.level;
  return { nameOf: scene.nameOf, levels: { labels: levelLabels(row, lead), levelOf } };
}

/** Labels of the row's levels in their printed order; those of the lead's value where the row's label names none. */
function levelLabels(row: Row, lead: Value | undefined): readonly string[] {
  const printed = subLabels(row);
  const value = lead?.kind === 'maintain' ? lead.value : lead;
  if (printed.length > 0 || value?.kind !== 'levels') return printed;
  return value.levels.flatMap((level) => (level.label === null ? [] : [level.label]));
}
