import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenOverHttp } from '../../../renderer/service/http-events.ts';

/** A server whose streams the test writes into; `null` in `streams` is a request that failed. */
function serverOf(streams: readonly (readonly string[] | null)[]): {
  ask: () => Promise<Response>;
  asked: () => number;
} {
  let asked = 0;
  return {
    asked: () => asked,
    ask: () => {
      const parts = streams[asked];
      asked += 1;
      if (parts === undefined) return new Promise(() => undefined);
      if (parts === null) return Promise.reject(new Error('HTTP 500'));
      return Promise.resolve(new Response(parts.join('')));
    },
  };
}

const said = (done: number): string =>
  `data: ${JSON.stringify({ name: 'issue.progress', event: { done, total: 9 } })}\n\n`;

describe('events over HTTP', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are read from the start, so that the server knows that a page is there', async () => {
    const server = serverOf([]);
    listenOverHttp(server.ask);
    await vi.advanceTimersByTimeAsync(0);
    expect(server.asked()).toBe(1);
  });

  it('go on after the stream ended and after a request that failed', async () => {
    const server = serverOf([[': open\n\n', said(1)], null, [said(2), ': beat\n\n', said(3)]]);
    const heard: number[] = [];
    listenOverHttp(server.ask).subscribe('issue.progress', ({ done }) => heard.push(done));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(heard).toEqual([1, 2, 3]);
    expect(server.asked()).toBe(4);
  });

  it('come whole when they were sent in pieces', async () => {
    const whole = said(7);
    const bytes = new TextEncoder().encode(whole);
    const stream = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const answers = [new Response(stream)];
    const heard: number[] = [];
    const ask = (): Promise<Response> => {
      const next = answers.shift();
      return next ? Promise.resolve(next) : new Promise(() => undefined);
    };
    listenOverHttp(ask).subscribe('issue.progress', ({ done }) => heard.push(done));
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([7]);
  });

  it('are told to those who listen for their name, until they stop', async () => {
    const server = serverOf([[said(1)], [said(2)]]);
    const [heard, others]: [number[], unknown[]] = [[], []];
    const { subscribe } = listenOverHttp(server.ask);
    const stop = subscribe('issue.progress', ({ done }) => heard.push(done));
    subscribe('book.changed', (event) => others.push(event));
    await vi.advanceTimersByTimeAsync(500);
    stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect([heard, others]).toEqual([[1], []]);
  });

  it('tell that some were missed whenever a stream is opened after the first, and not while none can be', async () => {
    const server = serverOf([[said(1)], null, [said(2)], [said(3)]]);
    const { onMissed } = listenOverHttp(server.ask);
    let missed = 0;
    onMissed(() => void (missed += 1));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(missed).toBe(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(missed).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(missed).toBe(2);
  });

  it('tell that some were missed where the first stream could not be opened', async () => {
    const server = serverOf([null, [said(2)]]);
    let missed = 0;
    listenOverHttp(server.ask).onMissed(() => void (missed += 1));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(missed).toBe(1);
  });
});
