import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIdleWatch } from '../../../electron/http/idle-watch.ts';

describe('the watch for a program that nobody uses any more', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits for a first page only so long', async () => {
    const told: string[] = [];
    createIdleWatch(1000, () => told.push('idle'));
    await vi.advanceTimersByTimeAsync(999);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['idle']);
  });

  it('counts from the end of the last request, not while any is open', async () => {
    const told: string[] = [];
    const watch = createIdleWatch(1000, () => told.push('idle'));
    const [stream, call] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    watch.hold(stream.promise);
    watch.hold(call.promise);
    await vi.advanceTimersByTimeAsync(60_000);
    call.resolve();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([]);
    stream.resolve();
    await vi.advanceTimersByTimeAsync(999);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['idle']);
  });

  it('says nothing after it was stopped', async () => {
    const told: string[] = [];
    const watch = createIdleWatch(1000, () => told.push('idle'));
    const request = Promise.withResolvers<void>();
    watch.hold(request.promise);
    watch.stop();
    request.resolve();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([]);
  });
});
