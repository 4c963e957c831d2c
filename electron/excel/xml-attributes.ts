import { decodeEntities } from './xml-entities.ts';

/** The attributes of one element. They are read where they are asked for: most of a million cells' are never. */
export type Attributes = {
  /** the value of the attribute with this name as written; undefined when there is none */
  readonly get: (name: string) => string | undefined;
  readonly names: () => readonly string[];
  /** some attribute is `xmlns` or `xmlns:…` */
  readonly declares: () => boolean;
};

/** The attributes of whatever tag of `text` is at hand, as places in it: one object serves a whole part. */
export type TagAttributes = Attributes & {
  readonly clear: () => void;
  /** false when the name is there already, or the value has an entity that is none */
  readonly add: (name: string, from: number, to: number) => boolean;
};

export function createTagAttributes(text: string): TagAttributes {
  const names: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let count = 0;
  let declares = false;
  /** above this many attributes a set finds doubles; below it a loop is faster */
  let many: Set<string> | null = null;
  const indexOf = (name: string): number => {
    for (let i = 0; i < count; i++) if (names[i] === name) return i;
    return -1;
  };
  return {
    clear() {
      count = 0;
      declares = false;
      many = null;
    },
    add(name, from, to) {
      if (count > 32) {
        many ??= new Set(names.slice(0, count));
        if (many.has(name)) return false;
        many.add(name);
      } else if (indexOf(name) >= 0) return false;
      names[count] = name;
      starts[count] = from;
      ends[count] = to;
      count++;
      declares ||= name.charCodeAt(0) === 120 && isDeclaration(name);
      return !hasEntity(text, from, to) || decodeEntities(text.slice(from, to)) !== null;
    },
    get(name) {
      const i = indexOf(name);
      return i < 0 ? undefined : (attributeValue(text.slice(starts[i], ends[i])) ?? undefined);
    },
    names: () => names.slice(0, count),
    declares: () => declares,
  };
}

/** The attributes that saxes has read into an object. */
export function readAttributes(values: Readonly<Record<string, string>>): Attributes {
  return {
    get: (name) => values[name],
    names: () => Object.keys(values),
    declares: () => Object.keys(values).some(isDeclaration),
  };
}

/** A loop and not indexOf, which would look through the rest of the part. */
function hasEntity(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 38) return true;
  return false;
}

function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}

/** Line ends and tabs in an attribute count as blanks; written as entities they stay. */
function attributeValue(raw: string): string | null {
  const value = raw.includes('\n') || raw.includes('\t') ? raw.replace(/[\n\t]/g, ' ') : raw;
  return decodeEntities(value);
}
