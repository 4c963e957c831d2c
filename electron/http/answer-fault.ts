import type { ServerResponse } from 'node:http';
import { Refusal, type Answer } from '#shared/service/answer.ts';
import { HttpRefusal } from './guard-request.ts';

/**
 * Ends a request that was thrown out of: a guard's refusal as its bare status, the service's refusal (a ticket that was never given)
 * as 404 with its sentence, anything else as 500, logged whole and told to nobody.
 */
export function answerFault(response: ServerResponse, thrown: unknown): void {
  if (isPageGone(thrown)) {
    response.destroy();
    return;
  }
  if (response.headersSent) {
    // part of an answer is out: cutting the connection is the only way left to say that it is not whole
    response.destroy();
    log(thrown);
    return;
  }
  const plain = { 'content-type': 'text/plain', 'cache-control': 'no-store', connection: 'close' };
  if (thrown instanceof HttpRefusal) response.writeHead(thrown.status, plain).end();
  else if (thrown instanceof Refusal) {
    const answer: Answer<never> = {
      ok: false,
      error: { kind: 'refusal', code: thrown.code, message: thrown.message },
    };
    response.writeHead(404, { ...plain, 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(answer));
  } else {
    log(thrown);
    response.writeHead(500, plain).end();
  }
}

/** A page that was closed in the middle of an upload or download is no fault. */
function isPageGone(thrown: unknown): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

function log(thrown: unknown): void {
  process.stderr.write(`${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`);
}
