import { crc32, deflateRaw, deflateRawSync } from 'node:zlib';
import { promisify } from 'node:util';

export type ZipPart = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Packs parts in the order given into a zip archive (at most 65,535 parts, 4 GB). No clock goes in: every part is dated
 * 1980-01-01, so the same parts give the same bytes.
 */
export async function writeZip(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const entries = await Promise.all(parts.map(packPart));
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    directory.push(directoryHeader(entry, offset));
    pieces.push(header, entry.packed);
    offset += header.length + entry.packed.length;
  }
  const directorySize = directory.reduce((sum, one) => sum + one.length, 0);
  return Buffer.concat([...pieces, ...directory, endRecord(entries.length, directorySize, offset)]);
}

/** A part as it stands in an archive. */
export type PackedPart = {
  readonly name: Buffer;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
  readonly method: 0 | 8;
};

const deflate = promisify(deflateRaw);
/** 1980-01-01, the earliest day the format knows */
const FIXED_DATE = 0x0021;
const UTF8_NAMES = 0x0800;
/** bytes */
const WORTH_PACKING = 700;

/** A part deflated, or stored where that is no longer. */
async function packPart(part: ZipPart): Promise<PackedPart> {
  return packed(part, await deflate(part.bytes, { level: 6 }));
}

/**
 * The same at once, for the few small parts of an edited file: another thread's help costs more than it gives, and setting up
 * the packing of some hundred bytes more than they are worth.
 */
export function packSmallPart(part: ZipPart): PackedPart {
  const { length } = part.bytes;
  if (length < WORTH_PACKING) return packed(part, part.bytes);
  // a window no larger than the part: zlib clears it for every part anew
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(length))));
  return packed(part, deflateRawSync(part.bytes, { level: 6, windowBits, chunkSize: Math.max(64, length) }));
}

function packed({ name, bytes }: ZipPart, deflated: Uint8Array): PackedPart {
  const stored = deflated.length >= bytes.length;
  return {
    name: Buffer.from(name, 'utf8'),
    packed: stored ? bytes : deflated,
    size: bytes.length,
    crc: crc32(bytes),
    method: stored ? 0 : 8,
  };
}

/** The header that stands before a part's packed bytes. */
export function localHeader(entry: PackedPart): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, entry);
  return Buffer.concat([header, entry.name]);
}

/** A part's record in the directory; `offset` is where its local header begins. */
export function directoryHeader(entry: PackedPart, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  writeCommon(header, 6, entry);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, entry.name]);
}

/** The fields that both headers share, from "version needed" to the name's length. */
function writeCommon(header: Buffer, at: number, entry: PackedPart): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(entry.method, at + 4);
  header.writeUInt16LE(0, at + 6);
  header.writeUInt16LE(FIXED_DATE, at + 8);
  header.writeUInt32LE(entry.crc, at + 10);
  header.writeUInt32LE(entry.packed.length, at + 14);
  header.writeUInt32LE(entry.size, at + 18);
  header.writeUInt16LE(entry.name.length, at + 22);
}

/** The record that ends an archive. */
export function endRecord(count: number, directorySize: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(directorySize, 12);
  record.writeUInt32LE(directoryOffset, 16);
  return record;
}
