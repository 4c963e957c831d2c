import { createClient } from '#shared/service/client.ts';
import type { ServiceContract } from '#shared/service/contract.ts';
import { upload, type Ask } from './ask.ts';
import { browserHost } from './browser-host.ts';
import type { Connection } from './connect.ts';
import { listenOverHttp } from './http-events.ts';

/** The same service over loopback HTTP. The token comes in the fragment, which no request carries, and is kept for this tab only. */
export function connectBrowser(): Connection {
  const token = takeToken();
  const ask: Ask = async (path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${token}`);
    const answer = await fetch(`/api/${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return answer;
  };
  return {
    client: createClient<ServiceContract>(async (name, input) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await ask(`call/${encodeURIComponent(name)}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(input),
      });
      return answer.json();
    }),
    host: browserHost(ask),
    subscribe: listenOverHttp(ask),
    ticketsOf: (files) => Promise.all(files.map((file) => upload(ask, file))),
  };
}

const TOKEN_KEY = 'phuluc.token';

function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('t');
  if (given !== null) {
    sessionStorage.setItem(TOKEN_KEY, given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(TOKEN_KEY) ?? '';
}
