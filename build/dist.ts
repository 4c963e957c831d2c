// npm run dist [-- ARG…]: builds everything and packs it for this machine's system; ARGs go to electron-builder (--dir: no installer,
// --win, --linux). It fetches Electron and the installers' tools from GitHub, so that it needs a machine with access to it.
import { buildBundles } from './build-bundles.ts';
import { bundles } from './bundles.ts';
import { runSteps } from './steps.ts';

await buildBundles(bundles.map((bundle) => bundle.name));
runSteps([
  {
    name: 'pack',
    program: 'electron-builder',
    args: ['--config', 'electron-builder.yml', '--publish', 'never', ...process.argv.slice(2)],
  },
]);
