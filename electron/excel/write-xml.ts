/** Text as XML content or attribute value; what XML cannot carry is written as Excel does it: _x0001_. */
export function xmlText(text: string): string {
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
const odd = /[<>&"\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|_x[0-9A-Fa-f]{4}_/;
/** what would be read back as an escape stays what it is */
const literal = /_(x[0-9A-Fa-f]{4}_)/g;
// oxlint-disable-next-line no-control-regex -- as above
const unwritable = /[<>&"\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;

function escapeOf(character: string): string {
  switch (character) {
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '&':
      return '&amp;';
    case '"':
      return '&quot;';
    default:
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  }
}
