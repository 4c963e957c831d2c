import { foldText } from '#shared/text/fold.ts';

/**
 * Whether `actual` has everything `expected` asks for: each key given is there and equal, more keys are fine; arrays item by
 * item; texts after NFC, space and case folding.
 */
export function holds(actual: unknown, expected: unknown): boolean {
  if (typeof expected === 'string') return typeof actual === 'string' && foldText(actual) === foldText(expected);
  if (Array.isArray(expected))
    return (
      Array.isArray(actual) && actual.length === expected.length && expected.every((one, i) => holds(actual[i], one))
    );
  if (typeof expected !== 'object' || expected === null) return Object.is(actual, expected);
  if (typeof actual !== 'object' || actual === null) return false;
  const has = new Map<string, unknown>(Object.entries(actual));
  return Object.entries(expected).every(([key, value]) => has.has(key) && holds(has.get(key), value));
}
