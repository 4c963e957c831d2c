import { buildBundles } from '../../build/build-bundles.ts';
import { startProgram, unseenBrowser, usablePage } from '../helpers/start-program.ts';
import { median } from './measure.ts';

/**
 * Seconds from `npm start` (without npm's own start) to a page that can be used, in browser mode with the bundles built and the disk
 * warm; the median of some starts. The browser is Chromium without a window, and connecting to it is counted in.
 */
export async function measureStart(runs: number): Promise<number> {
  await buildBundles(['renderer', 'worker', 'server']);
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const from = performance.now();
    const program = startProgram(unseenBrowser);
    await usablePage(program);
    if (run > 0) times.push((performance.now() - from) / 1000);
    await program.stop();
    program.clean();
  }
  return median(times);
}
