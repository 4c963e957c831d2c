import type { Picked } from '#shared/service/host.ts';

/** A request to the loopback server with the token; throws where the server refused it. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** Sends a file's bytes to the server, which gives a ticket for them. */
export async function upload(ask: Ask, file: File): Promise<Picked> {
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await ask(`upload/${encodeURIComponent(file.name)}`, { method: 'POST', headers, body: file });
  // `as`: the server's own answer
  return (await answer.json()) as Picked;
}
