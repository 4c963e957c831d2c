/** The counts in a typed answer such as `46,5% (59/127 đơn vị)`; null where it states none. */
export function parseCount(text: string): { readonly numerator: number; readonly denominator: number } | null {
  const found = /(\d[\d.]*)\s*\/\s*(\d[\d.]*)/.exec(text);
  if (!found?.[1] || !found[2] || !/%|=|\(/.test(text)) return null;
  const [numerator, denominator] = [found[1], found[2]].map((digits) => Number(digits.replaceAll('.', '')));
  return numerator === undefined || denominator === undefined ? null : { numerator, denominator };
}
