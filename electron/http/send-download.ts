import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Zip, ZipPassThrough } from 'fflate';
import { HttpRefusal } from './guard-request.ts';

/** Sends one file as a download, or a whole folder as ONE zip under the folder's name; 404 where there is nothing. */
export async function sendDownload(file: string, response: ServerResponse): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) {
    response.writeHead(200, { ...headersFor(path.basename(file)), 'content-length': found.size });
    await pipeline(createReadStream(file), response);
  } else if (found?.isDirectory()) {
    response.writeHead(200, headersFor(`${path.basename(file)}.zip`));
    await pipeline(Readable.from(zipOf(file)), response);
  } else throw new HttpRefusal(404, 'no such file');
}

function headersFor(name: string): Record<string, string> {
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
}

/** The folder's files, one after the other, stored as they are: workbooks are compressed already. Only one is in memory at a time. */
async function* zipOf(folder: string): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, part) => {
    if (error) fault = error;
    else ready.push(part);
  });
  for (const name of await namesIn(folder)) {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    entry.push(await readFile(path.join(folder, name)), true);
    if (fault) throw fault;
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
