import type { Bundle } from './bundle.ts';

const always = ['build', 'package.json', 'package-lock.json'];

/** Everything that is built, each from one entry file into a folder of its own under out/. */
export const bundles: readonly Bundle[] = [
  {
    name: 'renderer',
    sources: [...always, 'renderer', 'shared'],
    output: 'out/renderer/index.html',
    config: async () => (await import('./vite.renderer.ts')).rendererConfig(),
  },
  {
    name: 'preload',
    sources: [...always, 'electron/preload', 'shared/service'],
    output: 'out/preload/preload.cjs',
    config: () => node('electron/preload/preload.ts', 'cjs'),
  },
  {
    name: 'main',
    sources: [...always, 'electron', 'shared'],
    output: 'out/main/main.cjs',
    config: () => node('electron/main/main.ts', 'cjs'),
  },
  {
    name: 'worker',
    sources: [...always, 'electron/worker', 'electron/excel', 'electron/word', 'shared'],
    output: 'out/worker/reader.child.mjs',
    config: () => node('electron/worker/reader.child.ts', 'es'),
  },
  {
    name: 'server',
    sources: [...always, 'electron', 'shared'],
    output: 'out/server/serve.mjs',
    config: () => node('electron/http/serve.ts', 'es'),
  },
  {
    name: 'cli',
    sources: [...always, 'electron', 'shared'],
    output: 'out/cli/cli.mjs',
    config: () => node('electron/cli/cli.ts', 'es'),
  },
];

async function node(entry: string, format: 'cjs' | 'es'): ReturnType<Bundle['config']> {
  return (await import('./vite.node.ts')).nodeConfig(entry, format);
}
