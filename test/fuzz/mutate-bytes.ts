import type { ZipPart } from '../helpers/make-zip.ts';
import { makeZip } from '../helpers/make-zip.ts';
import type { Draw } from './draw.ts';

/** What mail, disks and bad programs do to a file; the parts are those of a good one. */
export const byteMutations = {
  'an XML part cut off': (parts, draw) =>
    withPart(parts, draw, (data) => data.subarray(0, draw.between(0, data.length - 1))),
  'a bit of an XML part flipped': (parts, draw) => withPart(parts, draw, (data) => flipped(data, draw, 1)),
  'a stretch of an XML part lost': (parts, draw) =>
    withPart(parts, draw, (data) => {
      const at = draw.between(0, data.length - 1);
      return Buffer.concat([data.subarray(0, at), data.subarray(at + draw.between(1, 200))]);
    }),
  'two stretches of an XML part exchanged': (parts, draw) =>
    withPart(parts, draw, (data) => {
      const size = draw.between(1, 60);
      const [a, b] = [draw.between(0, data.length - 1), draw.between(0, data.length - 1)].sort((x, y) => x - y);
      if (a === undefined || b === undefined || a + size > b) return data;
      const [one, two] = [data.subarray(a, a + size), data.subarray(b, b + size)];
      return Buffer.concat([data.subarray(0, a), two, data.subarray(a + size, b), one, data.subarray(b + size)]);
    }),
  'a part left out': (parts, draw) => makeZip(parts.filter((part) => part !== draw.one(parts))),
  'bytes of the zip flipped': (parts, draw) => flipped(makeZip(parts), draw, draw.between(1, 4)),
  'the zip cut off': (parts, draw) => {
    const bytes = makeZip(parts);
    return bytes.subarray(0, draw.between(0, bytes.length - 1));
  },
} satisfies Readonly<Record<string, (parts: readonly ZipPart[], draw: Draw) => Buffer>>;

function withPart(parts: readonly ZipPart[], draw: Draw, change: (data: Buffer) => Buffer): Buffer {
  // the sheets hold what counts: they are hit as often as all other parts together
  const sheets = parts.filter((part) => part.name.startsWith('xl/worksheets'));
  const hit = draw.one(draw.chance(0.5) ? sheets : parts);
  return makeZip(parts.map((part) => (part === hit ? { ...part, data: change(Buffer.from(part.data)) } : part)));
}

function flipped(data: Buffer, draw: Draw, times: number): Buffer {
  const copy = Buffer.from(data);
  for (let left = times; left > 0 && copy.length > 0; left -= 1) {
    const at = draw.between(0, copy.length - 1);
    copy.writeUInt8(copy.readUInt8(at) ^ (1 << draw.between(0, 7)), at);
  }
  return copy;
}
