import { SaxesParser } from 'saxes';
import { limits } from './guard.ts';
import { refuse } from './refused-file.ts';
import { isPlainXml, scanXml } from './scan-xml.ts';
import { readAttributes, type Attributes } from './xml-attributes.ts';
import { encodingOfXml } from './xml-encoding.ts';

/** What a part's reader wants to hear of its elements: those of the expected namespace, by their local names. */
export type XmlHandlers = {
  /** `resolve` gives the namespace of a prefix, for the few attributes that carry one */
  readonly open: (local: string, attributes: Attributes, resolve: Resolve) => void;
  readonly close: (local: string) => void;
  /** text and CDATA between tags, in pieces */
  readonly text?: (text: string) => void;
};

export type Resolve = (prefix: string) => string | undefined;

export type XmlExpectation = {
  /** the part or sheet as named in messages: `Trang tính "PL"`, `Phần xl/styles.xml` */
  readonly where: string;
  readonly namespaces: ReadonlySet<string>;
  /** allowed root elements */
  readonly roots: readonly string[];
};

/** Parts up to this size are held as one text; larger ones are decoded piece by piece, to keep memory near the part's own size. */
const WHOLE = 32 * 1024 * 1024;
const PIECE = 4 * 1024 * 1024;

/**
 * Reads one XML part to its very end. Elements of other namespaces are passed over with all they hold. Refuses a DOCTYPE (E30),
 * anything not well formed, too deep, in an undecodable encoding or with another root (E31).
 */
export function readXml(bytes: Uint8Array, expected: XmlExpectation, handlers: XmlHandlers): void {
  const damaged = (line: number | null): never => refuse({ code: 'E31', where: expected.where, line });
  const pieces = decodePieces(bytes, () => damaged(null));
  if (bytes.length > WHOLE) return readWithSaxes(pieces, expected, handlers, damaged);
  const whole = [...pieces].join('');
  const text = whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  if (!isPlainXml(text)) return readWithSaxes([text], expected, handlers, damaged);
  scanXml(
    text,
    trackElements(expected, handlers, () => damaged(null)),
    damaged,
  );
}

function readWithSaxes(
  pieces: Iterable<string>,
  expected: XmlExpectation,
  handlers: XmlHandlers,
  damaged: (line: number) => never,
): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const damagedHere = (): never => damaged(parser.line);
  const elements = trackElements(expected, handlers, damagedHere);
  parser.on('error', damagedHere);
  parser.on('doctype', () => refuse({ code: 'E30', reason: 'khai báo DOCTYPE' }));
  parser.on('opentag', (tag) => elements.open(tag.name, readAttributes(tag.attributes)));
  parser.on('closetag', (tag) => elements.close(tag.name));
  parser.on('text', elements.text);
  parser.on('cdata', elements.text);
  for (const piece of pieces) parser.write(piece);
  parser.close();
}

type Scope = {
  readonly depth: number;
  readonly prefixes: ReadonlyMap<string, string>;
  /** element name → its local name; null when it is of another namespace */
  readonly names: Map<string, string | null>;
};

function trackElements(
  expected: XmlExpectation,
  handlers: XmlHandlers,
  damaged: () => never,
): {
  open: (name: string, attributes: Attributes) => void;
  close: (name: string) => void;
  text: (text: string) => void;
} {
  const scopes: Scope[] = [{ depth: 0, prefixes: new Map([['xml', XML]]), names: new Map() }];
  let scope: Scope = { depth: 0, prefixes: new Map([['xml', XML]]), names: new Map() };
  let depth = 0;
  /** depth of the foreign element we are in; 0 when in none */
  let foreign = 0;
  const resolve: Resolve = (prefix) => scope.prefixes.get(prefix);
  const localName = (name: string): string | null => {
    const known = scope.names.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const uri = scope.prefixes.get(colon < 0 ? '' : name.slice(0, colon));
    if (uri === undefined && colon >= 0) damaged();
    const local = uri !== undefined && expected.namespaces.has(uri) ? name.slice(colon + 1) : null;
    scope.names.set(name, local);
    return local;
  };
  return {
    open(name, attributes) {
      depth++;
      if (depth > limits.xmlDepth) damaged();
      const declared = declaredPrefixes(attributes, scope.prefixes);
      if (declared) {
        scopes.push(scope);
        scope = { depth, prefixes: declared, names: new Map() };
      }
      const local = localName(name);
      if (depth === 1 && (local === null || !expected.roots.includes(local))) damaged();
      if (foreign > 0) return;
      if (local === null) foreign = depth;
      else handlers.open(local, attributes, resolve);
    },
    close(name) {
      if (foreign === 0) handlers.close(localName(name) ?? '');
      else if (foreign === depth) foreign = 0;
      if (scope.depth === depth) scope = scopes.pop() ?? scope;
      depth--;
    },
    text(text) {
      if (foreign === 0) handlers.text?.(text);
    },
  };
}

const XML = 'http://www.w3.org/XML/1998/namespace';

/** The prefixes in force inside an element that declares some; null for the many that declare none. */
function declaredPrefixes(
  attributes: Attributes,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> | null {
  if (!attributes.declares()) return null;
  const prefixes = new Map(outer);
  for (const name of attributes.names())
    if (/^xmlns(?::|$)/.test(name)) prefixes.set(name.slice(6), attributes.get(name) ?? '');
  return prefixes;
}

function* decodePieces(bytes: Uint8Array, damaged: () => never): Generator<string> {
  const encoding = encodingOfXml(bytes);
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    if (bytes.length <= WHOLE) return yield decoder.decode(bytes);
    for (let at = 0; at < bytes.length; at += PIECE)
      yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length });
  } catch (thrown) {
    // an unknown encoding is a RangeError, undecodable bytes a TypeError; a handler's own refusal passes
    if (thrown instanceof RangeError || thrown instanceof TypeError) damaged();
    throw thrown;
  }
}
