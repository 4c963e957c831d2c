/** The characters that XML 1.0 allows in a document (its production 2). */
export function isCharacter(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

/** The characters that may begin a name (production 4), without the colon and those beyond 16 bits. */
export function startsName(code: number): boolean {
  const letter = code | 32;
  if (code < 0x80) return (letter >= 97 && letter <= 122) || code === 95;
  return inRanges(code, NAME_STARTS);
}

/** The characters that may stand further on in a name (production 4a), with the same exceptions. */
export function goesOnName(code: number): boolean {
  if (code < 0x80) return startsName(code) || code === 45 || code === 46 || (code >= 48 && code <= 57);
  return code === 0xb7 || (code >= 0x300 && code <= 0x36f) || code === 0x203f || code === 0x2040 || startsName(code);
}

const NAME_STARTS: readonly (readonly [from: number, to: number])[] = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
];

function inRanges(code: number, ranges: readonly (readonly [number, number])[]): boolean {
  return ranges.some(([from, to]) => code >= from && code <= to);
}
