import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from '#shared/service/client.ts';
import type { ServiceContract } from '#shared/service/contract.ts';
import type { Demo, DemoStep } from '#shared/service/contract/demo.ts';
import type { Dependencies } from '../dependencies.ts';
import { readAnswers, type DemoAnswers } from './answers.ts';
import { BOOK, demoFiles, FOLDERS, RESULTS } from './demo-files.ts';
import { demoWords as say } from './words.vi.ts';

/** The operations that the demo calls, as any other user of the service would. */
export type DemoCalls = Client<ServiceContract>['call'];

/**
 * The whole main job on a bundled example, for real: a book, forms issued, filled by a script, two of them deliberately wrong;
 * imported, found wrong, sent again, merged, traced and written as the official workbook. An earlier demo in the folder is replaced.
 */
export async function makeDemo(dependencies: Dependencies, call: DemoCalls, folder: string): Promise<Demo> {
  const steps: DemoStep[] = [];
  const tell = (step: string, lines: readonly string[]): void => {
    steps.push({ step, lines });
    dependencies.emit('demo.step', { step, lines });
  };
  const ticket = (...parts: string[]): string => dependencies.files.ticketFor(path.join(folder, ...parts));
  const given = await readAnswers();
  // an earlier demo's book may be open in this very program
  dependencies.books.close(path.join(folder, BOOK));
  await clear(folder);

  const book = ticket(BOOK);
  const made = await call('books.create', { book, family: given.family, year: given.year, phase: given.phase });
  tell(say.created, [say.waiting(made.periods[0]?.expectedUnits.length ?? 0)]);

  const issued = await call('forms.issue', { book, out: ticket(FOLDERS.forms) });
  tell(say.issued, [say.formsIn(issued.files.length, FOLDERS.forms)]);

  const files = new Map(issued.files.map((form) => [form.unit, form.file]));
  await fill(dependencies, folder, files, { given, into: FOLDERS.returned, wrong: true });
  tell(say.filled, [say.filledIn(files.size, FOLDERS.returned)]);

  const first = await call('submissions.import', { book, files: [ticket(FOLDERS.returned)] });
  const doubtful = first.files.filter((file) => file.outcome !== 'accepted');
  tell(
    say.imported(first.files.length, first.seconds),
    doubtful.flatMap((file) => [
      say.doubtful(file.file),
      ...file.findings.filter((one) => one.severity === 'error').map((one) => `  [${one.id}] ${one.message}`),
    ]),
  );

  await mkdir(path.join(folder, FOLDERS.back), { recursive: true });
  for (const file of doubtful)
    if (file.submission)
      await call('submissions.returnCopy', { book, submission: file.submission, out: ticket(FOLDERS.back, file.file) });
  tell(say.sentBack, [say.markedIn(doubtful.length, FOLDERS.back)]);

  const again = new Map([...files].filter(([unit]) => Object.hasOwn(given.wrong, unit)));
  await fill(dependencies, folder, again, { given, into: FOLDERS.corrected, wrong: false });
  const second = await call('submissions.import', { book, files: [ticket(FOLDERS.corrected)] });
  const left = await call('findings.list', { book, severity: 'error' });
  tell(say.corrected(second.files.length), [say.openErrors(left.length)]);

  const { row, column } = given.trace;
  const trace = await call('consolidation.trace', { book, row, column });
  tell(say.merged, [
    `${trace.label} · ${trace.header}: ${trace.text}`,
    trace.how,
    ...trace.sources.map((one) => `  ${one.file} → ${one.at}: ${one.text}`),
  ]);

  await mkdir(path.join(folder, FOLDERS.results), { recursive: true });
  for (const { kind, file } of RESULTS) await call('exports.write', { book, kind, out: ticket(FOLDERS.results, file) });
  tell(
    say.exported,
    RESULTS.map(({ file }) => `${FOLDERS.results}/${file}`),
  );
  return { book, steps, files: demoFiles() };
}

/** Only what a demo made is removed: the folder may be one that the user chose. */
async function clear(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const own = [...Object.values(FOLDERS), ...['', '-wal', '-shm'].map((end) => `${BOOK}${end}`)];
  await Promise.all(own.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
}

async function fill(
  dependencies: Dependencies,
  folder: string,
  forms: ReadonlyMap<string, string>,
  { given, into, wrong }: { readonly given: DemoAnswers; readonly into: string; readonly wrong: boolean },
): Promise<void> {
  await mkdir(path.join(folder, into), { recursive: true });
  const family = dependencies.builtIn.families.find((one) => one.id === given.family);
  if (!family) throw new Error(`the demo's family ${given.family} is not built in`);
  const form = { family, period: { phase: given.phase, year: given.year } };
  await Promise.all(
    [...forms].map(async ([unit, file]) => {
      const bytes = await readFile(path.join(folder, FOLDERS.forms, file));
      const answers = given.answersOf(unit, wrong);
      await writeFile(path.join(folder, into, file), await dependencies.pool.run('fill', { bytes, answers, form }));
    }),
  );
}
