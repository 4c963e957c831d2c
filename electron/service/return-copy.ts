import type { Finding } from '#shared/finding/finding.ts';
import { returnSheet, returnWorkbook, toldFindings, type ReturnInput } from '#shared/layout/return-sheet.ts';
import { getDirectory } from '../store/directory.ts';
import { getFamily } from '../store/families.ts';
import { getPeriod } from '../store/periods.ts';
import { getFile, getSubmission } from '../store/submissions.ts';
import { JobStopped } from '../worker/pool.ts';
import type { JobInput, JobOutput } from '../worker/protocol.ts';
import type { Dependencies } from './dependencies.ts';
import { writeOut } from './write-out.ts';

export type ReturnCopy = { readonly out: string; readonly kind: 'marked-copy' | 'findings-workbook' };

/**
 * Writes what goes back to the sender: its own workbook with the cells of open errors and warnings marked and a sheet that lists
 * them; where the file is of a kind that cannot be marked, the list as a workbook of its own. Throws Refusal `cannot-write`,
 * `no-such-submission`.
 */
export async function returnCopy(
  dependencies: Dependencies,
  { book, submission, out }: { readonly book: string; readonly submission: string; readonly out: string },
): Promise<ReturnCopy> {
  const { read } = dependencies.books.get(book);
  const stored = getSubmission(read, submission);
  const period = getPeriod(read, stored.periodId);
  const { name, bytes } = getFile(read, submission);
  const findings = stored.findings.filter((finding) => finding.state === 'open');
  const input: ReturnInput = {
    unit: getDirectory(read).units.find((unit) => unit.id === stored.unit)?.name ?? null,
    document: getFamily(read, period.family, period.familyVersion).title,
    period: period.name,
    date: dependencies.now().slice(0, 10),
    file: name,
    findings,
    place: 'in-file',
  };
  const order = { marks: marksOf(findings), sheet: returnSheet(input) };
  const marked = await dependencies.pool.run('mark', { bytes, order }).catch(unmarked);
  const made = marked.ok
    ? { kind: 'marked-copy' as const, bytes: marked.bytes }
    : {
        kind: 'findings-workbook' as const,
        bytes: await dependencies.pool.write(returnWorkbook({ ...input, place: 'alone' })),
      };
  await writeOut(dependencies.files.pathOf(out), made.bytes);
  return { out, kind: made.kind };
}

/** What is marked in the file: errors and warnings that point to a cell. */
function marksOf(findings: readonly Finding[]): JobInput<'mark'>['order']['marks'] {
  return toldFindings(findings).flatMap(({ at, severity, message }) =>
    at === undefined || severity === 'info' ? [] : [{ at, severity, text: message }],
  );
}

/** A file that the child could not get through in its limits cannot be marked; every other error is ours. */
function unmarked(error: unknown): JobOutput<'mark'> {
  if (error instanceof JobStopped) return { ok: false };
  throw error;
}
