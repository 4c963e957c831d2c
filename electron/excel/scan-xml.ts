import { decodeEntities } from './xml-entities.ts';
import { createTagAttributes, type Attributes } from './xml-attributes.ts';
import { goesOnName, startsName } from './xml-characters.ts';

/** What the scanner tells: every element, also of foreign namespaces, by its name as written. */
export type ScanEvents = {
  /** `attributes` are valid during the call only */
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

/**
 * Reads plain XML about twice as fast as saxes: elements, attributes, text, the five named entities and numeric ones. It is as
 * strict as saxes on what it reads, but leaves everything else to it: call it only when `isPlainXml` says so. At the first fault
 * it calls `damaged` with the line (from 1). A test holds it against saxes event by event, on real files and on spoiled ones.
 */
export function scanXml(text: string, events: ScanEvents, damaged: (line: number) => never): void {
  const open: string[] = [];
  const attributes = createTagAttributes(text);
  const wrong = (where: number): never => damaged(lineAt(text, where));
  const length = text.length;
  let seenRoot = false;
  let at = declarationEnd(text);
  while (at < length) {
    const tagAt = text.indexOf('<', at);
    const textEnd = tagAt < 0 ? length : tagAt;
    if (textEnd > at) {
      if (open.length > 0) events.text(decodeEntities(text.slice(at, textEnd)) ?? wrong(at));
      else if (skipSpace(text, at) < textEnd) wrong(at);
    }
    if (tagAt < 0) break;
    if (text.charCodeAt(tagAt + 1) === SLASH) {
      const name = open.pop() ?? wrong(tagAt);
      if (!text.startsWith(name, tagAt + 2)) wrong(tagAt);
      const end = skipSpace(text, tagAt + 2 + name.length);
      if (text.charCodeAt(end) !== GREATER) wrong(tagAt);
      events.close(name);
      at = end + 1;
      continue;
    }
    if (open.length === 0 && seenRoot) wrong(tagAt);
    seenRoot = true;
    const nameEnd = endOfName(text, tagAt + 1);
    if (nameEnd === tagAt + 1) wrong(tagAt);
    const name = sharedName(text, tagAt + 1, nameEnd);
    const end = readAttributes(nameEnd);
    events.open(name, attributes);
    if (text.charCodeAt(end) === SLASH) {
      events.close(name);
      at = end + 2;
    } else {
      open.push(name);
      at = end + 1;
    }
  }
  if (open.length > 0 || !seenRoot) wrong(length);

  /** Collects the attributes behind a tag's name; gives the place of its `>` or `/>`. */
  function readAttributes(from: number): number {
    attributes.clear();
    for (let before = from; ;) {
      const at = skipSpace(text, before);
      const code = text.charCodeAt(at);
      if (code === GREATER || (code === SLASH && text.charCodeAt(at + 1) === GREATER)) return at;
      const keyEnd = endOfName(text, at);
      if (keyEnd === at || at === before) wrong(at);
      const equals = skipSpace(text, keyEnd);
      if (text.charCodeAt(equals) !== EQUALS) wrong(at);
      const quote = skipSpace(text, equals + 1);
      const end = endOfValue(text, quote);
      if (end < 0 || !attributes.add(sharedName(text, at, keyEnd), quote + 1, end)) wrong(at);
      before = end + 1;
    }
  }
}

/** True for XML that holds nothing but elements and text behind its declaration, in characters that XML allows and `\n` line ends. */
export function isPlainXml(text: string): boolean {
  const from = declarationEnd(text);
  return !text.includes('<!', from) && !text.includes('<?', from) && !text.includes(']]>') && !UNUSUAL.test(text);
}

const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const UNUSUAL = /[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(?:"1\.0"|'1\.0')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/;

function declarationEnd(text: string): number {
  return DECLARATION.exec(text)?.[0].length ?? 0;
}

/** Where the name that begins at `at` ends, which may have one colon inside; `at` itself when none begins. */
function endOfName(text: string, at: number): number {
  let end = at;
  let colons = 0;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code === COLON) {
      if (end === at || ++colons > 1 || !goesOnName(text.charCodeAt(end + 1))) return at;
    } else if (end === at ? !startsName(code) : !goesOnName(code)) return end;
    end++;
  }
}

/**
 * The name between two places as one and the same string each time: a part has a few dozen names and uses each many thousand
 * times, and the same string is compared by its place in memory.
 */
function sharedName(text: string, from: number, to: number): string {
  const slot = ((to - from) * 37 + text.charCodeAt(from) * 7 + text.charCodeAt(to - 1)) & 255;
  const known = sharedNames[slot];
  if (known !== undefined && known.length === to - from && text.startsWith(known, from)) return known;
  const name = text.slice(from, to);
  // a hostile part could else keep its whole text alive through a slice of it
  if (name.length < 13) sharedNames[slot] = name;
  return name;
}

const sharedNames: (string | undefined)[] = Array.from({ length: 256 });

function skipSpace(text: string, at: number): number {
  let next = at;
  for (;;) {
    const code = text.charCodeAt(next);
    if (code !== 32 && code !== 10 && code !== 9) return next;
    next++;
  }
}

/** Where the quoted value that begins at `at` has its closing quote; -1 when there is none, or a `<` before it. */
function endOfValue(text: string, at: number): number {
  const quote = text.charCodeAt(at);
  if (quote !== 34 && quote !== 39) return -1;
  for (let end = at + 1; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === quote) return end;
    if (code === LESS) return -1;
  }
  return -1;
}

function lineAt(text: string, where: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < where; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
