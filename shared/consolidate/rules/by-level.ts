import type { UnitId } from '../../family/family.ts';
import type { UnitLevel } from '../../family/unit.ts';
import { foldWords } from '../../text/fold.ts';
import { levelKey } from '../../value/level-key.ts';
import type { Level, Value } from '../../value/value.ts';
import type { Computed, Contribution } from '../contribution.ts';
import { hasNothingToAdd } from './counts.ts';
import { nothingToAdd } from './nothing-to-add.ts';

/** What is known about the levels of a row and its units. */
export type LevelKnowledge = {
  /** the levels' labels in their printed order: the row's sub-labels, else those of the lead's value */
  readonly labels: readonly string[];
  /** true: a plain answer speaks of the unit itself, so it belongs to the unit's own level (yes/no rows) */
  readonly answersForItself: boolean;
  readonly levelOf: (unit: UnitId) => UnitLevel | undefined;
};

/**
 * Merges a row that speaks of several levels (Cấp tỉnh, cấp huyện) level by level with the row's rule. A value without levels
 * is unusable where it cannot be told which level it speaks of; levels are never added to one another.
 */
export function mergeByLevel(
  components: readonly Contribution[],
  known: LevelKnowledge,
  merge: (part: readonly Contribution[]) => Computed,
): Computed {
  const labels = new Map(known.labels.map((label) => [levelKey(label), label]));
  const parts = new Map<string, Contribution[]>([...labels.keys()].map((key) => [key, []]));
  const used = new Set<Contribution>();
  const unusable = new Set<Contribution>();
  const whole = new Map<Contribution, Contribution>();
  const addsNothing = (value: Value) => !known.answersForItself && hasNothingToAdd(value);
  for (const component of components) {
    const levels = levelsOf(component, known);
    if (levels === null) (addsNothing(component.value) ? used : unusable).add(component);
    for (const { label, value } of levels ?? []) {
      const key = levelKey(label);
      if (!labels.has(key)) labels.set(key, label ?? '');
      const part = { ...component, value };
      whole.set(part, component);
      parts.set(key, [...(parts.get(key) ?? []), part]);
    }
  }
  const levels: Level[] = [];
  for (const [key, part] of parts) {
    const computed = merge(part);
    for (const one of computed.used) used.add(whole.get(one) ?? one);
    for (const one of computed.unusable) unusable.add(whole.get(one) ?? one);
    if (computed.value) levels.push({ label: labels.get(key) ?? null, value: computed.value });
  }
  const order = (one: Contribution) => components.indexOf(one);
  return {
    value: levels.length > 0 ? { kind: 'levels', levels } : nothingToAdd([...used]),
    used: [...used].toSorted((a, b) => order(a) - order(b)),
    unusable: [...unusable].toSorted((a, b) => order(a) - order(b)),
  };
}

/** The labelled parts of an answer; null where it cannot be told which level it speaks of. Blank parts say nothing. */
function levelsOf(component: Contribution, known: LevelKnowledge): readonly Level[] | null {
  const { value } = component;
  if (value.kind === 'levels') {
    const said = value.levels.filter((level) => level.value.kind !== 'blank');
    return said.every((level) => level.label !== null) ? said : null;
  }
  if (!known.answersForItself) return null;
  const words = wordsOfLevel(known.levelOf(component.unit));
  const own = known.labels.filter((label) =>
    foldWords(label)
      .split(' ')
      .some((word) => words.includes(word)),
  );
  return own.length === 1 ? own.map((label) => ({ label, value })) : null;
}

function wordsOfLevel(level: UnitLevel | undefined): readonly string[] {
  switch (level) {
    case 'province':
      return ['tinh'];
    case 'district':
      return ['huyen'];
    case 'commune':
      return ['xa', 'phuong'];
    case 'party':
    case 'mass-organisation':
    case 'enterprise':
    case 'other':
    case undefined:
      return [];
  }
}
