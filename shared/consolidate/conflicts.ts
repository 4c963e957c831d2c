import type { Finding } from '../finding/finding.ts';
import { claimTheSame } from './agree.ts';
import type { Contribution } from './contribution.ts';
import { sayOfCell, type CellPlace } from './say.ts';
import type { MergeScene } from './scene.ts';

/**
 * Several leads that claim one authoritative cell with different values: one finding that names each and what it says. The
 * first named lead's value stands meanwhile.
 */
export function findConflict(scene: MergeScene, place: CellPlace, leads: readonly Contribution[]): readonly Finding[] {
  const [first, ...others] = leads;
  if (!first || others.every((other) => claimTheSame(first.value, other.value, place.row))) return [];
  const found = leads.map((one) => `${scene.nameOf(one.unit)}: ${one.text}`).join('; ');
  return [sayOfCell(scene, 'conflict', place, { found, parts: { printed: scene.nameOf(first.unit) } })];
}
