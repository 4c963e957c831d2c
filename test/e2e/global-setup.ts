import { buildBundles } from '../../build/build-bundles.ts';
import { bundles } from '../../build/bundles.ts';

/** What runs in these tests is what is shipped: the bundles, built from the sources as they are. */
export async function setup(): Promise<void> {
  await buildBundles(bundles.map((bundle) => bundle.name));
}
