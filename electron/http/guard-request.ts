import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What ends a request early: an HTTP status and a short English reason (it is never shown to a user). */
export class HttpRefusal extends Error {
  readonly status: number;
  constructor(status: number, reason: string) {
    super(reason);
    this.name = 'HttpRefusal';
    this.status = status;
  }
}

/** A new start-up token: 32 random bytes, in the form that a URL fragment carries. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Throws where a request does not come from our own page. Host must be exactly ours (a rebound DNS name is not); Origin is absent
 * or exactly ours; Sec-Fetch-Site is absent or same-origin, since another port of 127.0.0.1 is "same-site".
 */
export function guardOrigin(request: IncomingMessage, host: string): void {
  const { headers } = request;
  if (headers.host !== host) throw new HttpRefusal(421, 'wrong host');
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) throw new HttpRefusal(403, 'wrong origin');
  const site = headers['sec-fetch-site'];
  const isPage = request.method === 'GET' && !request.url?.startsWith('/api/');
  if (site !== undefined && site !== 'same-origin' && !(isPage && site === 'none'))
    throw new HttpRefusal(403, 'cross site');
}

/** Throws where the request does not carry the token; compared in constant time. */
export function guardToken(request: IncomingMessage, token: string): void {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const given = request.headers.authorization ?? '';
  if (!timingSafeEqual(digest(given), digest(`Bearer ${token}`))) throw new HttpRefusal(401, 'token');
}

/** Throws where the method or the content type is not the one that the route takes. */
export function guardShape(request: IncomingMessage, method: 'GET' | 'POST', type?: string): void {
  if (request.method !== method) throw new HttpRefusal(405, 'method');
  if (type !== undefined && request.headers['content-type'] !== type) throw new HttpRefusal(415, 'content type');
}
