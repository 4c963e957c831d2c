/**
 * Whether an actual value says what an expected one says: every key given must be there and equal, more keys are fine; numbers
 * compare at the decimals given, texts after NFC and without regard to case.
 */
export function matchesValue(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'number') return typeof actual === 'number' && sameNumber(expected, actual);
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
  return Object.entries(expected).every(([key, value]) => matchesValue(value, found.get(key)));
}

function sameNumber(expected: number, actual: number): boolean {
  const decimals = String(expected).split('.')[1]?.length ?? 0;
  return Math.abs(expected - actual) <= 0.5 * 10 ** -decimals + 1e-9;
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
