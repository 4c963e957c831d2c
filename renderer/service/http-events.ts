import type { EventName, ServiceEvents, Subscribe } from '#shared/service/events.ts';
import type { Ask } from './ask.ts';

type Heard = { readonly name: EventName; readonly event: ServiceEvents[EventName] };

/** Events over HTTP: `onMissed` hears that some may have been pushed while nobody listened, so that what is shown must be asked anew. */
export type HttpEvents = {
  readonly subscribe: Subscribe;
  readonly onMissed: (listener: () => void) => () => void;
};

const RETRY_MS = 1_000;

/**
 * Server-sent events read by fetch, since EventSource cannot send the token; connects again when the stream ends. The stream is
 * open as long as the page is: by it the server knows that somebody is there.
 */
export function listenOverHttp(ask: Ask): HttpEvents {
  const listeners = new Set<(heard: Heard) => void>();
  const missing = new Set<() => void>();
  void readForEver(ask, {
    hear: (heard) => {
      for (const listener of listeners) listener(heard);
    },
    missed: () => {
      for (const listener of missing) listener();
    },
  });
  return {
    subscribe: (name, listener) => {
      const own = (heard: Heard): void => {
        // `as`: the name decides the event's type
        if (heard.name === name) listener(heard.event as never);
      };
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    onMissed: (listener) => {
      missing.add(listener);
      return () => void missing.delete(listener);
    },
  };
}

type Listening = { readonly hear: (heard: Heard) => void; readonly missed: () => void };

async function readForEver(ask: Ask, { hear, missed }: Listening): Promise<never> {
  for (let attempts = 1; ; attempts += 1) {
    // the server keeps nothing of what it pushed: only the very first stream has missed nothing
    const opened = attempts === 1 ? () => undefined : missed;
    await readStream(ask, hear, opened).catch(() => undefined);
    await new Promise((done) => setTimeout(done, RETRY_MS));
  }
}

async function readStream(ask: Ask, hear: (heard: Heard) => void, opened: () => void): Promise<void> {
  const { body } = await ask('events');
  if (!body) return;
  opened();
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const parts = (waiting + value).split('\n\n');
    waiting = parts.pop() ?? '';
    // `as`: written by our own server
    for (const part of parts) if (part.startsWith('data: ')) hear(JSON.parse(part.slice(6)) as Heard);
  }
}
