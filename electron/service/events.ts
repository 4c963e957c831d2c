import type { Emit, EventName, ServiceEvents, Subscribe } from '#shared/service/events.ts';

type Listener = (name: EventName, event: ServiceEvents[EventName]) => void;

/** One bus for what the service pushes; each way in (window, browser, command line) listens on it. */
export type EventBus = {
  readonly emit: Emit;
  readonly subscribe: Subscribe;
  /** hears every event; answers with the function that stops it */
  readonly listen: (listener: Listener) => () => void;
};

export function createEventBus(): EventBus {
  const listeners = new Set<Listener>();
  const listen = (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    emit: (name, event) => {
      for (const listener of listeners) listener(name, event);
    },
    subscribe: (name, listener) =>
      listen((heard, event) => {
        // `as`: the name decides the event's type, and the two are equal here
        if (heard === name) (listener as (event: ServiceEvents[EventName]) => void)(event);
      }),
    listen,
  };
}
