import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { isPlainXml, scanXml } from '#electron/excel/scan-xml.ts';
import { openZip } from '#electron/excel/zip.ts';
import { corpusFiles, outside, returnedFiles } from '../../helpers/outside.ts';
import { sheetXml } from '../../helpers/make-xlsx.ts';

type Event = readonly [kind: 'open' | 'close' | 'text', what: string, attributes?: Readonly<Record<string, string>>];

const sample = sheetXml(
  '<sheetData><row r="1" ht=\'2\'><c r="A1" t="str" a="x&amp;&#x1EBF;&quot;y\n"><v>1 &lt; 2 &#7871;</v ></c ><x:c xmlns:x="u"/></row></sheetData>',
);

describe('scanXml', () => {
  it('tells what saxes tells', () => {
    expect(isPlainXml(sample)).toBe(true);
    expect(withScanner(sample)).toEqual(withSaxes(sample));
  });

  it.each([
    '<a><!-- c --></a>',
    '<a><![CDATA[x]]></a>',
    '<!DOCTYPE a><a/>',
    '<a><?p?></a>',
    '<a>]]></a>',
    '<a>\u0001</a>',
    '<a>\uD83D\uDE00</a>',
  ])('leaves %j to saxes', (text) => expect(isPlainXml(text)).toBe(false));

  it.each([
    '<a/><a/>',
    '<a></a><b/>',
    'x<a/>',
    '<a/>x',
    '< a/>',
    '</a>',
    '<a></b>',
    '<a b="1" b="2"/>',
    '<a b="<"/>',
    '',
  ])('refuses %j as saxes does', (text) => expect([withScanner(text), withSaxes(text)]).toEqual([null, null]));

  it('finds a double among many attributes', () => {
    const many = Array.from({ length: 60 }, (_, i) => `a${i}="1"`).join(' ');
    expect(withScanner(`<a ${many}/>`)).not.toBeNull();
    expect(withScanner(`<a ${many} a5="2"/>`)).toBeNull();
    expect(withScanner(`<a ${many} a55="2"/>`)).toBeNull();
  });

  it('names the line of a fault', () => {
    expect(() => scanXml('<a>\n<b>\n</c>\n</a>', silent, lineError)).toThrow('line 3');
  });

  it('accepts and refuses what saxes does when any one place of a part is spoiled', () => {
    const signs = [
      '<',
      'ế',
      '·',
      '×',
      '>',
      '/',
      '"',
      "'",
      '=',
      '&',
      ';',
      ' ',
      '\n',
      'a',
      ':',
      '#',
      'x',
      '1',
      '-',
      '.',
      '',
    ];
    let accepted = 0;
    let refused = 0;
    for (let at = 0; at < sample.length; at++)
      for (const sign of signs)
        for (const length of [0, 1]) {
          const text = sample.slice(0, at) + sign + sample.slice(at + length);
          if (!isPlainXml(text)) continue;
          const ours = withScanner(text);
          // saxes checks the colons in names only when it resolves namespaces
          if (ours === null) expect({ text, saxes: withSaxes(text, true) }).toEqual({ text, saxes: null });
          else expect({ text, events: ours }).toEqual({ text, events: withSaxes(text) });
          if (ours === null) refused++;
          else accepted++;
        }
    expect(accepted).toBeGreaterThan(1000);
    expect(refused).toBeGreaterThan(1000);
  });

  it.skipIf(outside === null)('tells what saxes tells of every part of the returned and the foreign files', () => {
    let parts = 0;
    let plain = 0;
    for (const text of outsideParts()) {
      parts++;
      if (!isPlainXml(text)) continue;
      plain++;
      if (JSON.stringify(withScanner(text)) !== JSON.stringify(withSaxes(text)))
        expect(withScanner(text)).toEqual(withSaxes(text));
    }
    process.stderr.write(`scanXml agrees with saxes on ${plain} of ${parts} parts; the others are left to saxes\n`);
    expect(plain).toBeGreaterThan(1000);
  });
});

const silent = { open: () => undefined, close: () => undefined, text: () => undefined };

function lineError(line: number): never {
  throw new Error(`line ${line}`);
}

/** Every event, texts in one piece; null when the part is refused. */
function withScanner(text: string): Event[] | null {
  const events = collect();
  try {
    scanXml(
      text,
      {
        ...events,
        open: (name, attributes) =>
          events.open(name, Object.fromEntries(attributes.names().map((key) => [key, attributes.get(key) ?? '']))),
      },
      lineError,
    );
    return events.all;
  } catch {
    return null;
  }
}

function withSaxes(text: string, xmlns = false): Event[] | null {
  const events = collect();
  const parser = new SaxesParser({ position: false, xmlns });
  let depth = 0;
  parser.on('opentag', (tag) => {
    depth++;
    events.open(
      tag.name,
      Object.fromEntries(Object.entries(tag.attributes).map(([key, value]) => [key, String(value)])),
    );
  });
  parser.on('closetag', (tag) => {
    depth--;
    events.close(tag.name);
  });
  // saxes also tells the blanks outside the root
  parser.on('text', (piece) => depth > 0 && events.text(piece));
  try {
    parser.write(text).close();
    return events.all;
  } catch {
    return null;
  }
}

function collect(): {
  all: Event[];
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close: (name: string) => void;
  text: (text: string) => void;
} {
  const all: Event[] = [];
  return {
    all,
    open: (name, attributes) => void all.push(['open', name, attributes]),
    close: (name) => void all.push(['close', name]),
    text(text) {
      const last = all.at(-1);
      if (last?.[0] === 'text') all[all.length - 1] = ['text', last[1] + text];
      else all.push(['text', text]);
    },
  };
}

function* outsideParts(): Generator<string> {
  for (const { bytes } of [...returnedFiles(/\.xls[xm]$/), ...corpusFiles().filter((one) => one.outcome === 'OPEN')]) {
    const zip = opened(bytes);
    for (const name of zip?.names ?? []) {
      const part = /\.(?:xml|rels)$/.test(name) ? zip?.read(name) : null;
      if (part && part.length < 300_000) yield new TextDecoder().decode(part).replace(/\r\n?/g, '\n');
    }
  }
}

function opened(bytes: Uint8Array): ReturnType<typeof openZip> | null {
  try {
    return openZip(bytes);
  } catch {
    return null;
  }
}
