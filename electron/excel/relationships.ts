import { packageRelationships, relationshipIds } from './namespaces.ts';
import { readXml, type Resolve } from './xml.ts';
import type { Attributes } from './xml-attributes.ts';
import { partKey, type ZipArchive } from './zip.ts';

/** One relationship of a part: `type` is the last word of its type's address (`worksheet`, `styles` …), `target` a part's key. */
export type Relationship = {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
};

/** The relationships of a part ('' for the package itself); none when it has no .rels. */
export function readRelationships(zip: ZipArchive, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const relsPart = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const bytes = zip.read(relsPart);
  if (!bytes) return [];
  const found: Relationship[] = [];
  readXml(
    bytes,
    { where: `Phần ${relsPart}`, namespaces: packageRelationships, roots: ['Relationships'] },
    {
      open(local, attributes) {
        if (local !== 'Relationship') return;
        const type = attributes.get('Type') ?? '';
        const target = attributes.get('Target') ?? '';
        const external = attributes.get('TargetMode') === 'External';
        found.push({
          id: attributes.get('Id') ?? '',
          type: type.slice(type.lastIndexOf('/') + 1),
          target: external ? target : resolveTarget(folder, target),
          external,
        });
      },
      close: ignore,
    },
  );
  return found;
}

/** The value of an element's `r:id`, whatever its prefix is called. */
export function relationshipIdOf(attributes: Attributes, resolve: Resolve): string | undefined {
  for (const name of attributes.names()) {
    if (!name.endsWith(':id')) continue;
    const uri = resolve(name.slice(0, -3));
    if (uri !== undefined && relationshipIds.has(uri)) return attributes.get(name);
  }
  return undefined;
}

/** A target as written (relative, absolute, with backslashes, percent-encoded) → the key of the part it means. */
function resolveTarget(folder: string, target: string): string {
  const slashed = decodePercent(target).replaceAll('\\', '/');
  const steps = slashed.startsWith('/') ? slashed.split('/') : `${folder}${slashed}`.split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return partKey(path.join('/'));
}

function decodePercent(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function ignore(): void {
  // relationships hold nothing inside
}
