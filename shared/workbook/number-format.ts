/** A piece of a number format code. */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly fill: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'slash' | 'general' | 'text' }
  | { readonly kind: 'exponent'; readonly plus: boolean }
  /** a run of one letter of a date or time: `yyyy`, `mmm` …; `[hh]` counts on beyond a day; `.00` is part of a second */
  | { readonly kind: 'date'; readonly letter: DateLetter; readonly length: number; readonly elapsed: boolean };

export type DateLetter = 'y' | 'm' | 'd' | 'h' | 's' | 'minute' | 'half-day' | 'second-fraction';

export type FormatCondition = { readonly op: '<' | '<=' | '>' | '>=' | '=' | '<>'; readonly value: number };

export type FormatSection = {
  readonly kind: 'general' | 'number' | 'fraction' | 'date' | 'text' | 'literal';
  readonly tokens: readonly FormatToken[];
  readonly condition?: FormatCondition;
  /** month and day names in English: the code says so ([$-409]) */
  readonly english: boolean;
};

/** A number format code taken apart: one to four sections (positive; negative; zero; text). */
export type NumberFormat = { readonly sections: readonly FormatSection[] };

/**
 * Takes a number format code apart as Excel does: quotes, escapes, colours, conditions and locales in brackets are no digits and
 * no date letters. An empty code counts as General.
 */
export function parseNumberFormat(code: string): NumberFormat {
  return { sections: splitSections(code === '' ? 'General' : code).map(parseSection) };
}

function splitSections(code: string): string[] {
  const sections = [''];
  for (let i = 0; i < code.length; i++) {
    const piece = pieceAt(code, i);
    if (piece === ';' && sections.length < 4) sections.push('');
    else sections[sections.length - 1] += piece;
    i += piece.length - 1;
  }
  return sections;
}

/** The piece that begins at i: a quoted text, a bracket, an escaped or spaced character with its sign, or one character. */
function pieceAt(code: string, i: number): string {
  // a bracket that nothing closes stands for itself; of a hostile code it must not be looked for again and again to the end
  if (code[i] === '[' && !code.includes(']', i)) return '[';
  const rest = code.slice(i);
  return /^(?:"[^"]*"?|\[[^\]]*\]|[\\_*][^]?|[^])/u.exec(rest)?.[0] ?? '';
}

function parseSection(code: string): FormatSection {
  const tokens: FormatToken[] = [];
  let condition: FormatCondition | undefined;
  let english = false;
  for (let i = 0; i < code.length;) {
    const word = /^(?:general|standard|am\/pm|a\/p|e[+-](?=[0#?])|y+|m+|d+|h+|s+|b+|e+|g+)/i.exec(code.slice(i))?.[0];
    const piece = word ?? pieceAt(code, i);
    if (word !== undefined) tokens.push(wordToken(word));
    else if (piece.startsWith('[')) {
      condition ??= conditionOf(piece);
      english ||= /^\[\$[^-\]]*-(?:[0-9a-f]*0*409|en(?:-[a-z]+)?)(?:,[^\]]*)?\]$/i.test(piece);
      tokens.push(...bracketTokens(piece));
    } else tokens.push(...pieceTokens(piece));
    i += piece.length;
  }
  const kind = kindOf(tokens);
  return { kind, tokens: kind === 'date' ? dateTokens(tokens) : tokens, ...(condition ? { condition } : {}), english };
}

function wordToken(word: string): FormatToken {
  const lower = word.toLowerCase();
  if (lower === 'general' || lower === 'standard') return { kind: 'general' };
  if (lower === 'am/pm' || lower === 'a/p') return dateToken('half-day', lower.length);
  if (/^e[+-]$/.test(lower)) return { kind: 'exponent', plus: lower === 'e+' };
  const letter = lower.charAt(0);
  // b, e and g are years of other calendars; the common year says the same to a Vietnamese reader
  if (letter === 'b' || letter === 'e' || letter === 'g') return dateToken('y', 4);
  // `as`: the pattern lets only y, m, d, h and s through to here
  return dateToken(letter as DateLetter, lower.length);
}

function dateToken(letter: DateLetter, length: number, elapsed = false): FormatToken {
  return { kind: 'date', letter, length, elapsed };
}

function conditionOf(bracket: string): FormatCondition | undefined {
  const found = /^\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+(?:E[+-]?\d+)?)\]$/i.exec(bracket);
  // `as`: the pattern's first group is exactly the list of operators
  return found ? { op: found[1] as FormatCondition['op'], value: Number(found[2]) } : undefined;
}

function bracketTokens(bracket: string): FormatToken[] {
  const elapsed = /^\[(h+|m+|s+)\]$/i.exec(bracket)?.[1]?.toLowerCase();
  // `as`: the pattern lets only h, m and s through
  if (elapsed) return [dateToken(elapsed.charAt(0) as DateLetter, elapsed.length, true)];
  const currency = /^\[\$([^-\]]+)/.exec(bracket)?.[1];
  return currency ? [{ kind: 'literal', text: currency }] : [];
}

function pieceTokens(piece: string): FormatToken[] {
  if (piece.startsWith('"')) return [{ kind: 'literal', text: piece.replaceAll('"', '') }];
  if (piece.startsWith('\\')) return piece.length > 1 ? [{ kind: 'literal', text: piece.slice(1) }] : [];
  if (piece.startsWith('_')) return [{ kind: 'literal', text: ' ' }];
  if (piece.startsWith('*')) return [];
  switch (piece) {
    case '0':
    case '#':
    case '?':
      return [{ kind: 'digit', fill: piece }];
    case '.':
      return [{ kind: 'point' }];
    case ',':
      return [{ kind: 'comma' }];
    case '%':
      return [{ kind: 'percent' }];
    case '/':
      return [{ kind: 'slash' }];
    case '@':
      return [{ kind: 'text' }];
    default:
      return [{ kind: 'literal', text: piece }];
  }
}

function kindOf(tokens: readonly FormatToken[]): FormatSection['kind'] {
  const has = (kind: FormatToken['kind']): boolean => tokens.some((token) => token.kind === kind);
  if (has('date')) return 'date';
  if (has('text')) return 'text';
  if (has('general')) return 'general';
  if (has('slash') && has('digit')) return isFraction(tokens) ? 'fraction' : 'number';
  return has('digit') || has('percent') ? 'number' : 'literal';
}

/** A slash makes a fraction only between digits: `# ?/?`, `# ??/16`; in `0"/"0` it is quoted and no slash at all. */
function isFraction(tokens: readonly FormatToken[]): boolean {
  const slash = tokens.findIndex((token) => token.kind === 'slash');
  const after = tokens[slash + 1];
  return (
    tokens[slash - 1]?.kind === 'digit' &&
    (after?.kind === 'digit' || (after?.kind === 'literal' && /^[1-9]/.test(after.text)))
  );
}

/** In a date an m beside hours or seconds is a minute, `.00` after seconds is their fraction, and all other signs are literal. */
function dateTokens(tokens: readonly FormatToken[]): FormatToken[] {
  const dates = tokens.filter((token) => token.kind === 'date');
  const done: FormatToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.kind === 'date' && token.letter === 'm') {
      const at = dates.indexOf(token);
      const minute = dates[at - 1]?.letter === 'h' || dates[at + 1]?.letter === 's' || token.elapsed;
      done.push(minute && token.length < 3 ? { ...token, letter: 'minute' } : token);
    } else if (token.kind === 'point' && isZero(tokens[i + 1])) {
      let length = 0;
      while (isZero(tokens[i + 1 + length])) length++;
      done.push(dateToken('second-fraction', length));
      i += length;
    } else done.push(token.kind === 'date' ? token : { kind: 'literal', text: signOf(token) });
  }
  return done;
}

function isZero(token: FormatToken | undefined): boolean {
  return token?.kind === 'digit' && token.fill === '0';
}

function signOf(token: FormatToken): string {
  const signs = { point: '.', comma: ',', percent: '%', slash: '/', general: '', text: '', exponent: 'E', date: '' };
  return token.kind === 'literal' ? token.text : token.kind === 'digit' ? token.fill : signs[token.kind];
}
