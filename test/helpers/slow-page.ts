import type { Page } from 'playwright-core';
import { seededRandom } from './seeded-random.ts';

/**
 * Makes a page as slow as a busy machine, where PHULUC_SLOW is set (8: an eighth of the processor, and answers of the service up to
 * 400 ms late): a test that reads the page before it is there passes on a fast machine and fails on this. For finding such
 * tests by hand: PHULUC_SLOW=8 npm test.
 */
export async function slowPage(page: Page): Promise<void> {
  const rate = Number(process.env.PHULUC_SLOW ?? 0);
  if (!(rate > 1)) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const random = seededRandom(rate);
  // the answer is held back, not the question: what the service did is there before the page knows of it
  await page.route('**/api/call/**', async (route) => {
    const answer = await route.fetch().catch(() => null);
    await new Promise((done) => setTimeout(done, random() * 400));
    // a page that has gone on meanwhile wants no answer
    await (answer ? route.fulfill({ response: answer }) : route.abort()).catch(() => undefined);
  });
}
