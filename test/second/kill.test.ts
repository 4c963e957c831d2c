import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { returnsFolder, scenarioNames } from '../helpers/merge-scenarios.ts';
import { seededRandom } from '../helpers/seeded-random.ts';
import { startService, type TestService } from '../helpers/run-service.ts';
import { scenarioBook, withoutIds } from '../helpers/scenario-book.ts';

const NAME = 'dakto-2016-2020';
const KILLS = 24;
const SEED = 20261124;
const folder = path.join(returnsFolder, 'scenarios', NAME, 'files');
const cli = path.join(import.meta.dirname, '..', '..', 'electron', 'cli', 'cli.ts');

let service: TestService;
let right: unknown;

describe.skipIf(!scenarioNames().includes(NAME))('an import that is killed', () => {
  beforeAll(async () => {
    service = startService();
    const book = await scenarioBook(service, NAME, 'right.phuluc');
    await service.client.call('submissions.import', { book, files: [service.files.ticketFor(folder)] });
    right = withoutIds(await service.client.call('consolidation.get', { book }));
    await scenarioBook(service, NAME, 'empty.phuluc');
  });
  afterAll(() => service?.close());

  it(`leaves a whole book at ${KILLS} random moments, and importing again completes it (seed ${SEED})`, async () => {
    const random = seededRandom(SEED);
    const stored: number[] = [];
    const whole = await wholeImport();
    for (let i = 0; i < KILLS; i += 1) {
      const file = path.join(service.folder, `killed-${i}.phuluc`);
      await service.client.call('books.backup', {
        book: service.ticket('empty.phuluc'),
        out: service.files.ticketFor(file),
      });
      await importAndKill(file, whole * (0.25 + random() * 0.75));
      const book = service.files.ticketFor(file);
      const check = await service.client.call('books.check', { book });
      expect(check).toMatchObject({ whole: true, problems: [] });
      stored.push(check.files);
      await service.client.call('submissions.import', { book, files: [service.files.ticketFor(folder)] });
      expect(withoutIds(await service.client.call('consolidation.get', { book }))).toEqual(right);
    }
    console.log(`files stored when killed: ${stored.join(', ')}`);
    // the moments must reach into the import: some before anything was stored, some after
    expect(new Set(stored).size).toBeGreaterThan(1);
  });
});

if (!scenarioNames().includes(NAME)) console.log(`skipped: no returns in ${returnsFolder}`);

/** Milliseconds of an import that nobody stops, on this machine as busy as it is now. */
async function wholeImport(): Promise<number> {
  const file = path.join(service.folder, 'whole.phuluc');
  await service.client.call('books.backup', {
    book: service.ticket('empty.phuluc'),
    out: service.files.ticketFor(file),
  });
  const from = performance.now();
  await importAndKill(file, 120_000);
  return performance.now() - from;
}

function importAndKill(book: string, afterMs: number): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [cli, 'import', '--book', book, folder, '--quiet'], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
    child.on('exit', () => {
      clearTimeout(timer);
      done();
    });
  });
}
