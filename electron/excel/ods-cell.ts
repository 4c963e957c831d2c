import type { StoredCell } from './cell-content.ts';
import { excelDay } from './excel-day.ts';
import type { RichText } from './rich-text.ts';
import type { Attributes } from './xml-attributes.ts';

/** What the start tag of a cell says, kept until its text is known. */
export type OdsCellTag = {
  readonly type: string | undefined;
  readonly isError: boolean;
  readonly value: string | undefined;
  readonly string: string | undefined;
  readonly formula: string | null;
  readonly style: string | undefined;
  readonly columns: number;
  readonly spans: { readonly rows: number; readonly columns: number } | null;
};

/** Reads the attributes of a `table:table-cell` or `table:covered-table-cell`. */
export function odsCellTag(attributes: Attributes): OdsCellTag {
  const type = attributes.get('office:value-type');
  const spans = {
    rows: timesOf(attributes.get('table:number-rows-spanned')),
    columns: timesOf(attributes.get('table:number-columns-spanned')),
  };
  return {
    type,
    isError: attributes.get('calcext:value-type') === 'error',
    value: type === undefined ? undefined : attributes.get(valueAttribute(type)),
    string: attributes.get('office:string-value'),
    formula: attributes.get('table:formula') ?? null,
    style: attributes.get('table:style-name'),
    columns: timesOf(attributes.get('table:number-columns-repeated')),
    spans: spans.rows * spans.columns > 1 ? spans : null,
  };
}

/** A count of repeats or spans; 1 for what is none. */
export function timesOf(written: string | undefined): number {
  const times = Number(written ?? 1);
  return Number.isSafeInteger(times) && times > 0 ? times : 1;
}

/** The value of a cell in the form in which our own reader takes it from OOXML; null where nothing stands in it. */
export function odsStored(tag: OdsCellTag, text: RichText): Omit<StoredCell, 'row' | 'column'> | null {
  const formula = tag.formula === null ? null : tag.formula.replace(/^[a-z]+:=|^=/i, '');
  const stored = (type: string, value: string | null, inline: RichText | null = null) =>
    ({ type, value, inline, formula }) as const;
  // an error is written with an empty string for its value
  const shown = tag.string === undefined || (tag.string === '' && text.text !== '') ? text : { text: tag.string };
  if (tag.isError || (formula !== null && ERROR.test(shown.text))) return stored('e', shown.text || '#N/A');
  switch (tag.value === undefined ? 'string' : tag.type) {
    case 'float':
      // LibreOffice saves TRUE and FALSE as numbers that are shown as words
      if (BOOLEAN.test(shown.text)) return stored('b', tag.value ?? '');
      return stored('n', tag.value ?? '');
    case 'currency':
    case 'percentage':
      return stored('n', tag.value ?? '');
    case 'date':
      return stored('d', excelDay(tag.value ?? ''));
    case 'time':
      return stored('n', daysOf(tag.value ?? ''));
    case 'boolean':
      // a number whose format is boolean
      return stored(NUMBER.test(tag.value ?? '') ? 'n' : 'b', tag.value ?? '');
    default:
      if (shown.text === '') return formula === null ? null : stored('n', null);
      return stored('inlineStr', null, shown);
  }
}

const ERROR = /^(?:#(?:REF!|DIV\/0!|VALUE!|N\/A|NAME\?|NUM!|NULL!)|Err:\d{3})$/;
const NUMBER = /^-?(?:[2-9]|\d+[\d.]+)/;
const BOOLEAN = /^(?:TRUE|FALSE|ĐÚNG|SAI)$/;

function valueAttribute(type: string): string {
  switch (type) {
    case 'date':
      return 'office:date-value';
    case 'time':
      return 'office:time-value';
    case 'boolean':
      return 'office:boolean-value';
    default:
      return 'office:value';
  }
}

/** `PT08H30M15.5S` → days, as Excel counts times; a text that is none stays, and is then refused as no number. */
function daysOf(duration: string): string {
  const found = /^(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(duration);
  if (!found) return duration;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = found;
  const all = Number(days) + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'))) / 86_400;
  return String(sign === '-' ? -all : all);
}
