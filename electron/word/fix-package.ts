import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/**
 * Takes the clock out of a document that the library wrote: it puts the time of writing into the properties and into every
 * part of the zip, so that the same document would be different bytes each time.
 */
export function fixPackage(bytes: Uint8Array): Uint8Array {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes)).toSorted(byImportance)) {
    const fixed = name === 'docProps/core.xml' ? strToU8(withoutTimes(strFromU8(content))) : content;
    parts[name] = [fixed, { mtime: EARLIEST, level: 6 }];
  }
  return zipSync(parts);
}

/** the earliest day the format knows, in whatever zone the machine is */
const EARLIEST = new Date(1980, 0, 1);

function withoutTimes(xml: string): string {
  return xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');
}

/** The list of types first, as programs that look only at a zip's beginning expect. */
function byImportance([a]: readonly [string, Uint8Array], [b]: readonly [string, Uint8Array]): number {
  const first = (name: string): number => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2);
  return first(a) - first(b) || (a < b ? -1 : 1);
}
