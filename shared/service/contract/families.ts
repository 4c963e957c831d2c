import { z } from 'zod';
import type { Phase, UnitId } from '../../family/family.ts';
import type { Unit } from '../../family/unit.ts';
import type { SeenWording } from '../../finding/finding.ts';
import type { Learned } from '../../submission/reading-context.ts';
import type { PlacedWording } from '../../submission/submission.ts';
import { command, query } from '../operation.ts';
import type { FamilySummary } from './books.ts';
import { FileTicket, PeriodKindInput, PhaseInput, Reason, Year, inBook } from './inputs.ts';
import type { SubmissionSummary } from './submissions.ts';

/** What a new period of a family may start from: proposals, all of which the officer can change. */
export type PeriodProposal = {
  /** phases in which units return at least one table */
  readonly phases: readonly Phase[];
  /** the day that the family's document names, in that year; null where it names none */
  readonly dueDate: string | null;
  /** the units of the family's scope: the book's own where there is a book */
  readonly units: readonly Unit[];
  /** those whose answers are waited for */
  readonly expected: readonly UnitId[];
  /** those, and the ones that may answer too */
  readonly possible: readonly UnitId[];
};

/** A wording that the officer confirmed and that reading uses since. */
export type LearnedWording = {
  readonly id: number;
  readonly kind: Learned['kind'];
  readonly text: string;
  /** what it means: a unit's name, a column's header, a row's label */
  readonly means: string;
  /** of headers and labels: the table */
  readonly table: string | null;
  /** the file that it was said of; null: of every file */
  readonly file: string | null;
  readonly when: string;
  readonly who: string;
};

/** What can be said of a finding's wordings, and what is likely meant. */
export type Meanings = {
  readonly kind: 'header' | 'label';
  readonly table: string;
  readonly wordings: readonly SeenWording[];
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly likely: string | null;
};

export type ConfirmedWording = {
  readonly id: number;
  readonly text: string;
  readonly means: string;
  /** the files that were read again, as they stand now */
  readonly again: readonly SubmissionSummary[];
};

/** One workbook of the register of issued forms. */
export type IssuedFormEntry = {
  readonly unit: UnitId;
  readonly file: string;
  readonly when: string;
  readonly who: string;
};

/** What may be said anew of a row in a family's next version. */
export const RowRevision = z.strictObject({
  table: z.string().min(1),
  row: z.string().min(1),
  number: z.string().nullable().optional(),
  label: z.string().trim().min(1).optional(),
  leads: z.array(z.string()).optional(),
});
export type RowRevision = z.infer<typeof RowRevision>;

export const families = {
  'families.proposal': query<PeriodProposal>()(
    z.object({
      book: FileTicket.optional(),
      family: z.string().min(1),
      year: Year,
      kind: PeriodKindInput.optional(),
      phase: PhaseInput.optional(),
    }),
  ),
  /** stores the next version of a family in the book; periods keep the version they were opened with */
  'families.revise': command<FamilySummary>()(
    z.object({ book: FileTicket, family: z.string().min(1), rows: z.array(RowRevision).min(1), reason: Reason }),
  ),
  'forms.list': query<readonly IssuedFormEntry[]>()(z.object({ ...inBook })),
  'learned.list': query<readonly LearnedWording[]>()(z.object({ book: FileTicket })),
  /** files that were read by it are read again */
  'learned.forget': command<{ readonly id: number; readonly again: readonly SubmissionSummary[] }>()(
    z.object({ book: FileTicket, id: z.number().int(), reason: Reason.optional() }),
  ),
  /** the columns and rows of a period's files that were told by a confirmed wording */
  'learned.used': query<readonly PlacedWording[]>()(z.object({ ...inBook })),
  /** what a finding may ask an officer: which column or row of its table one of its wordings is */
  'learned.meanings': query<Meanings>()(z.object({ book: FileTicket, finding: z.string() })),
  /**
   * says what a wording of a finding means, in its file or (`forAll`) wherever it stands; the file and, for all, the others that
   * ask the same are read again. `text` may be left out where the finding has one wording only
   */
  'learned.confirm': command<ConfirmedWording>()(
    z.object({
      book: FileTicket,
      finding: z.string(),
      text: z.string().optional(),
      means: z.string().min(1),
      forAll: z.boolean().optional(),
      reason: Reason.optional(),
    }),
  ),
} as const;
