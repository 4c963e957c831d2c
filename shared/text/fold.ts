import { remember } from './remember.ts';

/** The comparison key of a text: NFC, line breaks and odd spaces folded, lower case. Marks are kept: "Đăk" is not "Đắk". */
export function foldText(text: string): string {
  return cleanSpaces(text.normalize('NFC')).toLowerCase();
}

/** As foldText but without marks: words of a–z and 0–9 with one space between. "Sở LĐ-TB&XH" → "so ld tb xh". */
export const foldWords: (text: string) => string = remember(5000, (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim(),
);

/** The key by which names of units match: foldWords without "và", spaces dropped. "Sở LĐ - TB và XH" → "soldtbxh". */
export const foldName: (text: string) => string = remember(5000, (text) =>
  foldWords(text)
    .split(' ')
    .filter((word) => word !== 'va')
    .join(''),
);

/** Folds every kind of space (NBSP, thin, line breaks, tabs) to one blank, drops zero-width characters, trims. */
export function cleanSpaces(text: string): string {
  // nearly all texts have none, and looking is much cheaper than replacing
  if (!ODD_SPACE.test(text)) return text;
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g, ' ')
    .trim();
}

const ODD_SPACE = /[\u200B-\u200D\u2060\uFEFF\u00AD\u00A0\u2000-\u200A\u202F\u205F\u3000]|[^\S ]| {2}|^ | $/;
