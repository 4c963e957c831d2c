import { crc32, deflateRawSync } from 'node:zlib';

export type ZipPart = {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** what the headers claim instead of the truth */
  readonly claims?: {
    readonly size?: number;
    readonly packedSize?: number;
    readonly crc?: number;
    readonly method?: number;
  };
  readonly flags?: number;
  readonly stored?: boolean;
  /** point to the local header of the part with this index instead of an own one */
  readonly sharesDataOf?: number;
};

/** A zip made by hand, so that each of its lies is ours. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const chunks: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  const central: Buffer[] = [];
  parts.forEach((part, i) => {
    const data = Buffer.from(part.data);
    const packed = part.stored ? data : deflateRawSync(data);
    const fields = {
      method: part.claims?.method ?? (part.stored ? 0 : 8),
      crc: part.claims?.crc ?? crc32(data),
      packedSize: part.claims?.packedSize ?? packed.length,
      size: part.claims?.size ?? data.length,
    };
    const name = Buffer.from(part.name, 'utf8');
    const flags = 0x800 | (part.flags ?? 0);
    const offset = part.sharesDataOf === undefined ? at : (offsets[part.sharesDataOf] ?? 0);
    offsets[i] = offset;
    if (part.sharesDataOf === undefined) {
      const local = Buffer.concat([header(0x04034b50, [20], flags, fields, name), name, packed]);
      chunks.push(local);
      at += local.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([header(0x02014b50, [20, 20], flags, fields, name), tail, name]));
  });
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...chunks, directory, end]);
}

type Fields = { readonly method: number; readonly crc: number; readonly packedSize: number; readonly size: number };

/** The part that local and central headers have in common, up to the length of the extra field. */
function header(signature: number, versions: readonly number[], flags: number, fields: Fields, name: Buffer): Buffer {
  const start = Buffer.alloc(4 + versions.length * 2);
  start.writeUInt32LE(signature, 0);
  versions.forEach((version, i) => start.writeUInt16LE(version, 4 + i * 2));
  const rest = Buffer.alloc(24);
  rest.writeUInt16LE(flags, 0);
  rest.writeUInt16LE(fields.method, 2);
  rest.writeUInt32LE(fields.crc, 8);
  rest.writeUInt32LE(fields.packedSize, 12);
  rest.writeUInt32LE(fields.size, 16);
  rest.writeUInt16LE(name.length, 20);
  return Buffer.concat([start, rest]);
}
