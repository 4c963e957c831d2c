import { writableText, xmlText } from './write-xml.ts';

/** Most UTF-16 units a cell holds. */
export const MAX_TEXT = 32_767;

/**
 * A text as it goes into a cell, before markup is escaped. Throws a RangeError for one longer than a cell can hold: cutting it
 * would lose words silently.
 */
export function cellText(text: string): string {
  if (text.length > MAX_TEXT) throw new RangeError(`a cell holds ${MAX_TEXT} characters, not ${text.length}`);
  // CR would be read back as LF, and Excel breaks lines at LF only
  return writableText(text.replace(/\r\n?/g, '\n'));
}

/** The `t` element that holds a text in its cell. Throws as `cellText` does. */
export function textXml(text: string): string {
  if (text.length > MAX_TEXT) throw new RangeError(`a cell holds ${MAX_TEXT} characters, not ${text.length}`);
  const written = xmlText(text.replace(/\r\n?/g, '\n'));
  return /^\s|\s$|\n|\s\s/.test(text) ? `<t xml:space="preserve">${written}</t>` : `<t>${written}</t>`;
}
