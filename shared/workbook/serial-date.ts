/** One moment as Excel counts it: the calendar day and the time of day; 1900-02-29, which Excel believes in, included. */
export type Moment = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 = Sunday */
  readonly weekday: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
};

const DAY = 86_400_000;
/** 30 December 1899: day 0 of every serial from 61 on. Earlier ones are one day off because Excel counts a 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
/** 31 December 9999: the last day Excel knows. */
const LAST_DAY = 2_958_465;
/** Days between the two day counts of Excel: 1 January 1904 is 1462 in the 1900 system and 0 in the 1904 one. */
export const DAYS_1904 = 1462;

/** Serial number of the 1900 system (days, with the time as a fraction) → the moment; null outside Excel's calendar (before 0 or after 9999). */
export function momentOf(serial: number): Moment | null {
  if (!(serial >= 0) || serial >= LAST_DAY + 1) return null;
  const wholeSeconds = Math.round(serial * 86_400);
  const days = Math.floor(wholeSeconds / 86_400);
  if (days > LAST_DAY) return null;
  const rest = wholeSeconds - days * 86_400;
  return {
    ...calendarDay(days),
    weekday: (days + 6) % 7,
    hours: Math.floor(rest / 3600),
    minutes: Math.floor(rest / 60) % 60,
    seconds: rest % 60,
  };
}

/** Serial number of the 1900 system → YYYY-MM-DD, or YYYY-MM-DDTHH:MM:SS where it has a time; null outside Excel's calendar. */
export function isoOfSerial(serial: number): string | null {
  const moment = momentOf(serial);
  if (!moment) return null;
  const { hours, minutes, seconds } = moment;
  const date = `${pad(moment.year, 4)}-${pad(moment.month)}-${pad(moment.day)}`;
  return hours + minutes + seconds === 0 ? date : `${date}T${pad(hours)}:${pad(minutes)}:${pad(seconds)}`;
}

/**
 * ISO 8601 text of a `t="d"` cell (YYYY-MM-DD, with or without a time; a time alone) → serial of the 1900 system; null when it
 * is none, names a day that does not exist, or lies before 1900. A zone is read as UTC only when it says so, which Excel ignores.
 */
export function serialOfIso(text: string): number | null {
  const found =
    /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(^|T)(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(
      text,
    );
  if (!found || text === '') return null;
  const [, year, month, day, , hours, minutes, seconds, fraction] = found;
  if (year === undefined && hours === undefined) return null;
  const secondsOfDay =
    Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0) + Number(`0.${fraction ?? 0}`);
  const time = secondsOfDay / 86_400;
  if (Number(hours ?? 0) > 24 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 60) return null;
  if (year === undefined) return time;
  const days = dayNumber(Number(year), Number(month), Number(day));
  return days === null ? null : days + time;
}

function calendarDay(days: number): { year: number; month: number; day: number } {
  if (days === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(EPOCH + (days < 60 ? days + 1 : days) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function dayNumber(year: number, month: number, day: number): number | null {
  // Date takes the years 0 to 99 for those of the 20th century
  if (year < 1899) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round((date.getTime() - EPOCH) / DAY);
  const serial = days <= 60 ? days - 1 : days;
  return serial < 0 ? null : serial;
}

function pad(part: number, length = 2): string {
  return String(part).padStart(length, '0');
}
