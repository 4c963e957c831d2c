import type { EventName, ServiceEvents, Subscribe } from '#shared/service/events.ts';
import type { Ask } from './ask.ts';

type Heard = { readonly name: EventName; readonly event: ServiceEvents[EventName] };

const RETRY_MS = 1_000;

/**
 * Server-sent events read by fetch, since EventSource cannot send the token; connects again when the stream ends. The stream is
 * open as long as the page is: by it the server knows that somebody is there.
 */
export function listenOverHttp(ask: Ask): Subscribe {
  const listeners = new Set<(heard: Heard) => void>();
  void readForEver(ask, (heard) => {
    for (const listener of listeners) listener(heard);
  });
  return (name, listener) => {
    const own = (heard: Heard): void => {
      // `as`: the name decides the event's type
      if (heard.name === name) listener(heard.event as never);
    };
    listeners.add(own);
    return () => void listeners.delete(own);
  };
}

async function readForEver(ask: Ask, hear: (heard: Heard) => void): Promise<never> {
  for (;;) {
    await readStream(ask, hear).catch(() => undefined);
    await new Promise((done) => setTimeout(done, RETRY_MS));
  }
}

async function readStream(ask: Ask, hear: (heard: Heard) => void): Promise<void> {
  const { body } = await ask('events');
  if (!body) return;
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
