import type { Noticed } from './noticed.ts';

/**
 * One form of the grammar, read: the value and what was noticed. A form that does not fit is null. A reading that carries
 * `ambiguous-number` has no certain value: parse-value.ts holds the text back then.
 */
export type Reading<V> = { readonly value: V; readonly noticed: readonly Noticed[] };

/** Puts what the parts of a form noticed together, each thing once. */
export function allNoticed(...parts: readonly { readonly noticed: readonly Noticed[] }[]): readonly Noticed[] {
  const all = parts.flatMap((part) => part.noticed);
  return all.filter((one, i) => all.findIndex((other) => other.code === one.code && other.found === one.found) === i);
}

/** Whether something in the reading can be understood in two ways. */
export function isAmbiguous(reading: { readonly noticed: readonly Noticed[] }): boolean {
  return reading.noticed.some((one) => one.code === 'ambiguous-number');
}
