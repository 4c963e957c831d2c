import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { readSubmission } from '#shared/submission/read-submission.ts';
import type { ReadFile } from '#shared/submission/submission.ts';
import { atOf } from '#shared/workbook/address.ts';
import type { Workbook } from '#shared/workbook/sheet.ts';
import type { ZipPart } from '../helpers/make-zip.ts';
import { seededRandom } from '../helpers/seeded-random.ts';
import { drawFrom } from './draw.ts';
import { judge, type Verdict } from './judge.ts';
import { judgeTexts } from './judge-texts.ts';
import { cellsByAddress, type MarkedWorkbook } from './marked-cells.ts';
import { mutate } from './mutations.ts';
import type { Subject } from './subject.ts';
import { writePlainXlsx } from './write-plain-xlsx.ts';

/** What came of one mutated file. */
export type Outcome = {
  readonly kinds: readonly string[];
  readonly bytes: Uint8Array;
  /** null: the file was refused when it was opened */
  readonly read: ReadFile | null;
  readonly verdicts: readonly Verdict[];
  /** processor time: other programs may be busy beside it */
  readonly milliseconds: number;
  /** what went wrong in the program itself: a crash */
  readonly fault: string | null;
};

/** Makes the mutation with this number of a seed, reads it, judges it. */
export function runMutation(
  subject: Subject,
  parts: readonly ZipPart[],
  at: { readonly seed: number; readonly number: number },
): Outcome | null {
  const draw = drawFrom(seededRandom(seedOf(subject.name, at)));
  const mutated = mutate(subject, parts, draw);
  if (!mutated) return null;
  const { kinds } = mutated;
  const bytes = 'bytes' in mutated ? mutated.bytes : writePlainXlsx(mutated.workbook);
  const from = process.cpuUsage();
  try {
    const opened = openWorkbook(bytes, subject.name);
    if (!opened.ok)
      return { kinds, bytes, read: null, verdicts: [], milliseconds: millisecondsSince(from), fault: null };
    const read = readSubmission(opened.workbook, subject.context, { name: subject.name });
    const milliseconds = millisecondsSince(from);
    const now = 'bytes' in mutated ? compared(subject, opened.workbook) : mutated.workbook;
    const verdicts = [...judge(subject, now, read), ...judgeTexts(subject, now, read)];
    return { kinds, bytes, read, verdicts, milliseconds, fault: null };
  } catch (thrown) {
    const fault = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    return { kinds, bytes, read: null, verdicts: [], milliseconds: millisecondsSince(from), fault };
  }
}

function millisecondsSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** The cells of a damaged file that still opens: those that changed are what the file says now. */
function compared(subject: Subject, workbook: Workbook): MarkedWorkbook {
  const before = cellsByAddress(subject.workbook);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const at = atOf(sheet.name, cell);
        const was = before.get(at);
        const same = was?.shown === cell.shown && was.content.kind === cell.content.kind;
        return { ...cell, ...(was ? { from: at } : {}), ...(same ? {} : { mark: 'written' as const }) };
      }),
    })),
  };
}

/** A seed of its own for each file and number, so that the files are not all mutated alike. */
function seedOf(name: string, { seed, number }: { readonly seed: number; readonly number: number }): number {
  let mixed = seed * 1_000_003 + number * 7919;
  for (const letter of name) mixed = (Math.imul(mixed, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return mixed;
}
