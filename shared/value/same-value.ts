import { levelKey } from './level-key.ts';
import type { Level, Value } from './value.ts';

/**
 * Whether two values say the same, wherever their keys stand and whatever measure and nouns were written beside them. Levels are
 * compared by their labels where all have one, else in their order.
 */
export function sameValue(a: Value, b: Value): boolean {
  const labelled = isLabelled(a) && isLabelled(b);
  return JSON.stringify(essence(a, labelled)) === JSON.stringify(essence(b, labelled));
}

function essence(value: Value, labelled: boolean): unknown {
  switch (value.kind) {
    case 'blank':
      return ['blank'];
    case 'number':
      return ['number', value.number, value.count ? [value.count.numerator, value.count.denominator] : null];
    case 'ratio':
      return ['ratio', value.numerator, value.denominator];
    case 'range':
      return ['range', value.low, value.high];
    case 'bound':
      return ['bound', value.op, essence(value.value, labelled)];
    case 'maintain':
      return ['maintain', value.value === null ? null : essence(value.value, labelled)];
    case 'levels':
      return ['levels', ...essencesOf(value.levels, labelled)];
    case 'status':
      return ['status', value.status];
    case 'text':
      return ['text', value.text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()];
  }
}

function essencesOf(levels: readonly Level[], labelled: boolean): readonly unknown[] {
  if (!labelled) return levels.map((level) => essence(level.value, labelled));
  return levels
    .map(({ label, value }) => [levelKey(label), essence(value, labelled)] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function isLabelled(value: Value): boolean {
  if (value.kind === 'maintain') return value.value === null || isLabelled(value.value);
  return value.kind !== 'levels' || value.levels.every((level) => level.label !== null);
}
