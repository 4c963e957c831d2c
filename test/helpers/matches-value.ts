/**
 * Whether an actual value says what an expected one says: every key given must be there and equal, more keys are fine; texts
 * after NFC and without regard to case. Numbers must be equal: 50.4 is not 50. Only a rate with its counts compares at the decimals
 * given, since a consolidated one keeps full precision (VALUES.md) and the counts beside it must be equal.
 */
export function matchesValue(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'number') return typeof actual === 'number' && Math.abs(expected - actual) <= 1e-9;
  if (typeof expected === 'string') return typeof actual === 'string' && fold(expected) === fold(actual);
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      expected.length === actual.length &&
      expected.every((one, i) => matchesValue(one, actual[i]))
    );
  }
  if (typeof expected !== 'object' || expected === null) return expected === actual;
  if (typeof actual !== 'object' || actual === null) return false;
  const found = new Map(Object.entries(actual));
  const isRate = 'count' in expected && found.has('count');
  return Object.entries(expected).every(([key, value]) => {
    const is = found.get(key);
    if (isRate && key === 'number') return typeof value === 'number' && typeof is === 'number' && isRounded(value, is);
    return matchesValue(value, is);
  });
}

/** Whether a rate is `exact` rounded to its own decimals. */
function isRounded(rate: number, exact: number): boolean {
  const decimals = String(rate).split('.')[1]?.length ?? 0;
  return Math.abs(rate - exact) <= 0.5 * 10 ** -decimals + 1e-9;
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
