import type { Cell } from '../workbook/sheet.ts';
import { cleanSpaces, foldWords } from '../text/fold.ts';

/**
 * The day that a date cell of a list names, as YYYY-MM-DD: an Excel date, or a text with day before month ("13/7/2021",
 * "13-07-2021", "ngày 13 tháng 7 năm 2021"). null when it is no date of the calendar; nothing is guessed.
 */
export function parseDate(cell: Cell): string | null {
  if (cell.content.kind === 'date') return cell.content.iso.slice(0, 10);
  if (cell.content.kind !== 'text') return null;
  const text = cleanSpaces(cell.content.text).replace(/^ngày\s+/i, '');
  const found = /^(\d{1,2})\s*[/.\-–]\s*(\d{1,2})\s*[/.\-–]\s*(\d{4})$/.exec(text);
  const spelled = found ? null : /^(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(foldWords(text));
  const [, day, month, year] = found ?? spelled ?? [];
  return day && month && year ? isoDay(Number(year), Number(month), Number(day)) : null;
}

function isoDay(year: number, month: number, day: number): string | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined || day < 1 || day > days || year < 1900) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
