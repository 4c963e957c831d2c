import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
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

/**
 * Writes the body to a file that is not there yet, up to `limit` bytes; a longer one is refused with 413. A body that does not come
 * whole leaves no file.
 */
export async function saveBody(request: IncomingMessage, file: string, limit: number): Promise<void> {
  let size = 0;
  const bounded = new Transform({
    transform(part: Buffer, _encoding, done) {
      size += part.length;
      done(size > limit ? new HttpRefusal(413, 'too large') : null, part);
    },
  });
  const written = createWriteStream(file, { flags: 'wx' });
  let ours = false;
  written.once('open', () => (ours = true));
  try {
    await pipeline(request, bounded, written);
  } catch (thrown) {
    if (ours) await rm(file, { force: true });
    throw thrown;
  }
}
