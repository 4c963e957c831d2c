import { parseNumberFormat } from '#shared/workbook/number-format.ts';
import { DAYS_1904, momentOf } from '#shared/workbook/serial-date.ts';
import { showNumber } from '#shared/workbook/shown-number.ts';
import { cellStyleOf } from './cell-styles.ts';
import type { StoredCell } from './cell-content.ts';
import type { RichText } from './rich-text.ts';
import type { CellStyle } from './styles.ts';

export type HtmlCell = { readonly stored: Omit<StoredCell, 'row' | 'column'>; readonly style: CellStyle };

/**
 * The value of a table cell of a web page. A figure in the text stays a text, for the value grammar to read as it was shown; only
 * where the program that wrote the page put the number itself beside it (LibreOffice `sdval`, SheetJS `data-v`, Excel `x:num`)
 * is it that number.
 */
export function htmlCell(attributes: ReadonlyMap<string, string>, text: RichText, hidden: boolean): HtmlCell {
  const shown = text.text;
  const number = shown === '' ? null : numberBeside(attributes, shown);
  const invisible = hidden || isInvisible(attributes.get('style') ?? '');
  // LibreOffice writes 0 beside an error, 1 beside TRUE
  const word = number && ERROR.test(shown) ? 'e' : number && BOOLEAN.test(shown) ? 'b' : null;
  if (word)
    return {
      stored: { type: word, value: word === 'e' ? shown : (number?.value ?? ''), inline: null, formula: null },
      style: cellStyleOf({ code: null, invisible }),
    };
  if (number)
    return {
      stored: { type: 'n', value: number.value, inline: null, formula: null },
      style: cellStyleOf({ code: number.code, invisible }),
    };
  return {
    stored: { type: 'inlineStr', value: null, inline: text, formula: null },
    style: cellStyleOf({ code: null, invisible }),
  };
}

/** Whether an element with this style attribute is not shown. */
export function isNotShown(attributes: ReadonlyMap<string, string>): boolean {
  return /(?:^|[;\s])display\s*:\s*none/i.test(attributes.get('style') ?? '') || attributes.has('hidden');
}

const ERROR = /^(?:#(?:REF!|DIV\/0!|VALUE!|N\/A|NAME\?|NUM!|NULL!)|Err:\d{3})$/;
const BOOLEAN = /^(?:TRUE|FALSE|ĐÚNG|SAI)$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function numberBeside(
  attributes: ReadonlyMap<string, string>,
  shown: string,
): { readonly value: string; readonly code: string | null } | null {
  const ofLibreOffice = attributes.get('sdval');
  if (ofLibreOffice !== undefined && NUMBER.test(ofLibreOffice))
    return ofLibreOffice1900(ofLibreOffice, libreOfficeCode(attributes.get('sdnum') ?? ''), shown);
  const ofSheetJs = attributes.get('data-v');
  if (attributes.get('data-t') === 'n' && ofSheetJs !== undefined && NUMBER.test(ofSheetJs))
    return { value: ofSheetJs, code: attributes.get('data-z') ?? null };
  const ofExcel = attributes.get('x:num');
  return ofExcel !== undefined && NUMBER.test(ofExcel) ? excelNumber(ofExcel, shown) : null;
}

/**
 * A date is written as its number of days without saying since when: the day of the month that is shown tells the 1900 and the
 * 1904 system apart; a date that agrees with neither is left as it is shown.
 */
function ofLibreOffice1900(
  value: string,
  code: string | null,
  shown: string,
): { readonly value: string; readonly code: string | null } | null {
  if (code === null || showNumber(parseNumberFormat(code), Number(value)).kind !== 'date') return { value, code };
  const numbers = (shown.match(/\d+/g) ?? []).map(Number);
  const serial = [Number(value), Number(value) + DAYS_1904].find((one) => {
    const moment = momentOf(one);
    // a time, or a month and year alone, shows no day
    return moment !== null && (!/d/i.test(code) || numbers.includes(moment.day));
  });
  return serial === undefined ? null : { value: String(serial), code };
}

/** `1066;1033;0,0%`: the language of the page, that of the format, the format; a Vietnamese one has its decimal comma. */
function libreOfficeCode(written: string): string | null {
  const [ofPage, ofFormat, ...rest] = written.split(';');
  if (rest.length === 0) return null;
  const code = rest.join(';');
  const language = Number(ofFormat || ofPage) & 0x3ff;
  return language === VIETNAMESE ? code.replace(/"[^"]*"|[.,]/g, (sign) => swapped[sign] ?? sign) : code;
}

const VIETNAMESE = 0x2a;
const swapped: Readonly<Record<string, string>> = { '.': ',', ',': '.' };

/** Excel keeps the number's format in a style sheet; the text shows which of a rate, a date and a plain number it is. */
function excelNumber(value: string, shown: string): { readonly value: string; readonly code: string | null } | null {
  if (/^[\d.,\s\u00A0+()-]*\d[\d.,\s\u00A0()]*%$/.test(shown)) return { value, code: '0.########%' };
  if (/^\d{1,4}[/-]\d{1,2}(?:[/-]\d{1,4})?$/.test(shown) && Number(value) > 366) return { value, code: 'dd/mm/yyyy' };
  return /^[\d.,\s\u00A0+()-]+$/.test(shown) ? { value, code: null } : null;
}

function isInvisible(style: string): boolean {
  if (/(?:^|[;\s])visibility\s*:\s*hidden/i.test(style)) return true;
  const isWhite = /(?:^|[;\s])color\s*:\s*(?:white|#fff(?:fff)?)\s*(?:;|$)/i.test(style);
  return isWhite && !/background/i.test(style);
}
