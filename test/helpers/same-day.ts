/** Whether a day written day-first ("13/7/2021") is the day of an ISO date. */
export function sameDay(written: string, iso: string | undefined): boolean {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written);
  if (!found || !iso) return false;
  const [, day, month, year] = found.map(Number);
  const [isoYear, isoMonth, isoDay] = iso.split('-').map(Number);
  return day === isoDay && month === isoMonth && year === isoYear;
}
