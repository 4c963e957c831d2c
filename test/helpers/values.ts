import type { LevelsValue, Value } from '#shared/value/value.ts';

/** Values as tests write them: a number with what is written beside it … */
export const n = (number: number, more: object = {}): Value => ({ kind: 'number', number, ...more });
export const ratio = (numerator: number, denominator: number, nouns?: readonly [string, string]): Value => ({
  kind: 'ratio',
  numerator,
  denominator,
  ...(nouns ? { nouns } : {}),
});
export const text = (said: string): Value => ({ kind: 'text', text: said });
export const range = (low: number, high: number, more: object = {}): Value => ({ kind: 'range', low, high, ...more });
export const rate = (number: number, numerator: number, denominator: number, noun?: string): Value =>
  n(number, { measure: '%', count: { numerator, denominator, ...(noun ? { noun } : {}) } });
export const levels = (...pairs: readonly (readonly [string | null, Value])[]): LevelsValue => ({
  kind: 'levels',
  levels: pairs.map(([label, value]) => ({ label, value })),
});
