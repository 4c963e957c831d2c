/**
 * Order of two shown cells: blank ones last, then by the number that a text begins with ("46,5% (59/127)" is 46,5), texts without a
 * number after those and by the Vietnamese alphabet. `down` tells that the order will be turned round, so that blank stays last.
 */
export function compareTexts(a: string, b: string, down: boolean): number {
  if (a === '' || b === '') return a === b ? 0 : (a === '') !== down ? 1 : -1;
  const [x, y] = [leadingNumber(a), leadingNumber(b)];
  if (x !== null && y !== null && x !== y) return x - y;
  if (x === null && y === null) return collator.compare(a, b);
  if (x === null || y === null) return x === null ? 1 : -1;
  return collator.compare(a, b);
}

const collator = new Intl.Collator('vi', { numeric: true });

/** The Vietnamese number at the beginning of a text, after a sign of comparison; null: none. */
function leadingNumber(text: string): number | null {
  const found = /^[\s<>≤≥=]*(-?\d{1,3}(?:\.\d{3})+|-?\d+)(?:,(\d+))?/.exec(text);
  if (!found?.[1]) return null;
  return Number(`${found[1].replaceAll('.', '')}.${found[2] ?? '0'}`);
}
