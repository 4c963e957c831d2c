export type ReadDay = { readonly ok: true; readonly day: string | null } | { readonly ok: false };

/**
 * A day as it is written in Vietnam: 15/12/2025, 15-12-2025, 15.12.2025, or 2025-12-15. Blank is no day. `ok: false` for anything
 * else, and for a day that the calendar does not have.
 */
export function readDay(text: string): ReadDay {
  const clean = text.trim();
  if (clean === '') return { ok: true, day: null };
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(clean);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(clean);
  const [year, month, day] = written ? [written[3], written[2], written[1]] : iso ? iso.slice(1) : [];
  if (year === undefined || month === undefined || day === undefined) return { ok: false };
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${found}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(found)
    ? { ok: true, day: found }
    : { ok: false };
}

/** A day as one writes it into the field; "" for none. */
export function dayText(day: string | null): string {
  if (day === null) return '';
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** Whole days from one day to another (both YYYY-MM-DD); negative when the second lies before the first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
