import { decodeHtml } from './html-entities.ts';

/** What stands in a page, in its order; names in lower case. */
export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Elements whose text no reader of the page sees. */
const unseen: ReadonlySet<string> = new Set(['script', 'style', 'title', 'template', 'xml', 'noframes']);

/**
 * Takes a page apart as browsers do: attributes with or without quotes, tags in any case, comments and instructions passed over,
 * `<` before anything but a letter is text (`<86/100.000`). Nothing is said about which tags belong together.
 */
export function* htmlTokens(page: string): Generator<HtmlToken> {
  let at = 0;
  while (at < page.length) {
    const tagAt = nextTag(page, at);
    if (tagAt > at) yield { kind: 'text', text: decodeHtml(page.slice(at, tagAt)) };
    if (tagAt === page.length) return;
    if (page.startsWith('<!--', tagAt)) {
      at = after(page, '-->', tagAt + 4);
      continue;
    }
    const second = page.charCodeAt(tagAt + 1);
    if (second === EXCLAMATION || second === QUESTION) {
      at = after(page, '>', tagAt);
      continue;
    }
    const isClosing = second === SLASH;
    NAME.lastIndex = tagAt + (isClosing ? 2 : 1);
    const name = (NAME.exec(page)?.[0] ?? '').toLowerCase();
    if (isClosing) {
      yield { kind: 'close', name };
      at = after(page, '>', tagAt);
      continue;
    }
    const { attributes, end } = readAttributes(page, NAME.lastIndex);
    at = end;
    if (unseen.has(name)) at = endOfUnseen(page, name, end);
    else yield { kind: 'open', name, attributes };
  }
}

const EXCLAMATION = 33;
const SLASH = 47;
const QUESTION = 63;
const NAME = /[^\s/>]+/y;
const SPACE = /[\s/]*/y;
const ATTRIBUTE = /([^\s=>/][^\s=>/]*)(?:\s*=\s*(?:"([^"]{0,65536})"|'([^']{0,65536})'|([^\s>"']*)))?/y;
const TAG = /<(?=[a-z!?]|\/[a-z])/gi;

function nextTag(page: string, from: number): number {
  TAG.lastIndex = from;
  return TAG.exec(page)?.index ?? page.length;
}

function after(page: string, sign: string, from: number): number {
  const found = page.indexOf(sign, from);
  return found < 0 ? page.length : found + sign.length;
}

/** The first of two attributes with one name counts, as in browsers. */
function readAttributes(
  page: string,
  from: number,
): { readonly attributes: ReadonlyMap<string, string>; readonly end: number } {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.exec(page);
    at = SPACE.lastIndex;
    if (at >= page.length || page.charAt(at) === '>') return { attributes, end: Math.min(at + 1, page.length) };
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(page);
    if (!found) {
      // a stray sign, such as "="
      at++;
      continue;
    }
    const name = (found[1] ?? '').toLowerCase();
    if (!attributes.has(name)) attributes.set(name, decodeHtml(found[2] ?? found[3] ?? found[4] ?? ''));
    at = ATTRIBUTE.lastIndex;
  }
}

function endOfUnseen(page: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\b`, 'gi');
  close.lastIndex = from;
  const found = close.exec(page);
  return found ? after(page, '>', found.index) : page.length;
}
