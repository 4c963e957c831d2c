import { applyEdits, appendInside, attributeOf, prefixOf, withPrefix, type Edit } from './mark-edits.ts';
import { decodeXml, encodeXml, outlineXml } from './mark-xml.ts';
import { contentTypes, packageRelationships } from './namespaces.ts';
import { patchZip } from './patch-zip.ts';
import { element, XML_HEAD } from './write-xml.ts';
import type { ZipPart } from './write-zip.ts';
import { readDirectory } from './zip-directory.ts';
import { openZip, partKey, type ZipArchive } from './zip.ts';

/** The sender's file while it is being edited: what is not touched here stays as it is, byte for byte. */
export type MarkedPackage = {
  /** the file as it was sent, behind its guards */
  readonly zip: ZipArchive;
  /** a part's present text; null when there is none. `key` as partKey gives it */
  readonly text: (key: string) => string | null;
  /** makes edits in a part that is there */
  readonly edit: (key: string, edits: readonly Edit[]) => void;
  /** adds a part under a name like the one wanted that is free, and gives its key; `type` is its content type */
  readonly add: (wanted: string, text: string, type: string) => string;
  /** adds a relationship from a part to another and gives its id; `type` is the whole address of its type */
  readonly relate: (from: string, type: string, to: string) => string;
  /** the edited file */
  readonly bytes: () => Uint8Array;
};

const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml';

/** Opens a file for editing. Refuses (RefusedFile) what openZip refuses. */
export function openPackage(bytes: Uint8Array): MarkedPackage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = openZip(file);
  const names = new Map(readDirectory(file).map((entry) => [partKey(entry.name), entry.name.replaceAll('\\', '/')]));
  const originals = new Map<string, string>();
  const changed = new Map<string, string>();
  const added: string[] = [];

  const text = (key: string): string | null => {
    const known = changed.get(key) ?? originals.get(key);
    if (known !== undefined) return known;
    const bytes = zip.read(key);
    if (!bytes) return null;
    const original = decodeXml(bytes, key);
    originals.set(key, original);
    return original;
  };
  const edit = (key: string, edits: readonly Edit[]): void => {
    if (edits.length > 0) changed.set(key, applyEdits(text(key) ?? '', edits));
  };
  const put = (name: string, content: string): string => {
    const key = partKey(name);
    names.set(key, name.replace(/^\/+/, ''));
    changed.set(key, content);
    added.push(key);
    return key;
  };
  const add = (wanted: string, content: string, type: string): string => {
    const dot = wanted.lastIndexOf('.');
    let name = wanted;
    for (let n = 2; names.has(partKey(name)); n++) name = `${wanted.slice(0, dot)}${n}${wanted.slice(dot)}`;
    const key = put(name, content);
    edit(CONTENT_TYPES, typeEdits(text(CONTENT_TYPES) ?? '', `/${names.get(key) ?? key}`, type));
    return key;
  };
  const relate = (from: string, type: string, to: string): string => {
    const name = names.get(from) ?? from;
    const slash = name.lastIndexOf('/') + 1;
    const rels = partKey(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`);
    if (text(rels) === null)
      put(
        `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`,
        `${XML_HEAD}${element('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' })}`,
      );
    const { id, edits } = relationEdits(text(rels) ?? '', type, relativeTarget(name, names.get(to) ?? to));
    edit(rels, edits);
    return id;
  };
  return {
    zip,
    text,
    edit,
    add,
    relate,
    bytes() {
      const isAdded = new Set(added);
      const replaced = [...changed].filter(([key]) => !isAdded.has(key));
      const parts = added.map((key): ZipPart => ({
        name: names.get(key) ?? key,
        bytes: encodeXml(changed.get(key) ?? ''),
      }));
      return patchZip(file, {
        replaced: new Map(replaced.map(([key, content]) => [key, encodeXml(content)])),
        added: parts,
      });
    },
  };
}

const CONTENT_TYPES = '[content_types].xml';

/** Types one part: by its name, or by its ending where every part with that ending is of that type (drawings in VML). */
function typeEdits(text: string, name: string, type: string): Edit[] {
  const root = outlineXml(text, contentTypes);
  const typeOf = (ending: string): string | undefined => {
    const found = root.children.find((one) => attributeOf(text, one, 'Extension')?.toLowerCase() === ending);
    return found && attributeOf(text, found, 'ContentType');
  };
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const byEnding = ending === 'xml' ? undefined : (typeOf(ending) ?? null);
  const own =
    byEnding === type
      ? ''
      : byEnding === null
        ? element('Default', { Extension: ending, ContentType: type })
        : element('Override', { PartName: encodeURI(name), ContentType: type });
  // some packages type their .rels parts one by one: ours need the ending declared
  const rels =
    typeOf('rels') === undefined ? element('Default', { Extension: 'rels', ContentType: RELATIONSHIPS }) : '';
  return own + rels === '' ? [] : [appendInside(text, root, withPrefix(rels + own, prefixOf(root)))];
}

function relationEdits(text: string, type: string, target: string): { id: string; edits: Edit[] } {
  const root = outlineXml(text, packageRelationships);
  const ids = new Set(root.children.map((one) => attributeOf(text, one, 'Id')));
  let n = root.children.length + 1;
  while (ids.has(`rId${n}`)) n++;
  const relation = element('Relationship', { Id: `rId${n}`, Type: type, Target: target });
  return { id: `rId${n}`, edits: [appendInside(text, root, withPrefix(relation, prefixOf(root)))] };
}

/** From one part's folder to another part: `worksheets/a.xml`, `../comments1.xml`. */
function relativeTarget(from: string, to: string): string {
  const folder = from.split('/').slice(0, -1);
  const path = to.split('/');
  let same = 0;
  while (same < folder.length && same < path.length - 1 && folder[same] === path[same]) same++;
  return encodeURI([...folder.slice(same).map(() => '..'), ...path.slice(same)].join('/'));
}
