import { describe, expect, it } from 'vitest';
import { newestOnly } from '../../../renderer/service/newest.ts';

/** Questions that the test answers in any order. */
function questions(count: number): readonly PromiseWithResolvers<number>[] {
  return Array.from({ length: count }, () => Promise.withResolvers<number>());
}

describe('answers to a question that is asked again', () => {
  it('are dropped when they come after the answer to a newer one', async () => {
    const asked = questions(2);
    const heard: number[] = [];
    const hear = newestOnly<number>((answer) => heard.push(answer));
    const told = asked.map(({ promise }) => hear(promise));
    asked[1]?.resolve(2);
    await told[1];
    asked[0]?.resolve(1);
    await Promise.all(told);
    expect(heard).toEqual([2]);
  });

  it('are all heard when they come in order, and an older one also where the newer failed', async () => {
    const asked = questions(3);
    const heard: number[] = [];
    const hear = newestOnly<number>((answer) => heard.push(answer));
    const told = asked.map(({ promise }) => hear(promise));
    asked[2]?.reject(new Error('HTTP 500'));
    await told[2];
    asked[0]?.resolve(1);
    await told[0];
    asked[1]?.resolve(2);
    await Promise.all(told);
    expect(heard).toEqual([1, 2]);
  });
});
