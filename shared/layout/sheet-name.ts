/** A name that Excel takes for a sheet, not used yet: forbidden characters out, at most 31 long, numbered where it repeats. */
export function sheetName(wanted: string, used: readonly string[]): string {
  const clean = wanted
    .normalize('NFC')
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' .]+$/g, '');
  const name = clean === '' ? 'Trang' : clean;
  const taken = new Set(used.map((one) => one.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` (${number})`;
    const tried = name.slice(0, MAX_NAME - ending.length).trimEnd() + ending;
    if (!taken.has(tried.toLowerCase())) return tried;
  }
}

const MAX_NAME = 31;
