import { crc32, inflateRawSync } from 'node:zlib';
import { limits } from './guard.ts';
import { refuse } from './refused-file.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

/** A guarded zip: parts are looked up by name without regard to case and inflated only when asked for. */
export type ZipArchive = {
  /** names as looked up: forward slashes, lower case */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** the bytes of a part; null when there is none. Refuses a part whose size or CRC-32 is not the declared one. */
  readonly read: (name: string) => Buffer | null;
};

/**
 * Opens a zip by its central directory. Nothing is inflated yet; sizes, names, methods and spans are checked (guards 5–8), and
 * the file is refused at the first that fails.
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(file);
  refuseBombs(entries);
  const byName = indexByName(entries);
  return {
    names: [...byName.keys()],
    has: (name) => byName.has(partKey(name)),
    read: (name) => {
      const entry = byName.get(partKey(name));
      return entry ? readEntry(file, entry) : null;
    },
  };
}

/** The form in which part names are compared: forward slashes, none in front, lower case. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function refuseBombs(entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    const ratio = entry.size / Math.max(1, entry.packedSize);
    if (
      total > limits.totalBytes ||
      entry.size > limits.partBytes ||
      (entry.size > limits.ratioFromBytes && ratio > limits.ratio)
    )
      refuse({ code: 'E25', reason: `giải nén ra quá lớn, phần ${entry.name}` });
  }
}

/** Nothing is ever written to disk by name, so names that climb out of the archive are only passed over. */
function indexByName(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = partKey(entry.name);
    if (key === '' || key.endsWith('/') || /^[a-z]:/.test(key) || key.split('/').includes('..')) continue;
    const earlier = byName.get(key);
    if (earlier && (earlier.crc !== entry.crc || earlier.size !== entry.size))
      refuse({ code: 'E24', reason: `hai phần khác nhau cùng tên ${entry.name}` });
    if (!earlier) byName.set(key, entry);
  }
  return byName;
}

function readEntry(file: Buffer, entry: ZipEntry): Buffer {
  const packed = file.subarray(entry.dataAt, entry.dataAt + entry.packedSize);
  const bytes = entry.method === 0 ? packed : inflate(packed, entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) refuse({ code: 'E26', part: entry.name });
  return bytes;
}

function inflate(packed: Buffer, entry: ZipEntry): Buffer {
  try {
    return inflateRawSync(packed, {
      maxOutputLength: entry.size + 1,
      // one allocation for an ordinary part; a lying size must not allocate 150 MB at once
      chunkSize: Math.min(Math.max(64, entry.size + 1), 4 * 1024 * 1024),
    });
  } catch {
    return refuse({ code: 'E22', part: entry.name });
  }
}
