import { decodeEntities } from './xml-entities.ts';
import type { XmlPlace } from './mark-xml.ts';

/** A piece of a part's text to be replaced; an insertion has `to` = `from`. */
export type Edit = { readonly from: number; readonly to: number; readonly text: string };

/** The text with all edits made. They must not overlap; insertions at one place come in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
  let edited = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.from < at) throw new Error(`two edits overlap at ${edit.from}`);
    edited += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return edited + text.slice(at);
}

/** The value of an attribute by its name as written; undefined when the element has none. */
export function attributeOf(text: string, place: XmlPlace, name: string): string | undefined {
  const found = attributesOf(text, place).find((one) => one.name === name);
  return found && (decodeEntities(text.slice(found.from, found.to)) ?? undefined);
}

/** Gives an element an attribute, or another value for the one it has. `value` needs no escaping (numbers, addresses, ids). */
export function setAttribute(text: string, place: XmlPlace, name: string, value: string | number): Edit {
  const found = attributesOf(text, place).find((one) => one.name === name);
  if (found) return { from: found.from, to: found.to, text: String(value) };
  const at = place.from + 1 + place.name.length;
  return { from: at, to: at, text: ` ${name}="${value}"` };
}

/** Takes an attribute away with the blank before it; no edit when there is none. */
export function dropAttribute(text: string, place: XmlPlace, name: string): Edit[] {
  const found = attributesOf(text, place).find((one) => one.name === name);
  return found ? [{ from: found.wholeFrom, to: found.to + 1, text: '' }] : [];
}

/** Adds XML behind an element's last child; an empty element is opened for it. */
export function appendInside(text: string, place: XmlPlace, xml: string): Edit {
  return insertInside(text, place, place.innerEnd, xml);
}

/** Adds XML before an element's first child; an empty element is opened for it. */
export function prependInside(text: string, place: XmlPlace, xml: string): Edit {
  return insertInside(text, place, place.openEnd, xml);
}

/** The prefix with which an element's own namespace is written: `x:` or nothing. */
export function prefixOf(place: XmlPlace): string {
  return place.name.slice(0, place.name.indexOf(':') + 1);
}

/** Gives every element of XML that has no prefix this one. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z][\w.-]*[\s/>])/g, `<$1${prefix}`);
}

function insertInside(text: string, place: XmlPlace, at: number, xml: string): Edit {
  const isEmpty = place.innerEnd === place.to && text.charCodeAt(place.to - 2) === 47;
  return isEmpty
    ? { from: place.to - 2, to: place.to, text: `>${xml}</${place.name}>` }
    : { from: at, to: at, text: xml };
}

type AttributePlace = { readonly name: string; readonly wholeFrom: number; readonly from: number; readonly to: number };

/** The attributes of an opening tag; `from` … `to` is the value inside its quotes. */
function attributesOf(text: string, place: XmlPlace): AttributePlace[] {
  const tag = text.slice(place.from, place.openEnd);
  return [...tag.matchAll(/\s+([^\s=/>"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map((found) => {
    const wholeFrom = place.from + found.index;
    const to = wholeFrom + found[0].length - 1;
    const quote = found[0].at(-1) ?? '"';
    return { name: found[1] ?? '', wholeFrom, from: place.from + found.index + found[0].indexOf(quote) + 1, to };
  });
}
