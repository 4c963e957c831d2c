import { describe, expect, it } from 'vitest';
import { createStoppable, orStopped } from '#electron/service/stoppable.ts';

describe('work that can be stopped', () => {
  it('gives what the work gives where nobody stops it, and then there is nothing to stop', async () => {
    const work = createStoppable();
    expect(await work.run((signal) => orStopped(signal, Promise.resolve(7)))).toBe(7);
    expect(work.stop()).toEqual({ stopped: 0 });
  });

  it('is refused as cancelled when it is stopped, without waiting for what hangs', async () => {
    const work = createStoppable();
    const hanging = work.run((signal) => orStopped(signal, new Promise<never>(() => undefined)));
    expect(work.stop()).toEqual({ stopped: 1 });
    await expect(hanging).rejects.toMatchObject({ code: 'cancelled' });
    await expect(orStopped(AbortSignal.abort(), Promise.resolve(7))).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('lets a failure of the work through as it is', async () => {
    const failing = createStoppable().run((signal) => orStopped(signal, Promise.reject(new Error('broken'))));
    await expect(failing).rejects.toThrow('broken');
  });
});
