import type { Answer } from '#shared/service/answer.ts';
import { CallFailed } from '#shared/service/client.ts';
import { vi } from '../text/vi.ts';

/** A request to the loopback server with the token; throws CallFailed with a sentence to show where the server refused it. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** Makes the way to ask the server that this page came from. */
export function createAsk(token: string): Ask {
  return async (path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${token}`);
    const answer = await fetch(`/api/${path}`, { ...init, headers });
    if (!answer.ok) throw await failureOf(answer);
    return answer;
  };
}

async function failureOf(answer: Response): Promise<Error> {
  if (answer.status === 413)
    return new CallFailed({ kind: 'refusal', code: 'bad-input', message: vi.connection.tooLarge });
  if (answer.headers.get('content-type')?.startsWith('application/json')) {
    // `as`: the server answers its refusals in the service's own envelope
    const told = (await answer.json()) as Answer<never>;
    if (!told.ok) return new CallFailed(told.error);
  }
  return new Error(`HTTP ${answer.status}`);
}
