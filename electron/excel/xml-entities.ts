import { isCharacter } from './xml-characters.ts';

/** Text with its entities replaced: the five named ones and numeric ones; null when one is unknown, unfinished or no character of XML. */
export function decodeEntities(text: string): string | null {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let decoded = '';
  let from = 0;
  for (; at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    const character =
      end < 0 ? null : text.charCodeAt(at + 1) === 35 ? numbered(text, at + 2, end) : named(text, at + 1, end);
    if (character === null) return null;
    decoded += text.slice(from, at) + character;
    from = end + 1;
  }
  return decoded + text.slice(from);
}

function numbered(text: string, from: number, to: number): string | null {
  const hexadecimal = text.charCodeAt(from) === 120;
  let code = -1;
  for (let at = hexadecimal ? from + 1 : from; at < to; at++) {
    const digit = digitOf(text.charCodeAt(at), hexadecimal);
    if (digit < 0 || code > 0x10ffff) return null;
    code = Math.max(0, code) * (hexadecimal ? 16 : 10) + digit;
  }
  return isCharacter(code) ? String.fromCodePoint(code) : null;
}

function digitOf(code: number, hexadecimal: boolean): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = (code | 32) - 87;
  return hexadecimal && letter >= 10 && letter <= 15 ? letter : -1;
}

function named(text: string, from: number, to: number): string | null {
  return NAMED.get(text.slice(from, to)) ?? null;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
