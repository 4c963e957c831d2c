import path from 'node:path';
import { build } from 'vite';
import { buildBundles } from '../../build/build-bundles.ts';
import { root } from '../../build/steps.ts';
import { nodeConfig } from '../../build/vite.node.ts';

/** Our programs, each as one file of JavaScript. */
export type Bundled = Readonly<Record<(typeof ours)[number], string>>;

const ours = ['read-files', 'read-submissions', 'whole-job', 'return-copies', 'annex'] as const;

if (import.meta.main) process.stdout.write(JSON.stringify(await bundleOurs()));

/**
 * Our side of the bench as the product is delivered: bundles of JavaScript, each in a folder of its own under out/ beside the reading
 * child's. What is measured is the program, not the taking out of types from its sources; the peers run from compiled files too.
 * Gives the file of each. Run as a program it prints them.
 */
export async function bundleOurs(): Promise<Bundled> {
  await buildBundles(['worker']);
  const made = ours.map(async (name) => {
    const config = nodeConfig(`test/bench/ours/${name}.ts`, 'es');
    const outDir = path.join(root, 'out', `bench-${name}`);
    await build({ ...config, build: { ...config.build, outDir } });
    return [name, path.join(outDir, `${name}.mjs`)] as const;
  });
  // `as`: fromEntries forgets which names it was given
  return Object.fromEntries(await Promise.all(made)) as Bundled;
}
