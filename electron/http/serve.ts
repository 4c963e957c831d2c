// The program of browser mode: serve.ts [BOOK]. Its first line on standard output is the address to open; it ends when no page has
// been open for a while, or when the program that started it goes.
import path from 'node:path';
import { createService } from '../service/create-service.ts';
import { startBrowserMode } from './browser-mode.ts';
import { booksFolder, memoryFolder } from './folders.ts';

const IDLE_MINUTES = 15;

const base = process.env['INIT_CWD'] ?? process.cwd();
const [book] = process.argv.slice(2);
const mode = await startBrowserMode({
  service: createService({ base }),
  root: path.resolve(import.meta.dirname, '..', '..', 'out', 'renderer'),
  library: booksFolder(process.env),
  memory: memoryFolder(process.env),
  startBook: book === undefined ? null : path.resolve(base, book),
  idle: IDLE_MINUTES * 60_000,
});
process.stdout.write(`${mode.url}\n`);

const left = Promise.withResolvers<void>();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => left.resolve());
if (process.send) process.once('disconnect', () => left.resolve());
await Promise.race([mode.ended, left.promise]);
await mode.close();
process.exit(0);
