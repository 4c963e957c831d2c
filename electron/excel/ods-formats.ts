import type { Attributes } from './xml-attributes.ts';

/** Collects the data styles of an OpenDocument file as number format codes in Excel's writing. */
export type FormatCollector = {
  readonly open: (local: string, attributes: Attributes) => void;
  readonly close: (local: string) => void;
  readonly text: (text: string) => void;
  /** the code of a data style; null when there is none of that name */
  readonly code: (name: string) => string | null;
};

type DataStyle = {
  readonly kind: string;
  code: string;
  readonly maps: { readonly when: string; readonly name: string }[];
};

type Embedded = { readonly position: number; text: string };

const kinds: ReadonlySet<string> = new Set([
  'number-style',
  'percentage-style',
  'currency-style',
  'date-style',
  'time-style',
  'boolean-style',
  'text-style',
]);

export function createFormatCollector(): FormatCollector {
  const styles = new Map<string, DataStyle>();
  let style: DataStyle | null = null;
  let elapsed = false;
  let literal: string | null = null;
  let numberPiece = '';
  let embedded: Embedded[] = [];
  return {
    open(local, attributes) {
      if (kinds.has(local)) {
        style = { kind: local, code: '', maps: [] };
        elapsed = attributes.get('number:truncate-on-overflow') === 'false';
        styles.set(attributes.get('style:name') ?? '', style);
      } else if (!style) return;
      else if (local === 'text' || local === 'currency-symbol') literal = '';
      else if (local === 'embedded-text') {
        embedded.push({ position: countOf(attributes.get('number:position'), 0), text: '' });
        literal = '';
      } else if (local === 'map')
        style.maps.push({
          when: attributes.get('style:condition') ?? '',
          name: attributes.get('style:apply-style-name') ?? '',
        });
      else {
        const piece = pieceOf(local, attributes);
        if (local === 'number') numberPiece = piece;
        style.code += elapsed && /^(?:h+|m+|s+)$/.test(piece) ? `[${piece}]` : piece;
        if (elapsed && piece !== '') elapsed = false;
      }
    },
    close(local) {
      if (kinds.has(local)) style = null;
      else if (style && literal !== null && (local === 'text' || local === 'currency-symbol')) {
        style.code += literalCode(literal, style.kind);
        literal = null;
      } else if (style && local === 'embedded-text') {
        const last = embedded.at(-1);
        if (last) last.text = literal ?? '';
        literal = null;
      } else if (style && local === 'number' && embedded.length > 0) {
        style.code = `${style.code.slice(0, style.code.length - numberPiece.length)}${withEmbedded(numberPiece, embedded)}`;
        embedded = [];
      }
    },
    text(text) {
      if (literal !== null) literal += text;
    },
    code(name) {
      const found = styles.get(name);
      return found ? wholeCode(found, (one) => styles.get(one)?.code ?? 'General') : null;
    },
  };
}

function pieceOf(local: string, attributes: Attributes): string {
  const isLong = attributes.get('number:style') === 'long';
  switch (local) {
    case 'number':
      return numberCode(attributes);
    case 'scientific-number':
      return `${numberCode(attributes)}E+${'0'.repeat(countOf(attributes.get('number:min-exponent-digits'), 2))}`;
    case 'fraction':
      return fractionCode(attributes);
    case 'day':
      return isLong ? 'dd' : 'd';
    case 'month':
      if (attributes.get('number:textual') === 'true') return isLong ? 'mmmm' : 'mmm';
      return isLong ? 'mm' : 'm';
    case 'year':
    case 'era':
      return isLong ? 'yyyy' : 'yy';
    case 'day-of-week':
      return isLong ? 'dddd' : 'ddd';
    case 'hours':
      return isLong ? 'hh' : 'h';
    case 'minutes':
      return isLong ? 'mm' : 'm';
    case 'seconds': {
      const decimals = countOf(attributes.get('number:decimal-places'), 0);
      return `${isLong ? 'ss' : 's'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
    }
    case 'am-pm':
      return 'AM/PM';
    case 'text-content':
      return '@';
    default:
      return '';
  }
}

function numberCode(attributes: Attributes): string {
  const decimals = attributes.get('number:decimal-places');
  const digits = countOf(attributes.get('number:min-integer-digits'), 1);
  const grouped = attributes.get('number:grouping') === 'true';
  // "as many decimals as there are" is what General means
  if (decimals === undefined && digits <= 1 && !grouped) return 'General';
  const most = countOf(decimals, 0);
  const least = Math.min(most, countOf(attributes.get('number:min-decimal-places'), most));
  const whole = grouped ? `#,##${'0'.repeat(digits) || '#'}` : '0'.repeat(digits) || '#';
  const thousands = Math.round(Math.log10(Number(attributes.get('number:display-factor') ?? 1)) / 3);
  const part = most > 0 ? `.${'0'.repeat(least)}${'#'.repeat(most - least)}` : '';
  return `${whole}${part}${','.repeat(thousands > 0 && thousands < 4 ? thousands : 0)}`;
}

/** A denominator is fixed, or has so many digits; without integer digits there is no whole part. */
function fractionCode(attributes: Attributes): string {
  const fixed = attributes.get('number:denominator-value');
  const below = fixed ?? '?'.repeat(countOf(attributes.get('number:min-denominator-digits'), 1) || 1);
  const above = '?'.repeat(countOf(attributes.get('number:min-numerator-digits'), 1) || 1);
  return `${attributes.get('number:min-integer-digits') === undefined ? '' : '# '}${above}/${/^\d{1,5}$|^\?+$/.test(below) ? below : '?'}`;
}

/** Puts texts between the digits of a number's code, each so many digits from the right of its whole part. */
function withEmbedded(code: string, texts: readonly Embedded[]): string {
  const whole = /^[#0?,]*/.exec(code)?.[0] ?? '';
  const most = Math.max(...texts.map((one) => one.position));
  let built = code.slice(whole.length);
  let digits = 0;
  for (const sign of [...whole.padStart(most + 1, '#')].reverse()) {
    // a comma is no digit
    if (sign !== ',') {
      for (const { position, text } of texts) if (position === digits) built = `${quoted(text)}${built}`;
      digits++;
    }
    built = sign + built;
  }
  return built;
}

/** Digits are written out one by one: nobody shows more than 30. */
function countOf(written: string | undefined, otherwise: number): number {
  const count = Number(written ?? otherwise);
  return Number.isInteger(count) && count >= 0 ? Math.min(count, 30) : otherwise;
}

function literalCode(text: string, kind: string): string {
  if (text === '') return '';
  // a percent sign multiplies only in a percentage style
  if (kind === 'percentage-style') return text.split('%').map(quoted).join('%');
  return (kind === 'date-style' || kind === 'time-style') && /^[ /:.-]+$/.test(text) ? text : quoted(text);
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`;
}

/** A style with conditions: OpenDocument names the others and is itself "else"; Excel writes the sections in a row. */
function wholeCode({ code, maps }: DataStyle, codeOf: (name: string) => string): string {
  const sections = maps.flatMap(({ when, name }) => {
    const found = /^value\(\)\s*(<=|>=|<>|!=|<|>|=)\s*(-?[\d.]+)$/.exec(when);
    return found ? [{ op: found[1] === '!=' ? '<>' : (found[1] ?? ''), at: Number(found[2]), code: codeOf(name) }] : [];
  });
  const [first, second] = sections;
  if (!first) return code;
  if (!second) return first.at === 0 && first.op === '>=' ? `${first.code};${code}` : `${conditional(first)};${code}`;
  if (first.at === 0 && second.at === 0 && first.op === '>' && second.op === '<')
    return `${first.code};${second.code};${code}`;
  return `${conditional(first)};${conditional(second)};${code}`;
}

function conditional({ op, at, code }: { readonly op: string; readonly at: number; readonly code: string }): string {
  return `[${op}${at}]${code}`;
}
