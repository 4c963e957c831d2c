/**
 * The texts (`vi.common.save`) that no source names. `texts`: what text files export, by the name of the export. A source names a text by
 * its whole path, from the export on or from a name that it gave to a part of it; a part that is named with no further step, or with a
 * step in brackets, counts as named whole. Blind to a name that is handed on to another file, which counts as a part named whole.
 */
export function unusedTexts(
  texts: ReadonlyMap<string, unknown>,
  sources: ReadonlyMap<string, string>,
): readonly string[] {
  const used = new Set<string>();
  for (const source of sources.values()) for (const named of namedIn(source, texts)) used.add(named);
  return [...texts]
    .flatMap(([name, value]) => leavesOf(name, value))
    .filter((leaf) => !partsOf(leaf).some((part) => used.has(part)));
}

function namedIn(source: string, texts: ReadonlyMap<string, unknown>): readonly string[] {
  const names = importedNames(source, texts);
  if (names.size === 0) return [];
  // a name may be given to a part of a part, so that what is defined later is looked at again
  for (const [, name = '', from = ''] of source.matchAll(/const (\w+) = ([\w.]+);/g)) {
    const full = fullPath(from, names);
    if (full !== null && isPart(full, texts)) names.set(name, full);
  }
  const named: string[] = [];
  for (const [, list = '', from = ''] of source.matchAll(/const \{([^}=]*)\} = ([\w.]+);/g)) {
    const full = fullPath(from, names);
    if (full === null) continue;
    for (const one of list.split(',')) {
      const [key = '', alias = key] = one.split(':').map((part) => part.trim());
      if (key === '') continue;
      if (isPart(`${full}.${key}`, texts)) names.set(alias, `${full}.${key}`);
      else named.push(`${full}.${key}`);
    }
  }
  const withoutNaming = source
    .replaceAll(/import [^;]*?from '[^']*';/g, '')
    .replaceAll(/const (\w+) = ([\w.]+);/g, (whole, _name, from: string) => (isNaming(from, names, texts) ? '' : whole))
    .replaceAll(/const \{[^}=]*\} = ([\w.]+);/g, (whole, from: string) => (isNaming(from, names, texts) ? '' : whole));
  for (const [, chain = ''] of withoutNaming.matchAll(/(?<![\w.'-])([A-Za-z_$]\w*(?:\??\.\w+)*)/g)) {
    const full = fullPath(chain.replaceAll('?.', '.'), names);
    if (full !== null) named.push(shortenToText(full, texts));
  }
  return named;
}

function importedNames(source: string, texts: ReadonlyMap<string, unknown>): Map<string, string> {
  const names = new Map<string, string>();
  for (const [, list = ''] of source.matchAll(/import \{([^}]*)\} from '[^']*\/(?:[\w-]+\.)?vi\.ts'/g))
    for (const one of list.split(',')) addImport(one, names, texts);
  return names;
}

function addImport(one: string, names: Map<string, string>, texts: ReadonlyMap<string, unknown>): void {
  const [name = '', alias = name] = one.trim().split(/\s+as\s+/);
  if (texts.has(name)) names.set(alias, name);
}

function fullPath(chain: string, names: ReadonlyMap<string, string>): string | null {
  const [first = '', ...rest] = chain.split('.');
  const known = names.get(first);
  return known === undefined ? null : [known, ...rest].join('.');
}

function isNaming(from: string, names: ReadonlyMap<string, string>, texts: ReadonlyMap<string, unknown>): boolean {
  const full = fullPath(from, names);
  return full !== null && isPart(full, texts);
}

/** The path as far as it leads through the texts: behind a text come the methods of a string. */
function shortenToText(full: string, texts: ReadonlyMap<string, unknown>): string {
  const steps = full.split('.');
  let end = steps.length;
  while (end > 1 && valueAt(steps.slice(0, end), texts) === undefined) end -= 1;
  return steps.slice(0, end).join('.');
}

function isPart(full: string, texts: ReadonlyMap<string, unknown>): boolean {
  const value = valueAt(full.split('.'), texts);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(steps: readonly string[], texts: ReadonlyMap<string, unknown>): unknown {
  const [first = '', ...rest] = steps;
  return rest.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Reflect.get(value, step) : undefined,
    texts.get(first),
  );
}

function leavesOf(name: string, value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [name];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(`${name}.${key}`, inner));
}

/** `a.b.c` → `a`, `a.b`, `a.b.c`. */
function partsOf(leaf: string): readonly string[] {
  const steps = leaf.split('.');
  return steps.map((_step, at) => steps.slice(0, at + 1).join('.'));
}
