import { readFile } from 'node:fs/promises';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** No inline or foreign script, no connection but to ourselves, no frame around us. AG Grid sets styles, hence style-src. */
export const contentSecurityPolicy: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

export type StaticAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/**
 * A file of the built window by its URL path. 403 for a path that leaves the folder or holds a NUL, 404 for what is not there or of
 * a kind that the window has no use for.
 */
export async function staticFile(root: string, urlPath: string): Promise<StaticAnswer> {
  const relative = decode(urlPath);
  if (relative === null || relative.includes('\0')) return refused(403);
  const file = path.join(root, relative === '/' ? 'index.html' : relative);
  if (!file.startsWith(root + path.sep)) return refused(403);
  const type = types[path.extname(file)];
  const body = type === undefined ? null : await readFile(file).catch(() => null);
  return body === null || type === undefined
    ? refused(404)
    : { status: 200, headers: { ...pageHeaders, 'content-type': type }, body };
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null;
  }
}

function refused(status: number): StaticAnswer {
  return { status, headers: pageHeaders, body: Buffer.alloc(0) };
}
