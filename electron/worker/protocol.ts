import type { MarkedCopy, MarkOrder } from '#electron/excel/mark-copy.ts';
import type { FilledSkeleton } from '#electron/excel/fill-skeleton.ts';
import type { OpenedFile } from '#electron/excel/open-workbook.ts';
import type { OpenedMail } from '#electron/mail/open-mail.ts';
import type { Family } from '#shared/family/family.ts';
import type { Period } from '#shared/family/period.ts';
import type { FormAnswers } from '#shared/layout/form-answers.ts';
import type { SkeletonData } from '#shared/layout/skeleton-data.ts';
import type { WorkbookPlan } from '#shared/layout/sheet-plan.ts';
import type { FileHints, ReadingContext } from '#shared/submission/reading-context.ts';
import type { ReadFile } from '#shared/submission/submission.ts';

/**
 * What a child process can be asked, by name: input and output, both plain data. A new kind of job is a line here and its handler
 * in serve-jobs.ts (the compiler asks for it).
 */
export type Jobs = {
  /** bytes → plain values, or the finding that says why not */
  readonly open: { readonly input: { readonly bytes: Uint8Array; readonly name: string }; readonly output: OpenedFile };
  /** bytes → what one unit returned; needs the context sent before */
  readonly read: {
    readonly input: { readonly bytes: Uint8Array; readonly hints: FileHints };
    readonly output: ReadFile;
  };
  /** a saved message → its head and the files attached to it that may be workbooks */
  readonly mail: { readonly input: { readonly bytes: Uint8Array; readonly name: string }; readonly output: OpenedMail };
  /** loads what another job will need, while the parent still makes its input ready */
  readonly prepare: { readonly input: { readonly job: 'write' | 'document' }; readonly output: null };
  readonly write: { readonly input: { readonly plan: WorkbookPlan }; readonly output: Uint8Array };
  /** the same plan as a Word document */
  readonly document: { readonly input: { readonly plan: WorkbookPlan }; readonly output: Uint8Array };
  /** fills a province's own layout, where every placeholder can be filled */
  readonly skeleton: {
    readonly input: { readonly bytes: Uint8Array; readonly data: SkeletonData };
    readonly output: FilledSkeleton;
  };
  /** fills one of our own issued forms as a unit would; for the demo and for measuring */
  readonly fill: {
    readonly input: {
      readonly bytes: Uint8Array;
      readonly answers: FormAnswers;
      readonly form: { readonly family: Family; readonly period: Pick<Period, 'phase' | 'year'> };
    };
    readonly output: Uint8Array;
  };
  /** the sender's bytes → the same workbook with wrong cells marked, where it can be */
  readonly mark: {
    readonly input: { readonly bytes: Uint8Array; readonly order: MarkOrder };
    readonly output: MarkedCopy;
  };
};

export type JobKind = keyof Jobs;
export type JobInput<K extends JobKind> = Jobs[K]['input'];
export type JobOutput<K extends JobKind> = Jobs[K]['output'];

export type ToChild =
  | { readonly kind: 'context'; readonly context: ReadingContext }
  | {
      [K in JobKind]: { readonly kind: 'job'; readonly id: number; readonly job: K; readonly input: JobInput<K> };
    }[JobKind];

export type FromChild =
  /** the child has loaded its code and takes jobs */
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly output: JobOutput<JobKind> }
  /** a bug in the job's code: not a damaged file, which is a normal output */
  | { readonly kind: 'failed'; readonly id: number; readonly fault: string };

/** What the watching thread of a child writes on its standard output, a line each. */
export const beatLine = {
  alive: (memoryBytes: number): string => `alive ${memoryBytes}`,
  overMemory: 'over-memory',
  /** bytes of a beat; null for any other line */
  memoryOf: (line: string): number | null => {
    const found = /^alive (\d+)$/.exec(line);
    return found ? Number(found[1]) : null;
  },
} as const;
