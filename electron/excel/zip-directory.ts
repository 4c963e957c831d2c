import { limits } from './guard.ts';
import { refuse } from './refused-file.ts';

/**
 * One entry of the central directory; sizes in bytes. `dataAt` is where its packed bytes begin, `localAt` where the header before
 * them does, and its record in the directory takes up `recordSize` bytes from `recordAt`.
 */
export type ZipEntry = {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly dataAt: number;
  readonly localAt: number;
  readonly recordAt: number;
  readonly recordSize: number;
};

type Directory = { readonly count: number; readonly at: number; readonly size: number };

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const SIGNATURE = 0x05054b50;
const LOCAL = 0x04034b50;

/**
 * Reads the central directory whole (zip64 honoured) and holds every entry against its local header. Refuses a cut file (E20), a
 * directory longer than its count says (E20), a damaged entry (E22), encryption (E21), foreign methods, too many entries and spans that overlap (E23).
 */
export function readDirectory(file: Buffer): ZipEntry[] {
  const directory = findDirectory(file);
  if (directory.count > limits.zipEntries)
    refuse({ code: 'E23', reason: `${directory.count} phần, tối đa ${limits.zipEntries}` });
  const entries: ZipEntry[] = [];
  const spans: (readonly [from: number, to: number])[] = [];
  let at = directory.at;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== CENTRAL) refuse({ code: 'E20', part: 'mục lục' });
    const nameLength = file.readUInt16LE(at + 28);
    const extraLength = file.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + file.readUInt16LE(at + 32);
    if (next > directory.at + directory.size) refuse({ code: 'E20', part: 'mục lục' });
    const entry = readEntryAt(file, { at, next, nameLength, extraLength });
    entries.push(entry);
    spans.push([entry.localAt, entry.dataAt + entry.packedSize]);
    at = next;
  }
  // parts beyond the stated number would be passed over in silence; only the directory's own signature may stand there
  const end = directory.at + directory.size;
  if (at < end && (at + 4 > end || file.readUInt32LE(at) !== SIGNATURE)) refuse({ code: 'E20', part: 'mục lục' });
  refuseOverlaps(spans, directory.at);
  return entries;
}

function findDirectory(file: Buffer): Directory {
  const lowest = Math.max(0, file.length - 22 - 0xffff - limits.trailingBytes);
  for (let at = file.length - 22; at >= lowest; at--) {
    if (file.readUInt32LE(at) !== END) continue;
    const end = at + 22 + file.readUInt16LE(at + 20);
    if (end > file.length || file.length - end > limits.trailingBytes) continue;
    const directory = zip64Directory(file, at) ?? {
      count: file.readUInt16LE(at + 10),
      size: file.readUInt32LE(at + 12),
      at: file.readUInt32LE(at + 16),
    };
    if (directory.at + directory.size > at) refuse({ code: 'E20', part: 'mục lục' });
    return directory;
  }
  return refuse({ code: 'E20', part: 'cuối file' });
}

function zip64Directory(file: Buffer, endAt: number): Directory | null {
  const locatorAt = endAt - 20;
  if (locatorAt < 0 || file.readUInt32LE(locatorAt) !== LOCATOR_64) return null;
  const at = Number(file.readBigUInt64LE(locatorAt + 8));
  if (at + 56 > locatorAt || file.readUInt32LE(at) !== END_64) refuse({ code: 'E20', part: 'mục lục' });
  return {
    count: Number(file.readBigUInt64LE(at + 32)),
    size: Number(file.readBigUInt64LE(at + 40)),
    at: Number(file.readBigUInt64LE(at + 48)),
  };
}

type RecordPlace = {
  readonly at: number;
  readonly next: number;
  readonly nameLength: number;
  readonly extraLength: number;
};

function readEntryAt(file: Buffer, { at, next, nameLength, extraLength }: RecordPlace): ZipEntry {
  const flags = file.readUInt16LE(at + 8);
  const method = file.readUInt16LE(at + 10);
  const encoding = (flags & 0x800) === 0 ? 'latin1' : 'utf8';
  const name = file.toString(encoding, at + 46, at + 46 + nameLength);
  if ((flags & 1) !== 0) refuse({ code: 'E21' });
  if (method !== 0 && method !== 8) return refuse({ code: 'E23', reason: `kiểu nén lạ (${method}), phần ${name}` });
  const sizes = {
    size: file.readUInt32LE(at + 24),
    packedSize: file.readUInt32LE(at + 20),
    localAt: file.readUInt32LE(at + 42),
  };
  const extra = file.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
  const { size, packedSize, localAt } = withZip64(sizes, extra);
  if (localAt + 30 > file.length || file.readUInt32LE(localAt) !== LOCAL) refuse({ code: 'E22', part: name });
  const dataAt = localAt + 30 + file.readUInt16LE(localAt + 26) + file.readUInt16LE(localAt + 28);
  const crc = file.readUInt32LE(at + 16);
  return { name, method, crc, packedSize, size, dataAt, localAt, recordAt: at, recordSize: next - at };
}

type Sizes = { readonly size: number; readonly packedSize: number; readonly localAt: number };

/** Values of 0xFFFFFFFF stand in the zip64 extra field (id 1), in this order. */
function withZip64(sizes: Sizes, extra: Buffer): Sizes {
  const full = { ...sizes };
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let valueAt = at + 4;
    for (const key of ['size', 'packedSize', 'localAt'] as const) {
      if (sizes[key] !== 0xffffffff || valueAt + 8 > extra.length) continue;
      full[key] = Number(extra.readBigUInt64LE(valueAt));
      valueAt += 8;
    }
  }
  return full;
}

/** Overlapping spans are how a small zip unpacks to terabytes; no honest program writes them. */
function refuseOverlaps(spans: readonly (readonly [number, number])[], directoryAt: number): void {
  let reached = 0;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (from < reached) refuse({ code: 'E23', reason: 'các phần chồng lên nhau' });
    reached = to;
  }
  if (reached > directoryAt) refuse({ code: 'E20', part: 'mục lục' });
}
