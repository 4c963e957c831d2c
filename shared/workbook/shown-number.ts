import type { FormatCondition, FormatSection, FormatToken, NumberFormat } from './number-format.ts';
import { showDate } from './shown-date.ts';
import { showDecimal, showFraction, showGeneral } from './shown-digits.ts';

/** How a number looks through its format, and what the format says it is. */
export type ShownNumber = {
  /** as a Vietnamese Excel shows it (decimal comma, dot thousands), without padding at the ends */
  readonly text: string;
  readonly kind: 'number' | 'date';
  /** the section used multiplies by 100 */
  readonly percent: boolean;
};

/**
 * Applies a number format to a number as a Vietnamese Excel would. Dates are serials of the 1900 system (1904 ones are to be moved
 * by DAYS_1904 before). A date format on a number outside Excel's calendar shows ##### in Excel; here the plain number is given
 * instead, so that the original text can still be traced.
 */
export function showNumber(format: NumberFormat, number: number): ShownNumber {
  const section = sectionFor(format, number);
  if (!section) return { text: showGeneral(number), kind: 'number', percent: false };
  const value = hasOwnSign(format, section, number) ? Math.abs(number) : number;
  switch (section.kind) {
    case 'date': {
      const date = showDate(section, number);
      return { text: (date ?? showGeneral(number)).trim(), kind: date === null ? 'number' : 'date', percent: false };
    }
    case 'general':
    case 'text':
      return { text: showAround(section.tokens, showGeneral(value)), kind: 'number', percent: false };
    case 'literal':
      return { text: withMinus(value, showAround(section.tokens, '')), kind: 'number', percent: false };
    case 'fraction':
      return { text: showFraction(section.tokens, value).trim(), kind: 'number', percent: false };
    case 'number':
      return {
        text: showDecimal(section.tokens, value).trim(),
        kind: 'number',
        percent: section.tokens.some((token) => token.kind === 'percent'),
      };
  }
}

/** The section that applies to a number: by its condition where one is given, else positive; negative; zero. A text section is for texts only. */
function sectionFor(format: NumberFormat, number: number): FormatSection | undefined {
  const sections = numberSections(format);
  const [first, second, third] = sections;
  if (sections.some((section) => section.condition))
    return (
      sections.find((section) => section.condition && holds(section.condition, number)) ??
      sections.find((section) => !section.condition)
    );
  if (!second) return first;
  if (number < 0) return second;
  return number === 0 && third ? third : first;
}

function numberSections(format: NumberFormat): readonly FormatSection[] {
  const { sections } = format;
  const last = sections.at(-1);
  return sections.length === 4 || (sections.length > 1 && last?.kind === 'text') ? sections.slice(0, -1) : sections;
}

function holds(condition: FormatCondition, number: number): boolean {
  switch (condition.op) {
    case '<':
      return number < condition.value;
    case '<=':
      return number <= condition.value;
    case '>':
      return number > condition.value;
    case '>=':
      return number >= condition.value;
    case '=':
      return number === condition.value;
    case '<>':
      return number !== condition.value;
  }
}

/** A section that is for negative numbers alone writes its sign itself, or means to leave it out. */
function hasOwnSign(format: NumberFormat, section: FormatSection, number: number): boolean {
  if (number >= 0) return false;
  if (section.condition) return section.condition.op.startsWith('<') && section.condition.value <= 0;
  return format.sections.indexOf(section) === 1 && !format.sections.some((one) => one.condition);
}

function showAround(tokens: readonly FormatToken[], inner: string): string {
  return tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text;
      return token.kind === 'general' || token.kind === 'text' ? inner : '';
    })
    .join('')
    .trim();
}

function withMinus(value: number, text: string): string {
  return value < 0 && text !== '' ? `-${text}` : text;
}
