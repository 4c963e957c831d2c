import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import type { ExportKind, exports } from '#shared/service/contract/exports.ts';
import type { InputOf, OutputOf } from '#shared/service/operation.ts';
import { Refusal } from '#shared/service/answer.ts';
import { bundleWords as say } from '#shared/service/bundle-words.vi.ts';
import type { Book } from '../store/database.ts';
import { writeCopy } from '../store/copy.ts';
import { getDirectory } from '../store/directory.ts';
import { getFile, listSubmissions } from '../store/submissions.ts';
import { chosenPeriod } from './chosen-period.ts';
import type { Dependencies } from './dependencies.ts';
import { exportPlan } from './export-plan.ts';
import { freeName, safeName } from './safe-name.ts';
import { planBytes } from './plan-bytes.ts';
import { orStopped } from './stoppable.ts';
import { writeOut } from './write-out.ts';

type Bundle = (typeof exports)['exports.bundle'];
type Part = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Gói bàn giao: one zip of the official workbook (and its PDF and Word form), the annexes, every received file unchanged under its
 * unit, a consistent copy of the book, and a list of the SHA-256 of all of them. The same state of the book gives the same bytes.
 * `left` says what could not be made (a PDF without a browser); nothing else may be missing. Throws Refusal `cannot-write`, and `cancelled` where it is stopped before
 * it is written.
 */
export async function writeBundle(
  dependencies: Dependencies,
  input: InputOf<Bundle>,
  signal: AbortSignal,
): Promise<OutputOf<Bundle>> {
  const { book, period } = chosenPeriod(dependencies, input);
  const total = formats.length + annexes.length + 1;
  let done = 0;
  dependencies.emit('export.progress', { done, total });
  const step = (): void => dependencies.emit('export.progress', { done: (done += 1), total });
  const left: string[] = [];
  const official = exportPlan(dependencies, { ...input, kind: 'official' });
  const parts: Part[] = [];
  for (const format of formats) {
    const made = planBytes(dependencies, official.plan, format).catch(orSay(left));
    const bytes = await orStopped(signal, made);
    if (bytes) parts.push({ name: `${say.official}.${format}`, bytes });
    step();
  }
  for (const { kind, name } of annexes) {
    const { plan } = exportPlan(dependencies, { ...input, kind });
    const bytes = await orStopped(signal, planBytes(dependencies, plan, 'xlsx'));
    parts.push({ name: `${say.annexes}/${name}.xlsx`, bytes });
    step();
  }
  const received = receivedParts(book, period.id);
  parts.push(...received, { name: say.book, bytes: await orStopped(signal, bookCopy(book)) });
  const listed = [...parts, { name: say.sums, bytes: Buffer.from(sumsOf(parts), 'utf8') }];
  await writeOut(dependencies.files.pathOf(input.out), zipOf(listed));
  step();
  return {
    out: input.out,
    draft: official.draft,
    open: official.open,
    files: listed.length,
    received: received.length,
    left,
  };
}

const formats = ['xlsx', 'docx', 'pdf'] as const;
const annexes: readonly { readonly kind: ExportKind; readonly name: string }[] = [
  { kind: 'by-unit', name: say.byUnit },
  { kind: 'missing', name: say.missing },
  { kind: 'findings', name: say.findings },
  { kind: 'lineage', name: say.lineage },
];

/** Only what cannot be made on this machine may be left out, and is said. */
function orSay(left: string[]): (thrown: unknown) => null {
  return (thrown) => {
    if (!(thrown instanceof Refusal) || thrown.code !== 'cannot-write') throw thrown;
    left.push(thrown.message);
    return null;
  };
}

/** Every received file, refused and superseded ones too, byte for byte under its unit's name. */
function receivedParts({ read }: Book, period: number): readonly Part[] {
  const names = new Map(getDirectory(read).units.map((unit) => [unit.id, unit.name]));
  const used = new Set<string>();
  return listSubmissions(read, period).map(({ submission, unit, file }) => {
    const folder = unit === null ? say.noUnit : safeName(names.get(unit) ?? unit);
    const name = freeName(`${say.received}/${folder}/${safeName(path.posix.basename(file))}`, used);
    return { name, bytes: getFile(read, submission).bytes };
  });
}

async function bookCopy({ read }: Book): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'phu-luc-so-'));
  try {
    const copy = path.join(folder, 'so.phuluc');
    writeCopy(read, copy);
    return await readFile(copy);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The list in the form that `sha256sum -c` reads. */
function sumsOf(parts: readonly Part[]): string {
  return parts.map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`).join('');
}

/** In the order given, every part dated alike: no clock goes in. Workbooks and PDFs are compressed already. */
function zipOf(parts: readonly Part[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of parts)
    entries[name] = [
      bytes,
      { mtime: EARLIEST, level: /\.(xlsx|docx|pdf|zip)$/i.test(name) ? 0 : 6, os: UNIX, attrs: PLAIN_FILE },
    ];
  return zipSync(entries);
}

/** said to be packed on Unix: else some programs take the names for those of an old DOS, whatever the UTF-8 mark says */
const UNIX = 3;
/** an ordinary file that its owner may read and write */
const PLAIN_FILE = (0o100644 << 16) >>> 0;
/** the earliest day the format knows, in whatever zone the machine is */
const EARLIEST = new Date(1980, 0, 1);
