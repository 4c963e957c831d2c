import { directoryHeader, endRecord, localHeader, packSmallPart, type PackedPart, type ZipPart } from './write-zip.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';
import { partKey } from './zip.ts';

export type ZipChanges = {
  /** new bytes of parts that are there, by their keys (see partKey) */
  readonly replaced: ReadonlyMap<string, Uint8Array>;
  /** parts that are not there yet; they come last, in this order */
  readonly added: readonly ZipPart[];
};

/**
 * A zip with some parts replaced and some added. Everything else is copied as it stands: names, order, headers, packed bytes.
 * What lies behind the archive's end is left out. `file` has passed the guards (openZip).
 */
export function patchZip(file: Buffer, changes: ZipChanges): Uint8Array {
  const entries = readDirectory(file);
  const ends = endsOfSpans(entries);
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  const put = (bytes: readonly Uint8Array[], record: Uint8Array): void => {
    pieces.push(...bytes);
    records.push(record);
    offset += bytes.reduce((sum, one) => sum + one.length, 0);
  };
  const putPacked = (part: PackedPart): void => put([localHeader(part), part.packed], directoryHeader(part, offset));
  for (const entry of entries) {
    const bytes = changes.replaced.get(partKey(entry.name));
    if (bytes) putPacked(packSmallPart({ name: entry.name, bytes }));
    else put([file.subarray(entry.localAt, ends.get(entry))], recordAt(file, entry, offset));
  }
  for (const part of changes.added) putPacked(packSmallPart(part));
  const directorySize = records.reduce((sum, one) => sum + one.length, 0);
  return Buffer.concat([...pieces, ...records, endRecord(records.length, directorySize, offset)]);
}

/** a 32-bit number whose true value stands in the zip64 extra field */
const NOT_HERE = 0xffffffff;

/** Where each entry ends: at the next one's header or the directory, so that a record of sizes behind the data goes along. */
function endsOfSpans(entries: readonly ZipEntry[]): ReadonlyMap<ZipEntry, number> {
  const inPlace = [...entries].sort((a, b) => a.localAt - b.localAt);
  const lowest = Math.min(...entries.map((entry) => entry.recordAt));
  return new Map(inPlace.map((entry, i) => [entry, inPlace[i + 1]?.localAt ?? lowest]));
}

/** An entry's record in the directory as it was, but for the place of its local header. */
function recordAt(file: Buffer, entry: ZipEntry, offset: number): Buffer {
  const record = Buffer.from(file.subarray(entry.recordAt, entry.recordAt + entry.recordSize));
  if (record.readUInt32LE(42) !== NOT_HERE) {
    record.writeUInt32LE(offset, 42);
    return record;
  }
  // zip64: the place is the last of the 8-byte numbers that stand in for those written as all ones
  const before = [24, 20].filter((at) => record.readUInt32LE(at) === NOT_HERE).length;
  const extraEnd = 46 + record.readUInt16LE(28) + record.readUInt16LE(30);
  for (let at = 46 + record.readUInt16LE(28); at + 4 <= extraEnd; at += 4 + record.readUInt16LE(at + 2))
    if (record.readUInt16LE(at) === 1) record.writeBigUInt64LE(BigInt(offset), at + 4 + before * 8);
  return record;
}
