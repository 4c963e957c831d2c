// npm run dev [-- BOOK]: browser mode for developing. Prints the address; when a source changes, builds what it belongs to and starts
// the server again. The page is reloaded by hand: what was being typed is not lost to somebody's saving of a file.
import { watch } from 'node:fs';
import path from 'node:path';
import { buildBundles } from './build-bundles.ts';
import { startServe, type ServeProcess } from './serve-process.ts';
import { root } from './steps.ts';

const SETTLE_MS = 150;

const args = process.argv.slice(2);
let server: ServeProcess | null = null;
let next: NodeJS.Timeout | null = null;

await restart();
for (const folder of ['shared', 'electron', 'renderer'])
  watch(path.join(root, folder), { recursive: true }, () => {
    if (next) clearTimeout(next);
    next = setTimeout(() => void restart(), SETTLE_MS);
  });

async function restart(): Promise<void> {
  try {
    await buildBundles(['renderer', 'worker', 'server']);
  } catch (thrown) {
    // what is being edited is often wrong for a moment: the last good server stays
    process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    return;
  }
  await server?.end();
  server = await startServe(args);
  process.stdout.write(`${server.url}\n`);
}
