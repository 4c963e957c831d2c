import type { Answer } from '#shared/service/answer.ts';
import { CallFailed, createClient, type Client } from '#shared/service/client.ts';
import type { ServiceContract } from '#shared/service/contract.ts';
import type { EventName, ServiceEvents, Subscribe } from '#shared/service/events.ts';
import type { Host, Picked, SubscribeHost, WindowBridge } from '#shared/service/host.ts';
import { connectBrowser } from './browser-connection.ts';

/** Everything outside the page: the service, the machine around it, what is pushed, and the tickets of dropped files. */
export type Connection = {
  readonly client: Client<ServiceContract>;
  readonly host: Host;
  readonly subscribe: Subscribe;
  /** hears that something may have been pushed while nobody listened: what is shown must be asked anew */
  readonly onMissed: (listener: () => void) => () => void;
  /** what the machine around the page asks of it: menu commands, a book that was double-clicked */
  readonly subscribeHost: SubscribeHost;
  readonly ticketsOf: (files: readonly File[]) => Promise<readonly Picked[]>;
  /** the same for a drop, whose folders are taken whole; to be called within the drop event itself */
  readonly ticketsOfDrop: (transfer: DataTransfer) => Promise<readonly Picked[]>;
};

/** Connects through the window's bridge where there is one, else over loopback HTTP. The only caller of either. */
export function connect(): Connection {
  // `as`: the preload script, and nothing else, sets this name
  const bridge = (globalThis as { readonly phuluc?: WindowBridge }).phuluc;
  return bridge ? connectWindow(bridge) : connectBrowser();
}

function connectWindow(bridge: WindowBridge): Connection {
  const ticketsOf = (files: readonly File[]): Promise<readonly Picked[]> => bridge.ticketsOf(files);
  return {
    client: createClient<ServiceContract>((name, input) => bridge.send(name, input)),
    host: {
      kind: 'window',
      // `as`: main answers each request with the output that HostRequests names
      ask: async (name, input) => valueOf((await bridge.host(name, input)) as Answer<never>),
    },
    subscribe: (name, listener) =>
      bridge.subscribe((heard, event) => {
        // `as`: the name decides the event's type
        if (heard === name) listener(event as ServiceEvents[EventName] as never);
      }),
    // within one program nothing is missed
    onMissed: () => () => undefined,
    subscribeHost: (name, listener) =>
      bridge.subscribe((heard, event) => {
        // `as`: the name decides the event's type
        if (heard === name) listener(event as never);
      }),
    ticketsOf,
    // a dropped folder is one File here, and the machine knows its path
    ticketsOfDrop: (transfer) => ticketsOf([...transfer.files]),
  };
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new CallFailed(answer.error);
  return answer.value;
}
