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
  // a test runner says NODE_ENV=test, and with that Vite bundles React's slow development build, which npm start would then open
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await Promise.all(
      stale.map(async (bundle) => {
        const stamp = stampOf(bundle);
        await build(await bundle.config());
        noteFresh(bundle, stamp);
      }),
    );
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  process.stderr.write(`built ${stale.map((bundle) => bundle.name).join(', ')}: ${seconds} s\n`);
}
