import { createClient } from '#shared/service/client.ts';
import type { ServiceContract } from '#shared/service/contract.ts';
import { createAsk } from './ask.ts';
import { browserHost } from './browser-host.ts';
import type { Connection } from './connect.ts';
import { readDrop } from './dropped.ts';
import { listenOverHttp } from './http-events.ts';
import { uploadFiles, uploadFolder } from './uploads.ts';

/** The same service over loopback HTTP. The token comes in the fragment, which no request carries, and is kept for this tab only. */
export function connectBrowser(): Connection {
  const ask = createAsk(takeToken());
  return {
    client: createClient<ServiceContract>(async (name, input) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify(input);
      return (await ask(`call/${encodeURIComponent(name)}`, { method: 'POST', headers, body })).json();
    }),
    host: browserHost(ask),
    ...listenOverHttp(ask),
    // there is no menu beside the page, and no other program hands over a book
    subscribeHost: () => () => undefined,
    ticketsOf: (files) => uploadFiles(ask, files),
    ticketsOfDrop: async (transfer) => {
      const { files, folders } = await readDrop(transfer);
      const uploaded = await uploadFiles(ask, files);
      const whole = folders.map((folder) => uploadFolder(ask, folder.name, folder.files));
      return [...uploaded, ...(await Promise.all(whole))];
    },
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
