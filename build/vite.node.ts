import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { root } from './steps.ts';

/** What stays outside of every bundle: Electron's own module, and SQLite, whose compiled part cannot be bundled. */
const outside = ['electron', 'better-sqlite3'];

/**
 * A bundle for Node 24 or Electron from one entry file, into the folder of out/ that the entry's folder names. `cjs` is one file
 * (Electron's main must register its scheme before `ready`, and loads an ES module too late for that; a sandboxed preload script
 * can load nothing); `es` may have parts that are loaded on first use.
 */
export function nodeConfig(entry: string, format: 'cjs' | 'es'): InlineConfig {
  const name = path.basename(entry, '.ts');
  const folder = path.join(root, 'out', folderOf(entry));
  const ending = format === 'cjs' ? '.cjs' : '.mjs';
  return {
    configFile: false,
    logLevel: 'warn',
    root,
    plugins: [migrationsBeside()],
    resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
    ssr: { noExternal: true, external: outside, target: 'node' },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        // says which plugin is slow: no news to somebody who starts the program
        checks: { pluginTimings: false },
        input: path.join(root, entry),
        external: [...outside, ...builtinModules, /^node:/],
        output: {
          format,
          entryFileNames: `${name}${ending}`,
          chunkFileNames: `[name]-[hash]${ending}`,
          ...(format === 'cjs' ? { codeSplitting: false } : {}),
        },
      },
    },
  };
}

function folderOf(entry: string): string {
  const folder = path.basename(path.dirname(entry));
  return folder === 'http' ? 'server' : folder;
}

/** electron/store/migrate.ts reads the folder `migrations` beside itself: a bundle that holds it gets that folder beside it. */
function migrationsBeside(): Plugin {
  const folder = path.join(root, 'electron', 'store', 'migrations');
  return {
    name: 'migrations-beside',
    generateBundle(_options, bundle) {
      const holdsStore = Object.values(bundle).some(
        (part) => part.type === 'chunk' && part.moduleIds.some((id) => id.endsWith('/electron/store/migrate.ts')),
      );
      if (!holdsStore) return;
      for (const name of readdirSync(folder))
        this.emitFile({
          type: 'asset',
          fileName: `migrations/${name}`,
          source: readFileSync(path.join(folder, name)),
        });
    },
  };
}
