const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones that RFC 5322 still allows by name; all others by name are as good as none. */
const zones: Readonly<Record<string, string>> = {
  ut: '+00:00',
  gmt: '+00:00',
  utc: '+00:00',
  z: '+00:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/**
 * The `Date` header of a mail (RFC 5322, 3.3: `Mon, 24 Mar 2025 08:15:00 +0700`) as ISO 8601 in the zone it was sent in; null for
 * one that is no date or names no zone: its moment cannot be told.
 */
export function mailDate(header: string): string | null {
  const text = header.replace(/\([^()]*\)/g, ' ').trim();
  const found =
    /^(?:[A-Za-z]{3},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[A-Za-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Za-z]{1,4})$/.exec(
      text,
    );
  if (!found) return null;
  const [, day = '', monthName = '', year = '', hours = '', minutes = '', seconds = '00', zone = ''] = found;
  const month = MONTHS.indexOf(monthName.toLowerCase()) + 1;
  const offset = zones[zone.toLowerCase()] ?? (/^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : null);
  const two = (part: string): string => part.padStart(2, '0');
  const iso = `${year}-${two(String(month))}-${two(day)}T${two(hours)}:${minutes}:${seconds}`;
  // the day exists where the calendar gives it back
  const real = new Date(`${iso}Z`);
  if (month === 0 || offset === null || Number.isNaN(real.getTime()) || !real.toISOString().startsWith(iso))
    return null;
  return `${iso}${offset}`;
}
