import type { FormatSection, FormatToken } from './number-format.ts';
import { momentOf, type Moment } from './serial-date.ts';

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ENGLISH_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/**
 * A serial of the 1900 system through a date section; null outside Excel's calendar. Month and day names are Vietnamese (Thg12,
 * Tháng 12) unless the code asks for English.
 */
export function showDate(section: FormatSection, serial: number): string | null {
  const fraction = section.tokens.find((token) => token.kind === 'date' && token.letter === 'second-fraction');
  const moment = momentOf(serial);
  if (!moment) return null;
  const half = section.tokens.some((token) => token.kind === 'date' && token.letter === 'half-day');
  const shown = section.tokens.map((token) => {
    if (token.kind === 'literal') return token.text;
    if (token.kind !== 'date') return '';
    if (token.letter === 'second-fraction') return `,${secondFraction(serial, token.length)}`;
    if (token.elapsed) return elapsedText(token, serial);
    // with its fraction shown a second is not rounded up
    const seconds = fraction ? Math.floor(((serial * 86_400) % 60) + 1e-6) : moment.seconds;
    return partText(token, { ...moment, seconds }, half, section.english);
  });
  return shown.join('');
}

type DateToken = Extract<FormatToken, { kind: 'date' }>;

function partText(token: DateToken, moment: Moment, half: boolean, english: boolean): string {
  const two = (part: number): string => String(part).padStart(token.length > 1 ? 2 : 1, '0');
  switch (token.letter) {
    case 'y':
      return token.length > 2 ? String(moment.year).padStart(4, '0') : String(moment.year % 100).padStart(2, '0');
    case 'm':
      return token.length < 3 ? two(moment.month) : monthName(moment.month, token.length, english);
    case 'd':
      return token.length < 3 ? two(moment.day) : dayName(moment.weekday, token.length, english);
    case 'h':
      return two(half ? moment.hours % 12 || 12 : moment.hours);
    case 'minute':
      return two(moment.minutes);
    case 's':
      return two(moment.seconds);
    case 'half-day':
      return english || token.length === 3 ? (moment.hours < 12 ? 'A' : 'P') : moment.hours < 12 ? 'SA' : 'CH';
    case 'second-fraction':
      return '';
  }
}

function monthName(month: number, length: number, english: boolean): string {
  const name = ENGLISH_MONTHS[month - 1] ?? '';
  if (length === 5) return english ? name.charAt(0) : 'T';
  if (length === 3) return english ? name.slice(0, 3) : `Thg${month}`;
  return english ? name : `Tháng ${month}`;
}

function dayName(weekday: number, length: number, english: boolean): string {
  if (english) return (ENGLISH_DAYS[weekday] ?? '').slice(0, length === 3 ? 3 : undefined);
  return length === 3 ? (weekday === 0 ? 'CN' : `T${weekday + 1}`) : (DAYS[weekday] ?? '');
}

function elapsedText(token: DateToken, serial: number): string {
  const seconds = Math.round(serial * 86_400);
  const whole = token.letter === 'h' ? seconds / 3600 : token.letter === 's' ? seconds : seconds / 60;
  return String(Math.floor(whole)).padStart(token.length, '0');
}

function secondFraction(serial: number, length: number): string {
  const seconds = Math.round(serial * 86_400 * 1000) / 1000;
  return String(Math.floor((seconds % 1) * 10 ** length + 1e-6)).padStart(length, '0');
}
