import { cleanSpaces } from '../../text/fold.ts';

/**
 * The day a text names, as YYYY-MM-DD, so that `24/3/2022`, `24/03/2022` and `24-3-2022` are one day. Day before month, as
 * Vietnamese texts write it; null for every other text, and for days that no calendar has.
 */
export function dateKey(text: string): string | null {
  const found = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(cleanSpaces(text).replace(/^ngày /iu, ''));
  if (!found) return null;
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
