import type { Value } from './value.ts';

/** Whether two values say the same, wherever their keys stand and whatever measure and nouns were written beside them. */
export function sameValue(a: Value, b: Value): boolean {
  return JSON.stringify(essence(a)) === JSON.stringify(essence(b));
}

function essence(value: Value): unknown {
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
      return ['bound', value.op, essence(value.value)];
    case 'maintain':
      return ['maintain', value.value === null ? null : essence(value.value)];
    case 'levels':
      return ['levels', ...value.levels.map((level) => essence(level.value))];
    case 'status':
      return ['status', value.status];
    case 'text':
      return ['text', value.text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()];
  }
}
