import { refuse } from './refused-file.ts';
import { encodingOfXml } from './xml-encoding.ts';

/**
 * One element of a part by its places in the text: `from` … `openEnd` is its opening tag, `innerEnd` … `to` its closing one. An
 * empty element (`<c/>`) has openEnd, innerEnd and to all at its end. `local` is null for an element of another namespace.
 */
export type XmlPlace = {
  readonly name: string;
  readonly local: string | null;
  readonly from: number;
  readonly openEnd: number;
  innerEnd: number;
  to: number;
  readonly children: XmlPlace[];
};

/** A part's text, in whatever encoding it is. Refuses (E31) what cannot be decoded. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encodingOfXml(bytes), { fatal: true }).decode(bytes);
  } catch {
    return refuse({ code: 'E31', where: `Phần ${part}`, line: null });
  }
}

/** Text as UTF-8; a declaration that named another encoding names that. */
export function encodeXml(text: string): Uint8Array {
  const declaration = /^<\?xml[^>]*\?>/.exec(text)?.[0] ?? '';
  const named = declaration.replace(/(\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');
  const isUtf8 = /\sencoding\s*=\s*["']utf-8["']/i.test(declaration);
  return Buffer.from(isUtf8 ? text : named + text.slice(declaration.length), 'utf8');
}

/**
 * The elements of a well-formed part with their places, so that it can be edited without writing the rest anew: the root and
 * what is inside it. `into` says which elements' children are wanted: cells of a hundred thousand rows need not be kept for ten.
 * Refuses (E31) a text that is no one whole element: a part that reading never saw.
 */
export function outlineXml(
  text: string,
  namespaces: ReadonlySet<string>,
  into: (place: XmlPlace, depth: number) => boolean = () => true,
): XmlPlace {
  const open: { readonly place: XmlPlace; readonly keep: boolean; readonly outer: Scope }[] = [];
  const roots: XmlPlace[] = [];
  let scope: Scope = new Map();
  let nextDeclared = text.indexOf('xmlns');
  eachTag(text, (from, end) => {
    if (text.charCodeAt(from + 1) === SLASH) {
      const closed = open.pop();
      if (!closed) return damaged();
      closed.place.innerEnd = from;
      closed.place.to = end;
      scope = closed.outer;
      return;
    }
    const outer = scope;
    if (nextDeclared >= 0 && nextDeclared < end) {
      scope = declaredIn(text.slice(from, end), outer);
      nextDeclared = text.indexOf('xmlns', end);
    }
    const siblings = open.length === 0 ? roots : open.at(-1)?.keep ? open.at(-1)?.place.children : undefined;
    const place = siblings ? placeOf(text, from, end, (name) => localOf(name, scope, namespaces)) : passedOver();
    siblings?.push(place);
    const keep = siblings !== undefined && into(place, open.length + 1);
    if (text.charCodeAt(end - 2) === SLASH) scope = outer;
    else open.push({ place, keep, outer });
  });
  const [root] = roots;
  if (!root || roots.length > 1 || open.length > 0) return damaged();
  return root;
}

function damaged(): never {
  return refuse({ code: 'E31', where: 'Một phần của file', line: null });
}

type Scope = ReadonlyMap<string, string>;

const SLASH = 47;

function eachTag(text: string, tell: (from: number, end: number) => void): void {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const other = endOfOther(text, at);
    if (other === 0) {
      const end = endOfTag(text, at);
      tell(at, end);
      at = end;
    } else at = other;
  }
}

/** Where a comment, a CDATA section, a declaration or an instruction ends; 0 when a tag stands here. */
function endOfOther(text: string, at: number): number {
  const code = text.charCodeAt(at + 1);
  if (code === 63) return behind(text, '?>', at);
  if (code !== 33) return 0;
  if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4);
  return text.startsWith('<![CDATA[', at) ? behind(text, ']]>', at) : behind(text, '>', at);
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

/** Behind the `>` of a tag; one inside a quoted value does not end it. */
function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code !== 34 && code !== 39) continue;
    at = text.indexOf(code === 34 ? '"' : "'", at + 1);
    if (at < 0) break;
  }
  return damaged();
}

function declaredIn(tag: string, outer: Scope): Scope {
  const scope = new Map(outer);
  for (const [, prefix = '', double, single] of tag.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    scope.set(prefix, double ?? single ?? '');
  return scope;
}

function placeOf(text: string, from: number, end: number, local: (name: string) => string | null): XmlPlace {
  let nameEnd = from + 1;
  for (let code = text.charCodeAt(nameEnd); code > 32 && code !== SLASH && code !== 62; code = text.charCodeAt(nameEnd))
    nameEnd++;
  const name = text.slice(from + 1, nameEnd);
  return { name, local: local(name), from, openEnd: end, innerEnd: end, to: end, children: [] };
}

/** Stands for an element whose places nobody asked for. */
function passedOver(): XmlPlace {
  return { name: '', local: null, from: 0, openEnd: 0, innerEnd: 0, to: 0, children: [] };
}

function localOf(name: string, scope: Scope, namespaces: ReadonlySet<string>): string | null {
  const colon = name.indexOf(':');
  const uri = scope.get(colon < 0 ? '' : name.slice(0, colon));
  return uri !== undefined && namespaces.has(uri) ? name.slice(colon + 1) : null;
}
