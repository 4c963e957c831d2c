import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { root } from './steps.ts';

/**
 * The window's page. Addresses are relative, since it is served from app:// and from a port; the only engines are Electron's own
 * and a browser of its age.
 */
export function rendererConfig(): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    root: path.join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: path.join(root, 'out', 'renderer'),
      emptyOutDir: true,
      target: 'chrome150',
      sourcemap: true,
      modulePreload: { polyfill: false },
      // says which plugin is slow: no news to somebody who starts the program
      rolldownOptions: { checks: { pluginTimings: false } },
      // one file of AG Grid is larger than what is usual for a web site; here it comes from the disk
      chunkSizeWarningLimit: 4000,
    },
  };
}
