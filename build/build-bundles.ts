import type { BundleName } from './bundle.ts';
import { bundles } from './bundles.ts';
import { isFresh, noteFresh, stampOf } from './freshness.ts';

/**
 * Builds those of the named bundles that are missing or older than their sources (`always`: all of them), and says on standard
 * error which. Throws when one cannot be built.
 */
export async function buildBundles(names: readonly BundleName[], always = false): Promise<void> {
  const stale = bundles.filter((bundle) => names.includes(bundle.name) && (always || !isFresh(bundle)));
  if (stale.length === 0) return;
  const from = performance.now();
  const { build } = await import('vite');
  await Promise.all(
    stale.map(async (bundle) => {
      const stamp = stampOf(bundle);
      await build(await bundle.config());
      noteFresh(bundle, stamp);
    }),
  );
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  process.stderr.write(`built ${stale.map((bundle) => bundle.name).join(', ')}: ${seconds} s\n`);
}
