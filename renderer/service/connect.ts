import { createClient, type Client } from '#shared/service/client.ts';
import type { ServiceContract } from '#shared/service/contract.ts';
import type { EventName, ServiceEvents, Subscribe } from '#shared/service/events.ts';
import type { Host, Picked, WindowBridge } from '#shared/service/host.ts';
import { connectBrowser } from './browser-connection.ts';

/** Everything outside the page: the service, the machine around it, what is pushed, and the tickets of dropped files. */
export type Connection = {
  readonly client: Client<ServiceContract>;
  readonly host: Host;
  readonly subscribe: Subscribe;
  readonly ticketsOf: (files: readonly File[]) => Promise<readonly Picked[]>;
};

/** Connects through the window's bridge where there is one, else over loopback HTTP. The only caller of either. */
export function connect(): Connection {
  // `as`: the preload script, and nothing else, sets this name
  const bridge = (globalThis as { readonly phuluc?: WindowBridge }).phuluc;
  return bridge ? connectWindow(bridge) : connectBrowser();
}

function connectWindow(bridge: WindowBridge): Connection {
  return {
    client: createClient<ServiceContract>((name, input) => bridge.send(name, input)),
    host: {
      kind: 'window',
      // `as`: main answers each request with the output that HostRequests names
      ask: async (name, input) => (await bridge.host(name, input)) as never,
    },
    subscribe: (name, listener) =>
      bridge.subscribe((heard, event) => {
        // `as`: the name decides the event's type
        if (heard === name) listener(event as ServiceEvents[EventName] as never);
      }),
    ticketsOf: (files) => bridge.ticketsOf(files),
  };
}
