/** Carries functions, promises and files between the two worlds of a page; without it (IPC) they cannot be cloned. */
export type References = {
  readonly put: (value: unknown) => number;
  readonly putFile: (file: File) => number;
  readonly call: (id: number) => (...args: readonly unknown[]) => unknown;
  readonly promise: (id: number) => Promise<unknown>;
  readonly file: (id: number) => File;
};

export type Codec = { readonly encode: (value: unknown) => string; readonly decode: (text: string) => unknown };

type Wire = { readonly t: string; readonly v?: unknown };

/**
 * Text form of what the structured clone carries. Put into the page as its own source (toString), so that it may close over nothing.
 */
export function makeCodec(references: References | null): Codec {
  function encode(value: unknown, above: readonly unknown[]): Wire {
    if (value === undefined) return { t: 'undefined' };
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return { t: 'plain', v: value };
    if (typeof value === 'number') return { t: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
    if (typeof value === 'function') {
      if (!references) throw new Error('An object could not be cloned.');
      return { t: 'function', v: references.put(value) };
    }
    if (typeof value !== 'object') throw new Error('An object could not be cloned.');
    if (above.includes(value)) throw new Error('stand-in: cycles are not carried');
    return encodeObject(value, [...above, value]);
  }

  function encodeObject(value: object, above: readonly unknown[]): Wire {
    const tag = Object.prototype.toString.call(value).slice(8, -1);
    if (tag === 'Promise') {
      if (!references) throw new Error('#<Promise> could not be cloned.');
      return { t: 'promise', v: references.put(value) };
    }
    // `as`: the tags say what the values are, also of another world's classes, where instanceof does not
    if (tag === 'File' && references) return { t: 'file', v: references.putFile(value as File) };
    if (tag === 'Date') return { t: 'date', v: (value as Date).getTime() };
    if (tag === 'Error') return { t: 'error', v: [(value as Error).name, (value as Error).message] };
    if (tag === 'Uint8Array') return { t: 'bytes', v: Array.from(value as Uint8Array) };
    if (Array.isArray(value)) return { t: 'array', v: value.map((one) => encode(one, above)) };
    if (tag !== 'Object') throw new Error(`stand-in: ${tag} is not carried`);
    return { t: 'object', v: Object.entries(value).map(([key, one]) => [key, encode(one, above)]) };
  }

  function decode(wire: Wire): unknown {
    // `as`: written by encode above
    const id = wire.v as number;
    switch (wire.t) {
      case 'undefined':
        return undefined;
      case 'plain':
        return wire.v;
      case 'number':
        return Number(wire.v);
      case 'date':
        return new Date(id);
      case 'error': {
        const [name, message] = wire.v as [string, string];
        return Object.assign(new Error(message), { name });
      }
      case 'bytes':
        return Uint8Array.from(wire.v as number[]);
      case 'array':
        return (wire.v as Wire[]).map(decode);
      case 'object':
        return Object.fromEntries((wire.v as [string, Wire][]).map(([key, one]) => [key, decode(one)]));
      case 'function':
        return references?.call(id);
      case 'promise':
        return references?.promise(id);
      case 'file':
        return references?.file(id);
      default:
        throw new Error(`stand-in: ${wire.t} on the wire`);
    }
  }

  return {
    encode: (value) => JSON.stringify(encode(value, [])),
    decode: (text) => decode(JSON.parse(text) as Wire),
  };
}
