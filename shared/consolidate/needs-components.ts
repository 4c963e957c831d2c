import type { MergeRule } from '../family/family.ts';
import type { Finding } from '../finding/finding.ts';
import type { Contribution } from './contribution.ts';
import type { Merged } from './merged.ts';
import type { Roles } from './roles.ts';
import { namesOf, sayOfCell, type CellPlace } from './say.ts';
import type { MergeScene } from './scene.ts';

/**
 * Says which units sent an answer that the row's rule cannot merge (a percentage where counts are needed, …), also where their
 * plain number is held back for that. Only where the computed value comes first. Nothing is said where the lead's value stands and nobody was obliged to send components, nor of
 * targets given as plain rates: there the lead's value is meant to stand.
 */
export function sayNeedsComponents(
  scene: MergeScene,
  place: CellPlace,
  merged: Merged,
  roles: Roles,
): readonly Finding[] {
  const { row, column } = place;
  const heldRates = merged.held.filter((one) => one.value.kind === 'number' && !one.value.count);
  const unusable = [...merged.computed.unusable, ...(row.merge.rule === 'ratio-of-sums' ? heldRates : [])];
  const leadStands = merged.chosen.printed === 'lead';
  const wanted = leadStands ? unusable.filter((one) => roles.required.has(one.unit)) : unusable;
  if (row.merge.authority !== 'computed-first' || wanted.length === 0) return [];
  if (leadStands && column.speaks === 'target') return [];
  const found = wanted.map((one) => `${scene.nameOf(one.unit)}: ${one.text}`).join('; ');
  const ask = askFor(row.merge.rule);
  return [
    sayOfCell(scene, 'needs-components', place, {
      found,
      expected: ask.what,
      parts: { units: namesOf(scene, unitsOf(wanted)), ask: ask.how, printed: printedNow(merged) },
    }),
  ];
}

function unitsOf(contributions: readonly Contribution[]): readonly string[] {
  return [...new Set(contributions.map((one) => one.unit))];
}

function printedNow({ chosen, computed }: Merged): string {
  switch (chosen.printed) {
    case 'lead':
      return 'đang lấy số của đơn vị chủ trì';
    case 'computed':
      return `đang tính từ ${unitsOf(computed.used).length} đơn vị khác`;
    case 'none':
      return 'ô còn để trống';
  }
}

function askFor(rule: MergeRule): { readonly what: string; readonly how: string } {
  switch (rule) {
    case 'share-of-units':
      return { what: 'Có hoặc Không', how: 'trả lời Có hoặc Không' };
    case 'sum':
    case 'cell-sum':
    case 'min':
    case 'max':
      return { what: 'một số', how: 'ghi bằng một số, đúng đơn vị tính của dòng' };
    case 'ratio-of-sums':
    case 'lead':
    case 'append':
    case 'gather':
    case 'none':
      return { what: 'tử số và mẫu số', how: 'gửi cả tử số và mẫu số, ví dụ 46,5% (59/127)' };
  }
}
