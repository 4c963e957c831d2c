import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EventBus } from '../service/events.ts';

const HEARTBEAT_MS = 15_000;

/** Keeps a response open and writes every event to it, as server-sent events, until the page goes away. */
export function openEventStream(bus: EventBus, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': open\n\n');
  const stop = bus.listen((name, event) => void response.write(`data: ${JSON.stringify({ name, event })}\n\n`));
  // a comment now and then, so that a page that is gone without a word is noticed
  const beat = setInterval(() => void response.write(': beat\n\n'), HEARTBEAT_MS);
  request.on('close', () => {
    stop();
    clearInterval(beat);
  });
}
