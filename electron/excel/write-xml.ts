/** Text as XML content or attribute value. */
export function xmlText(text: string): string {
  return writableText(text).replace(/[<>&"]/g, markupOf);
}

/**
 * Text without what XML cannot carry, before markup is escaped: that is written as Excel does it, _x0001_, and half characters
 * become U+FFFD. ExcelJS, given the text as it is, would leave such characters out without a word.
 */
export function writableText(text: string): string {
  return odd.test(text) ? text.toWellFormed().replace(literal, '_x005F_$1').replace(unwritable, escapeOf) : text;
}

/** One element with attributes; those that are undefined are left out. Without `inside` it is closed at once. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  inside?: string,
): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) open += ` ${key}="${typeof value === 'number' ? value : xmlText(value)}"`;
  return inside === undefined ? `${open}/>` : `${open}>${inside}</${name}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const SHEET_NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

// oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const odd = /[\u0000-\u0008\u000B-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]|_x[0-9A-Fa-f]{4}_/;
/** what would be read back as an escape stays what it is */
const literal = /_(x[0-9A-Fa-f]{4}_)/g;
// oxlint-disable-next-line no-control-regex -- as above
const unwritable = /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g;

function escapeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function markupOf(character: string): string {
  switch (character) {
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '&':
      return '&amp;';
    default:
      return '&quot;';
  }
}
