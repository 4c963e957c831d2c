import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Transform } from 'node:stream';
import { HttpRefusal } from './guard-request.ts';

/** The body as text, up to `limit` bytes; a longer one is refused with 413 before it is kept. */
export async function readText(request: IncomingMessage, limit: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    // `as`: a request without an encoding set gives Buffers
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > limit) throw new HttpRefusal(413, 'too large');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Writes the body to a file, up to `limit` bytes; a longer one is refused with 413. */
export async function saveBody(request: IncomingMessage, file: string, limit: number): Promise<void> {
  let size = 0;
  const bounded = new Transform({
    transform(part: Buffer, _encoding, done) {
      size += part.length;
      done(size > limit ? new HttpRefusal(413, 'too large') : null, part);
    },
  });
  await pipeline(request, bounded, createWriteStream(file, { flags: 'wx' }));
}
