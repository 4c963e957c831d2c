import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { EventBus } from '../service/events.ts';
import type { Dispatch } from '../service/dispatch.ts';
import { answerFault } from './answer-fault.ts';
import type { BrowserHost } from './browser-host.ts';
import { openEventStream } from './event-stream.ts';
import { guardOrigin, guardShape, guardToken, HttpRefusal, newToken } from './guard-request.ts';
import { readText } from './request-body.ts';
import { sendJson } from './send-json.ts';
import { staticFile } from './static-files.ts';

export type ServerOptions = {
  /** folder of the built window */
  readonly root: string;
  readonly dispatch: Dispatch;
  readonly bus: EventBus;
  readonly host: BrowserHost;
  /** tried first, since what a browser remembers (widths of columns) belongs to a port; 0 or taken: any free one */
  readonly port: number;
  /** told of every request and of its end; a page that is open holds its event stream open */
  readonly onRequest?: (ended: Promise<void>) => void;
};

export type RunningServer = {
  /** the page's address with the token in its fragment, which no request carries */
  readonly url: string;
  readonly origin: string;
  readonly port: number;
  readonly close: () => Promise<void>;
};

const INPUT_LIMIT = 4 * 1024 * 1024;

/**
 * Browser mode: the window's files and the service on 127.0.0.1 only. Every request is checked for host and origin, every /api
 * request for the token; nothing is readable from another site, another port or by guessing.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const token = newToken();
  let host = '';
  const server = createServer((request, response) => {
    options.onRequest?.(new Promise((ended) => response.once('close', ended)));
    answer(request, response).catch((thrown: unknown) => answerFault(response, thrown));
  });
  server.headersTimeout = 5_000;
  server.maxHeadersCount = 50;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    guardOrigin(request, host);
    const url = addressOf(request.url ?? '/', host);
    if (!url.pathname.startsWith('/api/')) {
      guardShape(request, 'GET');
      const file = await staticFile(options.root, url.pathname);
      response.writeHead(file.status, file.headers).end(file.body);
      return;
    }
    guardToken(request, token);
    const [, , route = '', name = ''] = url.pathname.split('/').map(decoded);
    if (route === 'call') await call(name, request, response);
    else if (route === 'events') {
      guardShape(request, 'GET');
      openEventStream(options.bus, request, response);
    } else if (!(await options.host.answer(route, { name, query: url.searchParams, request, response })))
      throw new HttpRefusal(404, 'no such route');
  }

  async function call(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    guardShape(request, 'POST', 'application/json');
    const input = parseJson(await readText(request, INPUT_LIMIT));
    sendJson(response, await options.dispatch(name, input));
  }

  const port = await listen(server, options.port).catch((thrown: unknown) => {
    if (options.port === 0) throw thrown;
    return listen(server, 0);
  });
  host = `127.0.0.1:${port}`;
  return {
    url: `http://${host}/#t=${token}`,
    origin: `http://${host}`,
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** "//" is the beginning of another host's address, and of none that there is. */
function addressOf(written: string, host: string): URL {
  const url = URL.parse(written, `http://${host}`);
  if (url?.host !== host) throw new HttpRefusal(400, 'not an address');
  return url;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new HttpRefusal(400, 'not an address');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpRefusal(400, 'not JSON');
  }
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      const address = server.address();
      if (address === null || typeof address === 'string') failed(new Error('the server has no port'));
      else done(address.port);
    });
  });
}
