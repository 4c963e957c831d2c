import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { Refusal } from '#shared/service/answer.ts';
import { findingCodes } from '#shared/finding/codes.ts';
import { makeFinding, type Finding } from '#shared/finding/finding.ts';
import type { MailHead, MailOrigin } from '#shared/submission/mail.ts';
import type { ReadingContext } from '#shared/submission/reading-context.ts';
import type { ReadFile } from '#shared/submission/submission.ts';
import { refusedRead } from '#shared/submission/refused.ts';
import type { Book } from '../store/database.ts';
import { knownFile } from '../store/known.ts';
import { hintsFor } from '../store/reading-context.ts';
import { isMail } from '../worker/is-mail.ts';
import type { Dependencies } from './dependencies.ts';
import type { ReceivedFile } from './received-files.ts';

/** Where files go: `unit` is the officer's word on whose they are. */
export type ImportTarget = { readonly book: Book; readonly period: number; readonly unit?: string | undefined };

/** All files of one import are read by what was known when it began. */
export type ReadingTarget = ImportTarget & { readonly context: ReadingContext };

/** A file as it was read; what was attached to a mail comes under its own name. */
export type Read =
  | { readonly name: string; readonly bytes: null; readonly finding: Finding }
  | {
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly sha256: string;
      /** the mail that it was attached to */
      readonly mail?: MailOrigin;
      /** null: the very bytes are in the book already */
      readonly read: ReadFile | null;
      /** the stored submission that is given the unit by this import */
      readonly assign: string | null;
    };

/**
 * Reads one received file in a child process; a saved mail gives its attachments that may be workbooks, each read as a file of its
 * own. What goes wrong with one file is that file's refusal; only being cancelled ends the others.
 */
export async function readReceived(
  dependencies: Dependencies,
  target: ReadingTarget,
  file: ReceivedFile,
): Promise<readonly Read[]> {
  const size = await stat(file.path).then(
    (there) => there.size,
    () => 0,
  );
  if (size > MOST_BYTES) return [{ name: file.name, bytes: null, finding: tooLarge(file.name, size) }];
  const bytes = await readFile(file.path).catch(() => null);
  if (!bytes) return [{ name: file.name, bytes: null, finding: makeUnreadable(file.name, importWords.gone) }];
  if (isMail(bytes)) return readMail(dependencies, target, { name: file.name, bytes });
  return [await readOne(dependencies, target, { name: file.name, bytes })];
}

/** The finding of a file in which the program itself failed: told, and the others go on. */
export function faultOf(file: string): Finding {
  return makeUnreadable(file, importWords.fault);
}

type Given = { readonly name: string; readonly bytes: Uint8Array; readonly mail?: MailOrigin };

async function readMail(dependencies: Dependencies, target: ReadingTarget, mail: Given): Promise<readonly Read[]> {
  const sha256 = sha256Of(mail.bytes);
  const origin = (head: MailHead, original: MailHead | null, others: readonly string[]): MailOrigin => ({
    file: mail.name,
    sha256,
    ...head,
    original,
    others,
  });
  const opened = await dependencies.pool.mail(mail.bytes, mail.name).catch((thrown: unknown) => {
    if (thrown instanceof Refusal) throw thrown;
    dependencies.logFault('submissions.import', thrown);
    return { ok: false as const, finding: faultOf(mail.name), head: null };
  });
  if (!opened.ok) {
    const sent = opened.head ? { mail: origin(opened.head, null, []) } : {};
    return [{ ...mail, sha256, read: refusedRead(opened.finding), assign: null, ...sent }];
  }
  const { head, files, others } = opened;
  const reads: Read[] = [];
  // one after another: a mail's files are few, and the pool is kept busy by the other received files
  for (const { name, bytes, original } of files)
    reads.push(await readOne(dependencies, target, { name, bytes, mail: origin(head, original, others) }));
  return reads;
}

async function readOne(dependencies: Dependencies, target: ReadingTarget, given: Given): Promise<Read> {
  const { name, bytes } = given;
  const sha256 = sha256Of(bytes);
  const known = knownFile(target.book.read, target.period, sha256);
  const own = known ? hintsFor(target.book.read, known.submission) : {};
  const hints = { ...own, name, ...(target.unit === undefined ? {} : { unit: target.unit }) };
  const stored = { ...given, sha256 };
  if (known && (target.unit === undefined || known.unit === target.unit))
    return { ...stored, read: null, assign: null };
  const read = await dependencies.pool.read({ bytes, hints }, target.context).catch((thrown: unknown) => {
    if (thrown instanceof Refusal) throw thrown;
    dependencies.logFault('submissions.import', thrown);
    return refusedRead(faultOf(name));
  });
  // a file that is known already and now named for a unit: the officer assigns it
  return { ...stored, read, assign: known ? known.submission : null };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Beyond this a file is not even kept in the book: one row of it holds a gigabyte at most. */
const MOST_BYTES = 500 * 1024 * 1024;

function tooLarge(file: string, size: number): Finding {
  const found = `${Math.ceil(size / 1024 / 1024)} MB`;
  return makeFinding('too-large', {}, { found, expected: '50 MB', parts: { file } });
}

function makeUnreadable(file: string, why: string): Finding {
  return { code: 'unreadable-file', severity: findingCodes['unreadable-file'], message: `${file}: ${why}` };
}

const importWords = {
  gone: 'không đọc được file; hãy kiểm tra file còn ở chỗ cũ và có quyền đọc rồi nhập lại.',
  fault:
    'phần mềm gặp lỗi khi đọc file này, các file khác không bị ảnh hưởng; hãy mở bằng Excel, lưu thành .xlsx mới rồi nhập lại.',
} as const;
