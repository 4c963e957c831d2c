import type { FormatToken } from './number-format.ts';

/** A number in format General, as wide as a cell lets it be: at most 11 signs, else rounded or with an exponent; decimal comma. */
export function showGeneral(number: number): string {
  if (Number.isInteger(number) && Math.abs(number) < 1e11) return String(number === 0 ? 0 : number);
  const size = Math.abs(number);
  const width = number < 0 ? 12 : 11;
  if (size >= 1e11 || size < 1e-9) return withExponent(number);
  const whole = Math.max(1, Math.floor(Math.log10(size)) + 1);
  const plain = dropZeros(fixedText(number, Math.max(0, 10 - whole)));
  // 0.00001234 loses digits in ten places; Excel then writes 1,234E-05
  if (size < 1e-4 && plain.replace(/\D/g, '').replace(/^0+/, '').length < 5) {
    const exact = dropZeros(fixedText(number, 20));
    return exact.length <= width ? exact.replace('.', ',') : withExponent(number);
  }
  return plain.replace('.', ',');
}

/**
 * A number through the digits of a section: `0,0`, `#.##0`, `0%`, `0,00E+00` with whatever literals stand between, in the
 * Vietnamese way (decimal comma, dot thousands). Rounds half away from zero on 15 significant digits, as Excel does.
 */
export function showDecimal(tokens: readonly FormatToken[], number: number): string {
  const exponentAt = tokens.findIndex((token) => token.kind === 'exponent');
  if (exponentAt >= 0) return showScientific(tokens, exponentAt, number);
  const pointAt = tokens.findIndex((token) => token.kind === 'point');
  const whole = pointAt < 0 ? tokens : tokens.slice(0, pointAt);
  const decimals = pointAt < 0 ? [] : tokens.slice(pointAt + 1);
  const places = decimals.filter((token) => token.kind === 'digit').length;
  const scaled = number * scaleOf(tokens);
  const [wholeDigits = '', decimalDigits = ''] = fixedText(Math.abs(scaled), places).split('.');
  const zero = /^0*$/.test(wholeDigits + decimalDigits);
  const left = fillWhole(whole, wholeDigits === '0' ? '' : wholeDigits, isGrouped(tokens));
  const right = fillDecimals(decimals, decimalDigits);
  return `${scaled < 0 && !zero ? '-' : ''}${left}${pointAt < 0 ? '' : `,${right}`}`;
}

/** A number through a fraction format: `# ?/?` shows 0.5 as 1/2, `# ??/16` in sixteenths; the whole part apart where the code has one. */
export function showFraction(tokens: readonly FormatToken[], number: number): string {
  const slash = tokens.findIndex((token) => token.kind === 'slash');
  const fixed = Number(
    /^\d+/.exec(
      tokens
        .slice(slash + 1)
        .map(literalOf)
        .join(''),
    )?.[0] ?? 0,
  );
  let top = slash;
  while (tokens[top - 1]?.kind === 'digit') top--;
  const hasWhole = tokens.slice(0, top).some((token) => token.kind === 'digit');
  const size = Math.abs(number);
  const whole = hasWhole ? Math.floor(size) : 0;
  const width = tokens.slice(slash + 1).filter((token) => token.kind === 'digit').length;
  const best =
    fixed > 0
      ? overFixed(size - whole, fixed)
      : nearestFraction(size - whole, 10 ** Math.min(Math.max(width, 1), 4) - 1);
  const sign = number < 0 ? '-' : '';
  if (hasWhole && best.numerator === 0) return `${sign}${whole}`;
  if (hasWhole && best.numerator === best.denominator) return `${sign}${whole + 1}`;
  return `${sign}${whole > 0 ? `${whole} ` : ''}${best.numerator}/${best.denominator}`;
}

type Fraction = { readonly numerator: number; readonly denominator: number };

function overFixed(size: number, denominator: number): Fraction {
  return { numerator: Math.round(size * denominator), denominator };
}

/** The fraction nearest to a number with a denominator of at most `most`, by its continued fraction: a few steps, whatever `most` is. */
function nearestFraction(size: number, most: number): Fraction {
  let before = { numerator: 0, denominator: 1 };
  let last = { numerator: 1, denominator: 0 };
  let rest = size;
  for (;;) {
    const times = Math.floor(rest);
    const next = {
      numerator: before.numerator + times * last.numerator,
      denominator: before.denominator + times * last.denominator,
    };
    if (next.denominator > most) break;
    [before, last] = [last, next];
    if (errorOf(last, size) < 1e-12 || rest - times === 0) return last;
    rest = 1 / (rest - times);
  }
  const steps = Math.floor((most - before.denominator) / last.denominator);
  const between = {
    numerator: before.numerator + steps * last.numerator,
    denominator: before.denominator + steps * last.denominator,
  };
  return errorOf(between, size) < errorOf(last, size) - 1e-12 ? between : last;
}

function errorOf({ numerator, denominator }: Fraction, size: number): number {
  return Math.abs(size - numerator / denominator);
}

function withExponent(number: number): string {
  const [mantissa = '', exponent = ''] = number.toExponential(5).split('e');
  const power = exponent.replace(/\d+/, (digits) => digits.padStart(2, '0'));
  return `${dropZeros(mantissa).replace('.', ',')}E${power}`;
}

function dropZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** toFixed on the 15 digits that Excel keeps, half away from zero: 1.005 → "1.01", where JavaScript says "1.00". */
function fixedText(number: number, places: number): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(number).toExponential(14).split('e');
  const shift = Number(exponent) - 14 + places;
  const digits = BigInt(mantissa.replace('.', ''));
  const scale = 10n ** BigInt(Math.abs(shift));
  const rounded = shift >= 0 ? digits * scale : (digits * 2n + scale) / (scale * 2n);
  const text = String(rounded).padStart(places + 1, '0');
  const sign = number < 0 && rounded > 0n ? '-' : '';
  return places === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** 100 for each percent sign, and a thousandth for each comma behind the last digit. */
function scaleOf(tokens: readonly FormatToken[]): number {
  const percents = tokens.filter((token) => token.kind === 'percent').length;
  const point = tokens.findIndex((token) => token.kind === 'point');
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const trailing = (part: readonly FormatToken[]): number => {
    const last = part.findLastIndex((token) => token.kind === 'digit');
    return last < 0 ? 0 : part.slice(last + 1).filter((token) => token.kind === 'comma').length;
  };
  return 100 ** percents / 1000 ** (trailing(whole) + (point < 0 ? 0 : trailing(tokens.slice(point + 1))));
}

/** A comma with digits on both sides groups by thousands. */
function isGrouped(tokens: readonly FormatToken[]): boolean {
  return tokens.some(
    (token, i) =>
      token.kind === 'comma' &&
      tokens.slice(0, i).some((one) => one.kind === 'digit') &&
      tokens.slice(i + 1).some((one) => one.kind === 'digit') &&
      !tokens.slice(0, i).some((one) => one.kind === 'point'),
  );
}

function fillWhole(tokens: readonly FormatToken[], digits: string, grouped: boolean): string {
  const firstDigit = tokens.findIndex((token) => token.kind === 'digit');
  let rest = digits;
  let placed = 0;
  let text = '';
  const put = (digit: string): void => {
    text = grouped && placed > 0 && placed % 3 === 0 ? `${digit}.${text}` : digit + text;
    placed++;
  };
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (!token) continue;
    if (token.kind !== 'digit') {
      text = literalOf(token) + text;
      continue;
    }
    const take = i === firstDigit ? rest.length : Math.min(1, rest.length);
    for (let n = 0; n < take; n++) {
      put(rest.slice(-1));
      rest = rest.slice(0, -1);
    }
    if (take === 0 && token.fill === '0') put('0');
  }
  // a format that has no digit before its point (.00) still shows the whole part when there is one
  return firstDigit < 0 ? text + rest : text;
}

function fillDecimals(tokens: readonly FormatToken[], digits: string): string {
  const significant = digits.replace(/0+$/, '').length;
  let at = 0;
  return tokens
    .map((token) => {
      if (token.kind !== 'digit') return literalOf(token);
      const digit = at < significant || token.fill === '0' ? (digits[at] ?? '0') : '';
      at++;
      return digit;
    })
    .join('');
}

function literalOf(token: FormatToken): string {
  if (token.kind === 'literal') return token.text;
  return token.kind === 'percent' ? '%' : token.kind === 'slash' ? '/' : '';
}

function showScientific(tokens: readonly FormatToken[], exponentAt: number, number: number): string {
  const sign = tokens[exponentAt];
  const mantissaTokens = tokens.slice(0, exponentAt);
  const pointAt = mantissaTokens.findIndex((token) => token.kind === 'point');
  const wholeTokens = pointAt < 0 ? mantissaTokens : mantissaTokens.slice(0, pointAt);
  const places = mantissaTokens.filter((token) => token.kind === 'digit').length;
  const wholeWidth = Math.max(1, wholeTokens.filter((token) => token.kind === 'digit').length);
  const power = number === 0 ? 0 : Number(number.toExponential(14).split('e')[1]);
  // ##0,0E+0 counts the exponent in steps of the digits before the point
  let step = wholeWidth > 1 ? Math.floor(power / wholeWidth) * wholeWidth : power;
  if (Number(fixedText(Math.abs(number) / 10 ** step, places - wholeWidth)) >= 10 ** wholeWidth) step += wholeWidth;
  const mantissa = showDecimal(mantissaTokens, number / 10 ** step);
  const width = tokens.slice(exponentAt + 1).filter((token) => token.kind === 'digit').length;
  const exponent = String(Math.abs(step)).padStart(width, '0');
  const plus = sign?.kind === 'exponent' && sign.plus ? '+' : '';
  const tail = tokens
    .slice(exponentAt + 1)
    .map(literalOf)
    .join('');
  return `${mantissa}E${step < 0 ? '-' : plus}${exponent}${tail}`;
}
