import { element, SHEET_NS, XML_HEAD, xmlText } from './write-xml.ts';

/** The texts of a workbook, each once; a cell names its text by number. */
export type StringTable = {
  /** throws a RangeError for a text longer than a cell can hold: cutting it would lose words silently */
  readonly of: (text: string) => number;
  /** xl/sharedStrings.xml, to be asked for when all sheets are written */
  readonly xml: () => string;
};

/** Most UTF-16 units a cell holds. */
export const MAX_TEXT = 32_767;

export function makeStringTable(): StringTable {
  const places = new Map<string, number>();
  let uses = 0;
  return {
    of(text) {
      uses += 1;
      const known = places.get(text);
      if (known !== undefined) return known;
      if (text.length > MAX_TEXT) throw new RangeError(`a cell holds ${MAX_TEXT} characters, not ${text.length}`);
      places.set(text, places.size);
      return places.size - 1;
    },
    xml: () =>
      XML_HEAD +
      element(
        'sst',
        { xmlns: SHEET_NS, count: uses, uniqueCount: places.size },
        [...places.keys()].map(stringXml).join(''),
      ),
  };
}

function stringXml(text: string): string {
  return `<si>${textXml(text)}</si>`;
}

/** The `t` element that holds a text, in the table of strings or in a cell itself. Throws as `of` does. */
export function textXml(text: string): string {
  if (text.length > MAX_TEXT) throw new RangeError(`a cell holds ${MAX_TEXT} characters, not ${text.length}`);
  // CR would be read back as LF, and Excel breaks lines at LF only
  const written = xmlText(text.replace(/\r\n?/g, '\n'));
  return /^\s|\s$|\n|\s\s/.test(text) ? `<t xml:space="preserve">${written}</t>` : `<t>${written}</t>`;
}
